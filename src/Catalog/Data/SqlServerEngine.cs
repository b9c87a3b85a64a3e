using System.Data;
using System.Data.Common;
using DbUp;
using DbUp.Builder;
using Microsoft.Data.SqlClient;

namespace OS2.Catalog.Data;

/// <summary>SQL Server 2019 and later, and Azure SQL: what the network runs.</summary>
public sealed class SqlServerEngine : Engine
{
    // Deadlock victim, lock time-out, and the numbers that Azure SQL gives while it moves a database.
    private static readonly HashSet<int> Passing = [1205, 1222, 4060, 10928, 10929, 40197, 40501, 40613, 49918, 49919, 49920];

    private readonly string _connectionString;

    /// <summary>The engine on a connection string as Microsoft.Data.SqlClient takes it.</summary>
    public SqlServerEngine(string connectionString)
    {
        var parts = new SqlConnectionStringBuilder(connectionString);
        _connectionString = connectionString;
        Place = $"{parts.DataSource}, {parts.InitialCatalog}";
    }

    public override string Name => "SqlServer";

    public override string Place { get; }

    public override bool MigratesAtStart => false;

    internal override async Task<DbConnection> OpenAsync(CancellationToken cancel)
    {
        var connection = new SqlConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    internal override async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancel) =>
        await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);

    internal override UpgradeEngineBuilder Upgrade() =>
        DeployChanges.To.SqlDatabase(_connectionString).JournalToSqlTable("dbo", "SchemaVersions");

    internal override string Translate(string migration) => migration;

    internal override bool IsPassing(DbException problem) => problem is SqlException sql && Passing.Contains(sql.Number);
}
