using System.Diagnostics;
using OS2.Catalog.Crawler;
using OS2.Catalog.Crawler.Demo;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Benchmarks;

/// <summary>What a network of OS2's size (37 organisations, 260 repositories) costs at the API, and how long an unchanged crawl of it takes.</summary>
internal static class BillBenchmark
{
    private const int Repositories = 260;

    internal static async Task RunAsync(FigureTable table)
    {
        using var bench = new Bench();
        await bench.RegisterAsync();
        var organisations = await bench.Organisations.AllAsync(CancellationToken.None);
        using var gitHub = Network(organisations);
        var anonymous = new CrawlSettings
        {
            GitHub = new Uri("https://github.test/"), Archives = "https://github.test/{owner}/{name}/tar.gz/refs/heads/{branch}",
        };

        var first = await bench.CrawlAsync(anonymous, gitHub);
        Check(first, read: Repositories);
        table.Add($"first crawl without token, {organisations.Count} organisations, {Repositories} repositories: requests charged", first.Run!.Charged, "", 60);

        // ETags differ for a caller with a token: the first crawl with one fills them.
        var authorised = anonymous with { Token = "token" };
        Check(await bench.CrawlAsync(authorised, gitHub), read: 0);
        var watch = Stopwatch.StartNew();
        var second = await bench.CrawlAsync(authorised, gitHub);
        watch.Stop();
        Check(second, read: 0);
        table.Add("second crawl with token, unchanged: requests charged", second.Run!.Charged, "", 0);
        table.Add("second crawl, unchanged: seconds", watch.Elapsed.TotalSeconds, "s", 2);
    }

    private static MemoryGitHub Network(IReadOnlyList<Organisation> organisations)
    {
        var gitHub = new MemoryGitHub(TimeProvider.System);
        foreach (var organisation in organisations)
            gitHub.AddOrganisation(organisation.Login);
        var pushed = DateTimeOffset.UtcNow.AddDays(-1);
        for (var i = 0; i < Repositories; i++)
        {
            gitHub.Add(new MemoryRepository
            {
                Owner = organisations[i % organisations.Count].Login, Name = $"repository-{i}", CreatedAt = pushed.AddYears(-1), PushedAt = pushed, UpdatedAt = pushed,
                Files = MemoryRepository.NoFiles.Add("README.md", MemoryFile.Text($"# Repository {i}\n\nWhat it is for.\n")),
            });
        }

        return gitHub;
    }

    private static void Check(CrawlOutcome outcome, int read)
    {
        if (!outcome.IsWhole || outcome.Run!.ReadChanged != read)
            throw new InvalidOperationException($"The crawl read {outcome.Run?.ReadChanged} of {read}: {string.Join("; ", outcome.Failures.Select(f => f.Message).Take(3))}");
    }
}
