using System.Data.Common;
using DbUp.Builder;

namespace OS2.Catalog.Data;

/// <summary>All that differs between SQLite and SQL Server. Stores know nothing of it.</summary>
public abstract class Engine
{
    /// <summary>The engine's name as the setting <c>Catalog:Engine</c> spells it.</summary>
    public abstract string Name { get; }

    /// <summary>Where the data is, for people: a file or a server and database, never a secret.</summary>
    public abstract string Place { get; }

    /// <summary>Whether the program may migrate on its own at start. On a server an operator does it.</summary>
    public abstract bool MigratesAtStart { get; }

    /// <summary>Opens a connection that is ready for use.</summary>
    internal abstract Task<DbConnection> OpenAsync(CancellationToken cancel);

    /// <summary>Begins a transaction whose first statement may write.</summary>
    internal abstract Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancel);

    /// <summary>Makes sure that the database itself exists, then says how its migrations are run.</summary>
    internal abstract UpgradeEngineBuilder Upgrade();

    /// <summary>A migration in the words that this engine takes.</summary>
    internal abstract string Translate(string migration);

    /// <summary>Whether the same change may succeed when it is tried once more: a lock, a deadlock, a lost connection.</summary>
    internal abstract bool IsPassing(DbException problem);
}
