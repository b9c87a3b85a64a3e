using System.Data.Common;
using Dapper;

namespace OS2.Catalog.Data;

/// <summary>One write to the catalogue: everything in it is committed together and carries the same tick.</summary>
public sealed class Change
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly CancellationToken _cancel;

    internal Change(DbConnection connection, DbTransaction transaction, long tick, DateTimeOffset at, CancellationToken cancel)
    {
        _connection = connection;
        _transaction = transaction;
        _cancel = cancel;
        Tick = tick;
        At = at;
    }

    /// <summary>What every row of this change carries in its column Tick.</summary>
    public long Tick { get; }

    /// <summary>The moment of the change, in UTC and whole seconds.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The number of rows that were changed.</summary>
    public Task<int> ExecuteAsync(string sql, object? parameters) => _connection.ExecuteAsync(Command(sql, parameters));

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters) =>
        (await _connection.QueryAsync<T>(Command(sql, parameters))).AsList();

    /// <summary>The row, or null when there is none.</summary>
    public Task<T?> FindAsync<T>(string sql, object? parameters) => _connection.QuerySingleOrDefaultAsync<T>(Command(sql, parameters));

    /// <summary>Updates the row, or inserts it where there is none. Nobody can come between: the change holds the clock.</summary>
    public async Task UpsertAsync(string update, string insert, object parameters)
    {
        if (await ExecuteAsync(update, parameters) == 0)
            await ExecuteAsync(insert, parameters);
    }

    private CommandDefinition Command(string sql, object? parameters) =>
        new(sql, parameters, _transaction, cancellationToken: _cancel);
}
