using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using OS2.Catalog.Data;

namespace OS2.Catalog.Benchmarks;

/// <summary>How long it takes to judge the whole network anew after a change of rules, on the evidence of a catalogue that has crawled.</summary>
internal static class VerdictBenchmark
{
    private const int Repositories = 260;
    private const long Apart = 1_000_000_007_000;

    /// <summary>Copies the catalogue, adds copies of its repositories until there are as many as the network has, and lets the crawler's program judge them.</summary>
    internal static async Task RunAsync(FigureTable table, string folder)
    {
        var work = Directory.CreateTempSubdirectory("catalogue-benchmark-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder, "catalogue.db*"))
                File.Copy(file, Path.Combine(work, Path.GetFileName(file)));
            Migrations.Run(SqliteEngine.OnFile(Path.Combine(work, "catalogue.db")));
            await using (var connection = new SqliteConnection($"Data Source={Path.Combine(work, "catalogue.db")}"))
            {
                await connection.OpenAsync();
                table.Add("repositories with evidence", await MultiplyAsync(connection), "");
            }

            SqliteConnection.ClearAllPools();
            var settings = new Dictionary<string, string?> { ["Catalog__DataFolder"] = work };
            await JudgeAsync(settings);
            await using (var connection = new SqliteConnection($"Data Source={Path.Combine(work, "catalogue.db")}"))
            {
                await connection.OpenAsync();
                await ExecuteAsync(connection, "UPDATE OwnershipRulesInForce SET RulesVersion = 2");
            }

            SqliteConnection.ClearAllPools();
            var changed = await JudgeAsync(settings);
            table.Add("all judged anew by other rules, and by those on trial: seconds", changed.Seconds, "s", 60);
            table.Add("memory of the judging process", changed.Memory / 1e6, "MB", 300);
            table.Add("judged again when nothing has moved: seconds", (await JudgeAsync(settings)).Seconds, "s", 1);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task<(double Seconds, long Memory)> JudgeAsync(Dictionary<string, string?> settings)
    {
        var told = JsonDocument.Parse(await Child.RunAsync(Child.Crawler, ["rules", "--json"], settings)).RootElement;
        return (told.GetProperty("seconds").GetDouble(), told.GetProperty("memoryBytes").GetInt64());
    }

    private static async Task<long> MultiplyAsync(SqliteConnection connection)
    {
        var number = await CountAsync(connection);
        for (var copy = 1; number > 0 && await CountAsync(connection) < Repositories; copy++)
        {
            foreach (var name in (string[])["Repository", "RepositorySnapshot", "RepositoryEvidence", "RepositoryMakers", "RepositoryRoot"])
                await CopyAsync(connection, name, copy);
        }

        return await CountAsync(connection);
    }

    private static async Task CopyAsync(SqliteConnection connection, string table, int copy)
    {
        var columns = new List<string>();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = $"PRAGMA table_info({table})";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                columns.Add(reader.GetString(1));
        }

        var values = columns.Select(column => column switch
        {
            "RepositoryId" => string.Create(CultureInfo.InvariantCulture, $"RepositoryId + {copy * Apart}"),
            "Name" or "NameKey" when table == "Repository" => string.Create(CultureInfo.InvariantCulture, $"{column} || '-{copy}'"),
            _ => column,
        });
        await ExecuteAsync(connection, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM {table} WHERE RepositoryId < {Apart}"));
    }

    private static async Task<long> CountAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM RepositoryEvidence";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made of names of our own tables and columns.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
