using Microsoft.Extensions.Logging.Abstractions;
using OS2.Catalog.Crawler;
using OS2.Catalog.Data;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Benchmarks;

/// <summary>An empty catalogue in a folder of its own.</summary>
internal sealed class Bench : IDisposable
{
    internal Bench()
    {
        Folder = Directory.CreateTempSubdirectory("catalogue-benchmark-").FullName;
        var engine = SqliteEngine.OnFile(Path.Combine(Folder, "catalogue.db"));
        Migrations.Run(engine);
        Database = new Database(engine, TimeProvider.System);
        Organisations = new OrganisationStore(Database);
        Repositories = new RepositoryStore(Database);
    }

    internal string Folder { get; }
    internal Database Database { get; }
    internal OrganisationStore Organisations { get; }
    internal RepositoryStore Repositories { get; }

    internal Task RegisterAsync() => new Register(Database).ImportAsync(Register.Real, CancellationToken.None);

    /// <summary>Takes products out of the hands of the register: the site, which reads it when it starts, would withdraw what does not stand there.</summary>
    internal Task KeepAsync(string beginning, CancellationToken cancel) =>
        Database.ChangeAsync(change => change.ExecuteAsync("DELETE FROM FieldOrigin WHERE Subject = 'product' AND SubjectKey LIKE @Slugs", new { Slugs = beginning + "%" }), cancel);

    internal async Task<CrawlOutcome> CrawlAsync(CrawlSettings settings, HttpMessageHandler network)
    {
        using var crawl = new Crawl(Organisations, Repositories, new CrawlStore(Database), new OS2.Catalog.Donations.DonationArrivals(Database), new OS2.Catalog.Ownership.MakerStore(Database), new OS2.Catalog.Ownership.VerdictStore(Database), settings, network, TimeProvider.System, NullLogger<Crawl>.Instance);
        return await crawl.RunAsync(progress: null, CancellationToken.None);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
