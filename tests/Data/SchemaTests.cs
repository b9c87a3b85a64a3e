using System.Text.RegularExpressions;
using OS2.Catalog.Data;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Data;

public partial class SchemaTests
{
    private const string SelectObjects = """
        SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name <> 'SchemaVersions' ORDER BY rowid
        """;

    [Fact]
    public async Task Migrations_add_up_to_the_schema_that_people_read()
    {
        await using var test = await TestDatabase.OpenAsync();
        var objects = await test.Database.QueryAsync<string>(SelectObjects, null, CancellationToken.None);
        var printed = "-- The state that the migrations add up to. Written by SchemaTests with CATALOG_WRITE_SCHEMA=1; do not edit.\n\n"
            + string.Join("\nGO\n\n", objects.Select(sql => QuotedType().Replace(sql.ReplaceLineEndings("\n"), "${type}") + ";")) + "\nGO\n";
        if (Environment.GetEnvironmentVariable("CATALOG_WRITE_SCHEMA") == "1")
            await File.WriteAllTextAsync(Shipped.Path("db/Schema.sql"), printed);
        Assert.Equal(Shipped.Text("db/Schema.sql").ReplaceLineEndings("\n"), printed);
    }

    [Fact]
    public async Task Migrations_run_once()
    {
        await using var test = await TestDatabase.OpenAsync();
        Assert.Empty(Migrations.Run(test.Database.Engine));
        Assert.Empty(Migrations.Missing(test.Database.Engine));
    }

    [Fact]
    public async Task A_database_that_was_never_migrated_lacks_them_all()
    {
        await using var folder = new TemporaryFolder();
        var engine = SqliteEngine.OnFile(folder.File("new.db"));
        Assert.Contains("0001_catalogue.sql", Migrations.Missing(engine));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task SQLite_writes_ahead_and_keeps_foreign_keys()
    {
        await using var test = await TestDatabase.OpenAsync();
        Assert.Equal("wal", await test.Database.SingleAsync<string>("PRAGMA journal_mode", null, CancellationToken.None));
        Assert.Equal(1, await test.Database.SingleAsync<int>("PRAGMA foreign_keys", null, CancellationToken.None));
    }

    [GeneratedRegex("\"(?<type>n?var(char|binary)\\(max\\))\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedType();
}
