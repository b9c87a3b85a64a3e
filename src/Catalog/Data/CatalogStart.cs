namespace OS2.Catalog.Data;

/// <summary>What every program does before it works with a catalogue.</summary>
public static class CatalogStart
{
    /// <summary>Brings a SQLite file to the newest state; on SQL Server, where an operator does that, checks that it has been done.</summary>
    /// <exception cref="CatalogSetupException">The database does not answer, cannot be migrated, or has not been.</exception>
    public static void Prepare(Engine engine)
    {
        if (engine.MigratesAtStart)
        {
            Migrations.Run(engine);
            return;
        }

        if (Migrations.Missing(engine) is { Count: > 0 } missing)
            throw new CatalogSetupException(
                $"The database {engine.Place} lacks {missing.Count} migrations (next: {missing[0]}); run the crawler's command 'migrate' first.");
    }
}
