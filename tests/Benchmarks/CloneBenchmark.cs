using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using OS2.Catalog.Crawler;
using OS2.Catalog.Data;
using OS2.Catalog.Repositories;
using OS2.Catalog.Search;
using OS2.Catalog.Web.Hosting;

namespace OS2.Catalog.Benchmarks;

/// <summary>A first crawl of real repositories, download, reading, storing and indexing together, against shallow git clones of the same from the same server.</summary>
internal static class CloneBenchmark
{
    internal static async Task RunAsync(FigureTable table, string address)
    {
        // One round unmeasured: the server packs each archive at the first request, as a code host has done long before.
        await CrawlAsync(address);
        var (seconds, run, names) = await CrawlAsync(address);
        var clones = Stopwatch.StartNew();
        foreach (var name in names)
            await CloneAsync(address, name);
        clones.Stop();
        table.Add("repositories crawled over loopback", run.ReadChanged, "");
        table.Add("first crawl, to the last document in the index, seconds", seconds, "s");
        table.Add("git clone --depth 1 of the same, one after the other, seconds", clones.Elapsed.TotalSeconds, "s");
        table.Add("first crawl / clones", seconds / clones.Elapsed.TotalSeconds, "", 1);
        table.Add("peak memory of a web process that crawls and indexes the same", await WebMemoryAsync(address) / 1e6, "MB", 300);
    }

    /// <summary>The largest working set that the web process had until its crawl ended, in bytes.</summary>
    private static async Task<long> WebMemoryAsync(string address)
    {
        var folder = Directory.CreateTempSubdirectory("catalogue-benchmark-").FullName;
        var settings = new Dictionary<string, string?>
        {
            ["Crawl__GitHub"] = address, ["Crawl__Token"] = "token", ["Catalog__DataFolder"] = folder, ["Urls"] = "http://127.0.0.1:5392",
            ["Crawl__Archives"] = address.TrimEnd('/') + "/{owner}/{name}/tar.gz/refs/heads/{branch}",
        };
        using var web = Child.Start(Child.Web, [], settings);
        try
        {
            while (true)
            {
                await Task.Delay(1000);
                var last = JsonDocument.Parse(await Child.RunAsync(Child.Crawler, ["status", "--json"], settings)).RootElement.GetProperty("lastCrawl");
                if (last.ValueKind == JsonValueKind.Object && last.GetProperty("state").GetString() != CrawlRun.Running)
                    return last.GetProperty("peakMemoryBytes").GetInt64();
            }
        }
        finally
        {
            web.Kill(entireProcessTree: true);
            await web.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(double Seconds, CrawlRun Run, IReadOnlyList<string> Names)> CrawlAsync(string address)
    {
        var folder = Directory.CreateTempSubdirectory("catalogue-benchmark-").FullName;
        try
        {
            var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Crawl:GitHub"] = address, ["Crawl:Token"] = "token", ["Catalog:DataFolder"] = folder,
                ["Crawl:Archives"] = address.TrimEnd('/') + "/{owner}/{name}/tar.gz/refs/heads/{branch}",
            }).Build();
            var services = new ServiceCollection();
            services.AddLogging();
            var catalog = CatalogSettings.From(configuration);
            services.AddCatalog(catalog).AddCrawler(CrawlSettings.From(configuration)).AddSearch(catalog);
            await using var provider = services.BuildServiceProvider();
            CatalogStart.Prepare(provider.GetRequiredService<Engine>());
            await provider.GetRequiredService<Products.Register>().ImportAsync(Products.Register.Real, CancellationToken.None);

            var watch = Stopwatch.StartNew();
            using var stop = new CancellationTokenSource();
            var follower = provider.GetRequiredService<IndexFollower>();
            var following = follower.RunAsync(stop.Token);
            var outcome = await provider.GetRequiredService<Crawl>().RunAsync(progress: null, CancellationToken.None);
            var database = provider.GetRequiredService<Database>();
            while (provider.GetRequiredService<CatalogIndex>().Tick < await database.TickAsync(CancellationToken.None))
                await Task.Delay(10);
            var seconds = watch.Elapsed.TotalSeconds;
            await stop.CancelAsync();
            await following.ContinueWith(_ => { }, TaskScheduler.Default);

            foreach (var failure in outcome.Failures)
                Console.Error.WriteLine($"failed: {failure.Subject} ({failure.Stage}): {failure.Message}");
            var names = new List<string>();
            foreach (var organisation in await provider.GetRequiredService<OrganisationStore>().AllAsync(CancellationToken.None))
                names.AddRange((await provider.GetRequiredService<RepositoryStore>().OfOrganisationAsync(organisation.OrganisationKey, CancellationToken.None)).Select(r => r.FullName));
            return (seconds, outcome.Run!, names);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task CloneAsync(string address, string name)
    {
        var folder = Directory.CreateTempSubdirectory("catalogue-benchmark-").FullName;
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["clone", "-q", "--depth", "1", $"{address.TrimEnd('/')}/{name}.git", Path.Combine(folder, "clone")]))
                ?? throw new InvalidOperationException("git did not start.");
            await git.WaitForExitAsync();
            if (git.ExitCode != 0)
                throw new InvalidOperationException($"git could not clone {name}.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
