using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Microsoft.SqlServer.Dac.Model;
using OS2.Catalog.Crawler;
using OS2.Catalog.Data;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Data;

/// <summary>What stands in for a server: Microsoft's own model of SQL Server 2022 reads the schema and every statement in the code.</summary>
public partial class SqlServerProofTests
{
    // Warnings that mean "this name leads nowhere": in a view or a procedure SQL Server would find out only when it runs.
    private static readonly HashSet<int> Unresolved = [71501, 71502, 71562];

    [Fact]
    public void SQL_Server_accepts_the_migrations()
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        var batches = new List<string>();
        foreach (var file in Directory.GetFiles(Shipped.Path("db"), "*.sql").Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(file) is "Schema.sql" || file.EndsWith(".sqlite.sql", StringComparison.Ordinal))
                continue;
            foreach (var batch in Batches(File.ReadAllText(file)).Where(batch => !batch.StartsWith("INSERT", StringComparison.Ordinal)))
                Add(batches, batch);
        }

        foreach (var batch in batches)
            model.AddObjects(batch);

        Assert.Empty(Complaints(model));
    }

    /// <summary>A model is a state and knows no changes: a column that a migration adds is put where the table is made.</summary>
    private static void Add(List<string> batches, string batch)
    {
        if (AddedColumn().Match(batch) is not { Success: true } added)
        {
            batches.Add(batch);
            return;
        }

        var table = batches.FindIndex(made => Regex.IsMatch(made, $@"\bCREATE TABLE {added.Groups["table"].Value}\b", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.True(table >= 0, batch);
        var end = batches[table].LastIndexOf(')');
        batches[table] = $"{batches[table][..end]}, {added.Groups["column"].Value.TrimEnd().TrimEnd(';')}{batches[table][end..]}";
    }

    [Fact]
    public void SQL_Server_accepts_every_statement_in_the_code()
    {
        var statements = Statements();
        Assert.True(statements.Count > 60, $"Only {statements.Count} statements were found; the search for them is broken.");
        Assert.Empty(Complaints(statements));
    }

    [Theory]
    [InlineData("SELECT Slug FROM Product", "a column that is not there")]
    [InlineData("SELECT Tick FROM Clocks", "a table that is not there")]
    [InlineData("SELECT Tick FROM Clock LIMIT 1", "LIMIT")]
    [InlineData("INSERT INTO Clock (Id, Tick) VALUES (1, 0) ON CONFLICT DO NOTHING", "ON CONFLICT")]
    public void A_statement_that_SQL_Server_would_refuse_is_found(string statement, string why) =>
        Assert.True(Complaints([statement]).Count > 0, why);

    /// <summary>What the model has to say of the schema with each statement as a procedure of its own.</summary>
    private static IReadOnlyList<string> Complaints(IReadOnlyList<string> statements)
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var batch in Batches(Shipped.Text("db/Schema.sql")))
            model.AddObjects(batch);
        for (var i = 0; i < statements.Count; i++)
        {
            var parameters = string.Join(", ", Parameter().Matches(statements[i]).Select(m => m.Value).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => $"{name} nvarchar(max)"));
            try
            {
                model.AddObjects($"CREATE PROCEDURE Statement{i} {parameters} AS BEGIN\n{statements[i]}\nEND");
            }
            catch (DacModelException refused)
            {
                return [$"{refused.Message}\n{statements[i]}"];
            }
        }

        return Complaints(model);
    }

    private static IReadOnlyList<string> Complaints(TSqlModel model) =>
        [.. model.Validate().Where(m => m.MessageType == Microsoft.SqlServer.Dac.DacMessageType.Error || Unresolved.Contains(m.Number)).Select(m => m.ToString())];

    /// <summary>Every string in the programs' own code that reads as SQL, wherever it stands and however it was put together by the compiler.</summary>
    private static IReadOnlyList<string> Statements() =>
        [.. new[] { typeof(Database).Assembly, typeof(Crawl).Assembly, typeof(OS2.Catalog.Web.Site).Assembly }.SelectMany(a => Strings(a.Location)).Where(s => Statement().IsMatch(s)).Distinct()];

    private static List<string> Strings(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        var found = new List<string>();
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = metadata.GetNextHandle(handle))
            found.Add(metadata.GetUserString(handle).Trim());
        return found;
    }

    private static IEnumerable<string> Batches(string script) =>
        Separator().Split(script).Select(batch => Comment().Replace(batch, "").Trim()).Where(batch => batch.Length > 0);

    [GeneratedRegex(@"\bALTER TABLE (?<table>\w+) ADD (?<column>.+)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AddedColumn();

    [GeneratedRegex(@"^\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH|CREATE|ALTER|DROP|MERGE)\s", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Statement();

    [GeneratedRegex(@"@\w+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^\s*GO\s*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^--.*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();
}
