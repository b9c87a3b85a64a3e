using System.Data.Common;
using Dapper;

namespace OS2.Catalog.Data;

/// <summary>The one door to SQL. Reads see what is committed; every write is a <see cref="Change"/> with a tick of its own.</summary>
public sealed class Database
{
    private const int Tries = 5;
    private const string NextTick = "UPDATE Clock SET Tick = Tick + 1";
    private const string ReadTick = "SELECT Tick FROM Clock";

    private readonly TimeProvider _time;

    static Database()
    {
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new WholeSeconds());
    }

    public Database(Engine engine, TimeProvider time)
    {
        Engine = engine;
        _time = time;
    }

    public Engine Engine { get; }

    /// <summary>Now, in UTC and whole seconds: the only time that is stored.</summary>
    public DateTimeOffset Now => WholeSeconds.Of(_time.GetUtcNow());

    /// <summary>The tick of the newest committed change; 0 in an empty catalogue.</summary>
    public Task<long> TickAsync(CancellationToken cancel) => SingleAsync<long>(ReadTick, null, cancel);

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters, CancellationToken cancel)
    {
        await using var connection = await Engine.OpenAsync(cancel);
        return (await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancel))).AsList();
    }

    /// <summary>The row, or null when there is none.</summary>
    public async Task<T?> FindAsync<T>(string sql, object? parameters, CancellationToken cancel)
    {
        await using var connection = await Engine.OpenAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancel));
    }

    public async Task<T> SingleAsync<T>(string sql, object? parameters, CancellationToken cancel)
    {
        await using var connection = await Engine.OpenAsync(cancel);
        return await connection.QuerySingleAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancel));
    }

    /// <summary>Rows one by one, for walks that would not fit into memory.</summary>
    public async IAsyncEnumerable<T> WalkAsync<T>(
        string sql, object? parameters, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await using var connection = await Engine.OpenAsync(cancel);
        await foreach (var row in connection.QueryUnbufferedAsync<T>(sql, parameters).WithCancellation(cancel))
            yield return row;
    }

    /// <summary>Runs <paramref name="write"/> in a transaction that holds the clock's row to its end, so that ticks are committed in order.</summary>
    /// <remarks>A passing lock or deadlock runs it again from the start: it must hold no state of its own.</remarks>
    public async Task<T> ChangeAsync<T>(Func<Change, Task<T>> write, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryChangeAsync(write, cancel);
            }
            catch (DbException problem) when (attempt < Tries && Engine.IsPassing(problem))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50 * attempt * attempt), _time, cancel);
            }
        }
    }

    /// <inheritdoc cref="ChangeAsync{T}"/>
    public Task ChangeAsync(Func<Change, Task> write, CancellationToken cancel) =>
        ChangeAsync(async change =>
        {
            await write(change);
            return true;
        }, cancel);

    private async Task<T> TryChangeAsync<T>(Func<Change, Task<T>> write, CancellationToken cancel)
    {
        await using var connection = await Engine.OpenAsync(cancel);
        await using var transaction = await Engine.BeginAsync(connection, cancel);
        await connection.ExecuteAsync(new CommandDefinition(NextTick, null, transaction, cancellationToken: cancel));
        var tick = await connection.QuerySingleAsync<long>(new CommandDefinition(ReadTick, null, transaction, cancellationToken: cancel));
        var result = await write(new Change(connection, transaction, tick, Now, cancel));
        await transaction.CommitAsync(cancel);
        return result;
    }
}
