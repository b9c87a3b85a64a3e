using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using OS2.Catalog.Data;
using OS2.Catalog.Search;

namespace OS2.Catalog.Benchmarks.Search;

/// <summary>The search with 10,000 and with 100,000 documents, beside FTS5 on the same documents and questions, and the page under load.</summary>
internal static class SearchBenchmark
{
    private const int Small = 10_000;
    private const int Seed = 11;
    private const int Questions = 600;
    private const int RequestsPerSecond = 200;
    private const string Address = "http://127.0.0.1:5392";

    private static readonly TimeSpan LoadTime = TimeSpan.FromSeconds(10);

    internal static async Task RunAsync(FigureTable table, int large)
    {
        var small = await MeasureAsync(table, Small, hasPeer: false, hasSite: false);
        var median = await MeasureAsync(table, large, hasPeer: true, hasSite: true);
        table.Add($"median with {large} documents / with {Small}", median / small, "", 4);
    }

    private static async Task<double> MeasureAsync(FigureTable table, int documents, bool hasPeer, bool hasSite)
    {
        var cancel = CancellationToken.None;
        using var bench = new Bench();
        var catalogue = new LargeCatalogue(documents, Seed);
        await catalogue.FillAsync(bench, cancel);
        var settings = new CatalogSettings { DataFolder = bench.Folder };
        double median;
        using (var index = new CatalogIndex(settings, NullLogger<CatalogIndex>.Instance))
        {
            var begun = Stopwatch.GetTimestamp();
            await new IndexFollower(index, bench.Database, TimeProvider.System, NullLogger<IndexFollower>.Instance).FollowOnceAsync(cancel);
            table.Add($"{documents} documents: indexed each second (the target is at least 1500)", index.Documents / Stopwatch.GetElapsedTime(begun).TotalSeconds, "");
            median = Search(table, catalogue, index, documents, hasPeer ? Path.Combine(bench.Folder, "peer.db") : null);
        }

        if (hasSite)
            await LoadAsync(table, catalogue, bench.Folder, documents);
        return median;
    }

    private static double Search(FigureTable table, LargeCatalogue catalogue, CatalogIndex index, int documents, string? peerFile)
    {
        var questions = Enumerable.Range(0, Questions).Select(catalogue.Question).ToList();
        var beginnings = Enumerable.Range(0, Questions).Select(_ => catalogue.Beginning()).ToList();
        Timed(questions.Take(Questions / 3), text => index.Search(Query(text, 0)));
        var number = 0;
        var ours = Timed(questions, text => index.Search(Query(text, number++)));
        var suggested = Timed(beginnings, text => index.Suggest(text));
        table.Add($"{documents} documents: search with facets and highlighting, median", Median(ours), "ms", 5);
        table.Add($"{documents} documents: the same, 99th percentile", Percentile(ours, 99), "ms", 25);
        table.Add($"{documents} documents: suggestions, median", Median(suggested), "ms", 2);
        table.Add($"{documents} documents: suggestions, 99th percentile", Percentile(suggested, 99), "ms");
        if (peerFile is null)
            return Median(ours);
        using var peer = new LargePeer(peerFile, catalogue.Texts(), LargeCatalogue.DocumentsEach, catalogue.Facets());
        Compare(table, "FTS5, ten best documents alone", ours, Peer(questions, peer.Find));
        Compare(table, "FTS5, with their number and facets as we show them", ours, Peer(questions, peer.FindAndCount));
        return Median(ours);
    }

    private static List<double> Peer(List<string> questions, Func<string, int> find)
    {
        Timed(questions.Take(Questions / 3), text => find(text));
        return Timed(questions, text => find(text));
    }

    private static void Compare(FigureTable table, string peer, List<double> ours, List<double> theirs)
    {
        table.Add($"{peer}: median", Median(theirs), "ms");
        table.Add($"{peer}: 99th percentile", Percentile(theirs, 99), "ms");
        table.Add($"{peer}: mean of ours / mean of it", ours.Average() / theirs.Average(), "", 1);
        table.Add($"{peer}: questions that it answers sooner, percent", 100.0 * ours.Zip(theirs).Count(pair => pair.First > pair.Second) / Questions, "%", 0);
    }

    private static CatalogQuery Query(string text, int number) => new()
    {
        Text = text,
        Now = DateTimeOffset.UtcNow,
        Chosen = number % 2 == 0 ? new Dictionary<string, IReadOnlyList<string>>() : new Dictionary<string, IReadOnlyList<string>> { [FacetName.Licence] = ["MPL-2.0"], [FacetName.State] = ["product", "project"] },
    };

    private static List<double> Timed(IEnumerable<string> texts, Action<string> run)
    {
        var times = new List<double>();
        foreach (var text in texts)
        {
            var begun = Stopwatch.GetTimestamp();
            run(text);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        return times;
    }

    /// <summary>Requests come at their times whether or not earlier ones are answered.</summary>
    private static async Task LoadAsync(FigureTable table, LargeCatalogue catalogue, string folder, int documents)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        using var web = Child.Start(Child.Web, [], new Dictionary<string, string?> { ["Crawl__Enabled"] = "false", ["Catalog__DataFolder"] = folder, ["Urls"] = Address });
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(Address), Timeout = TimeSpan.FromSeconds(30) };
            await ReadyAsync(client);
            await LoadAsync(client, catalogue, TimeSpan.FromSeconds(4));
            var times = await LoadAsync(client, catalogue, LoadTime);
            web.Refresh();
            table.Add($"{documents} documents: search page at {RequestsPerSecond} requests a second, median", Median(times), "ms");
            table.Add($"{documents} documents: the same, 99th percentile", Percentile(times, 99), "ms", 100);
            table.Add($"{documents} documents: memory of the web process afterwards", web.WorkingSet64 / 1e6, "MB", 400);
        }
        finally
        {
            web.Kill(entireProcessTree: true);
        }
    }

    private static async Task<List<double>> LoadAsync(HttpClient client, LargeCatalogue catalogue, TimeSpan time)
    {
        var times = new ConcurrentBag<double>();
        var asked = new List<Task>();
        var watch = Stopwatch.StartNew();
        for (var number = 0; watch.Elapsed < time; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / RequestsPerSecond);
            if (due > watch.Elapsed)
                await Task.Delay(due - watch.Elapsed);
            asked.Add(AskAsync(client, $"/produkter?q={Uri.EscapeDataString(catalogue.Question(number))}", times));
        }

        await Task.WhenAll(asked);
        return [.. times];
    }

    private static async Task AskAsync(HttpClient client, string address, ConcurrentBag<double> times)
    {
        var begun = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
    }

    private static async Task ReadyAsync(HttpClient client)
    {
        for (var i = 0; i < 600; i++)
        {
            try
            {
                using var answer = await client.GetAsync("/readyz");
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The site is not ready after a minute.");
    }

    private static double Median(List<double> times) => Percentile(times, 50);

    private static double Percentile(List<double> times, int percent) => times.Order().ElementAt(Math.Min(times.Count - 1, times.Count * percent / 100));
}
