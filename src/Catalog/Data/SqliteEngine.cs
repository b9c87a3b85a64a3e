using System.Data.Common;
using System.Text.RegularExpressions;
using DbUp;
using DbUp.Builder;
using Microsoft.Data.Sqlite;

namespace OS2.Catalog.Data;

/// <summary>The default: one file, no server, no set-up.</summary>
public sealed partial class SqliteEngine : Engine
{
    private const int Busy = 5;
    private const int Locked = 6;

    private readonly string _connectionString;

    /// <summary>The engine on a connection string as Microsoft.Data.Sqlite takes it; foreign keys are always on.</summary>
    public SqliteEngine(string connectionString)
    {
        var parts = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        Place = parts.DataSource;
        _connectionString = parts.ToString();
    }

    public override string Name => "Sqlite";

    public override string Place { get; }

    public override bool MigratesAtStart => true;

    /// <summary>The engine on a file, whose folder is made when it is not there.</summary>
    public static SqliteEngine OnFile(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return new SqliteEngine(new SqliteConnectionStringBuilder { DataSource = path }.ToString());
    }

    internal override async Task<DbConnection> OpenAsync(CancellationToken cancel)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancel);
            await using var pragma = connection.CreateCommand();
            // WAL lets readers go on while one writes; with it, NORMAL survives a killed process (and loses at most the last commits when the power goes).
            pragma.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;";
            await pragma.ExecuteNonQueryAsync(cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    internal override Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancel) =>
        // Not deferred: the write lock is taken at once, so that two writers wait for each other and never collide half-way.
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    internal override UpgradeEngineBuilder Upgrade() => DeployChanges.To.SqliteDatabase(_connectionString);

    internal override string Translate(string migration) =>
        Separator().Replace(MaxType().Replace(migration, "\"$0\""), ";");

    internal override bool IsPassing(DbException problem) =>
        problem is SqliteException { SqliteErrorCode: Busy or Locked };

    /// <summary><c>nvarchar(max)</c> is no type to SQLite, but the same in quotes is a name, and a name may be a type.</summary>
    [GeneratedRegex(@"\bn?var(?:char|binary)\(max\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MaxType();

    [GeneratedRegex(@"^\s*GO\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separator();
}
