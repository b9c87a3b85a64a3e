using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace OS2.Catalog.Tests.Support;

/// <summary>Runs a theory once on SQLite and once on the SQL Server that CATALOG_SQLSERVER names; without one that run shows as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EnginesAttribute : DataAttribute
{
    public const string Sqlite = "Sqlite";
    public const string SqlServer = "SqlServer";

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var server = new TheoryDataRow<string>(SqlServer)
        {
            Skip = TestDatabase.Server is null ? "CATALOG_SQLSERVER is not set" : null,
        };
        return ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([new TheoryDataRow<string>(Sqlite), server]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
