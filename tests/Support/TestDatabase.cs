using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Time.Testing;
using OS2.Catalog.Data;

namespace OS2.Catalog.Tests.Support;

/// <summary>An empty, migrated database for one test: a SQLite file of its own, or the one SQL Server database, emptied and lent to one test at a time.</summary>
public sealed partial class TestDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim ServerTurn = new(1);
    private static bool _isServerMigrated;

    private readonly TemporaryFolder? _folder;

    private TestDatabase(Engine engine, TemporaryFolder? folder)
    {
        _folder = folder;
        Time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        Database = new Database(engine, Time);
    }

    /// <summary>The connection string in CATALOG_SQLSERVER; null when there is none.</summary>
    public static string? Server => Environment.GetEnvironmentVariable("CATALOG_SQLSERVER") is { Length: > 0 } text ? text : null;

    public Database Database { get; }

    public FakeTimeProvider Time { get; }

    public static async Task<TestDatabase> OpenAsync(string engine = EnginesAttribute.Sqlite)
    {
        if (engine == EnginesAttribute.SqlServer)
            return await OpenServerAsync();

        var folder = new TemporaryFolder();
        var sqlite = SqliteEngine.OnFile(folder.File("catalogue.db"));
        Migrations.Run(sqlite);
        return new TestDatabase(sqlite, folder);
    }

    /// <summary>The tables in the order in which they may be emptied: what refers to others first.</summary>
    internal static IReadOnlyList<string> TablesToEmpty =>
        [.. CreateTable().Matches(Shipped.Text("db/Schema.sql")).Select(match => match.Groups["name"].Value).Reverse()];

    private static async Task<TestDatabase> OpenServerAsync()
    {
        await ServerTurn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            var engine = new SqlServerEngine(await DatabaseOnServerAsync());
            await using var connection = await engine.OpenAsync(CancellationToken.None);
            if (!_isServerMigrated)
            {
                foreach (var table in TablesToEmpty.Append("SchemaVersions"))
                    await connection.ExecuteAsync($"IF OBJECT_ID('dbo.{table}', 'U') IS NOT NULL DROP TABLE dbo.{table}");
                Migrations.Run(engine);
                _isServerMigrated = true;
            }
            else
            {
                foreach (var table in TablesToEmpty)
                    await connection.ExecuteAsync($"DELETE FROM {table}");
                await connection.ExecuteAsync("INSERT INTO Clock (Id, Tick) VALUES (1, 0)");
                await connection.ExecuteAsync("INSERT INTO CrawlLease (Id, Holder, ExpiresAt, WakeAt) VALUES (1, NULL, NULL, NULL)");
            }

            return new TestDatabase(engine, folder: null);
        }
        catch
        {
            ServerTurn.Release();
            throw;
        }
    }

    /// <summary>The database that the connection string names; where it names none, CatalogueTest, made when it is not there.</summary>
    private static async Task<string> DatabaseOnServerAsync()
    {
        var parts = new SqlConnectionStringBuilder(Server);
        if (parts.InitialCatalog is not ("" or "master"))
            return parts.ConnectionString;
        await using var connection = new SqlConnection(parts.ConnectionString);
        if (await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM sys.databases WHERE name = 'CatalogueTest'") == 0)
            await connection.ExecuteAsync("CREATE DATABASE CatalogueTest");
        parts.InitialCatalog = "CatalogueTest";
        return parts.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder is null)
        {
            ServerTurn.Release();
            return;
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await _folder.DisposeAsync();
    }

    [GeneratedRegex(@"^CREATE TABLE (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CreateTable();
}
