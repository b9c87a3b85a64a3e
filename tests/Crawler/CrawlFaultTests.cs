using System.Net;
using OS2.Catalog.Crawler.Demo;
using OS2.Catalog.Repositories;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Crawler;

/// <summary>Whatever goes wrong on the line: what is published stays as it was, the failure is named, and the next crawl puts it right.</summary>
public class CrawlFaultTests
{
    private const string Listing = "^/orgs/";
    private const string Archive = "/tar.gz/";
    private const string LookUp = "^/repositories/";

    public static TheoryData<string, string, int> LastingFaults
    {
        get
        {
            var data = new TheoryData<string, string, int>();
            foreach (var where in new[] { Listing, Archive, LookUp })
            {
                foreach (var status in new[] { 500, 502, 503, 408, 429, 403 })
                    data.Add(where, "status", status);
                data.Add(where, "drop", 0);
                data.Add(where, "truncate", 0);
                // A look-up here answers 404, and half of its words are a 404 as well.
                if (where != LookUp)
                    data.Add(where, "quietly", 0);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(LastingFaults))]
    public async Task A_lasting_fault_changes_nothing_that_is_published_and_the_next_crawl_puts_it_right(string where, string kind, int status)
    {
        await using var test = await PublishedAsync();
        var before = await PublishedAsync(test);
        var tick = before.Max(r => r.Tick);
        test.Test.Time.Advance(TimeSpan.FromDays(3));
        test.GitHub.Push("one/changing", new Dictionary<string, MemoryFile?> { ["README.md"] = MemoryFile.Text("# Changed") });
        test.GitHub.Delete("one/leaving");
        test.GitHub.Faults.Add(Fault(where, kind, status) with { Times = 1000 });

        var outcome = await test.CrawlAsync();

        Assert.NotEmpty(outcome.Failures);
        Assert.Equal(CrawlRun.Failed, outcome.Run!.State);
        var after = await PublishedAsync(test);
        Assert.All(after, repository => Assert.Equal(LifeCycle.Live, repository.LifeCycle));
        Assert.Equal(before.Select(r => r.FullName), after.Select(r => r.FullName));
        Assert.Equal("Still", (await test.Documents.ListAsync(after.Single(r => r.Name == "still").RepositoryId, CancellationToken.None)).Single(d => d.Kind == "readme").Title);

        test.GitHub.Faults.Clear();
        var next = await test.CrawlAsync();
        Assert.True(next.IsWhole, string.Join("; ", next.Failures.Select(f => f.Message)));
        var changing = await test.RepositoryAsync("one/changing");
        Assert.Equal("Changed", (await test.Documents.ListAsync(changing.RepositoryId, CancellationToken.None)).Single(d => d.Kind == "readme").Title);
        Assert.True((await test.RepositoryAsync("one/leaving")).MissedCrawls > 0);
        Assert.True(changing.Tick > tick);
    }

    /// <summary>A refusal without any word of a limit (403) is an answer, not a fault that passes.</summary>
    public static TheoryData<string, string, int> PassingFaults =>
        [.. LastingFaults.Where(row => row.Data.Item3 != 403)];

    [Theory, MemberData(nameof(PassingFaults))]
    public async Task A_passing_fault_is_waited_out(string where, string kind, int status)
    {
        await using var test = await PublishedAsync();
        test.GitHub.Delete("one/leaving");
        test.GitHub.Push("one/changing", new Dictionary<string, MemoryFile?> { ["README.md"] = MemoryFile.Text("# Changed") });
        test.GitHub.Faults.Add(Fault(where, kind, status) with { Headers = new Dictionary<string, string> { ["Retry-After"] = "3" } });

        var outcome = await test.CrawlAsync();

        Assert.True(outcome.IsWhole, string.Join("; ", outcome.Failures.Select(f => f.Message)));
        Assert.Equal(0, test.GitHub.Faults.Count);
    }

    [Fact]
    public async Task A_quota_that_is_renewed_soon_is_waited_for()
    {
        await using var test = await PublishedAsync();
        test.GitHub.SetQuota(0, TimeSpan.FromSeconds(30), "Token secret");
        var start = test.Test.Time.GetUtcNow();
        var outcome = await test.CrawlAsync();
        Assert.True(outcome.IsWhole);
        Assert.True(test.Test.Time.GetUtcNow() - start >= TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_quota_that_is_used_up_for_long_ends_the_listing_and_says_until_when()
    {
        await using var test = await PublishedAsync();
        test.Settings = test.Settings with { Organisations = ["one", "two", "three"], Token = null };
        test.GitHub.SetQuota(0, TimeSpan.FromMinutes(40));
        test.GitHub.ResetStatistics();
        var outcome = await test.CrawlAsync();
        Assert.Equal(3, outcome.Failures.Count);
        Assert.True(outcome.RetryAt > test.Test.Time.GetUtcNow().AddMinutes(30));
        Assert.True(test.GitHub.Statistics.Requests <= 2, $"{test.GitHub.Statistics.Requests} requests were sent into a closed door");
        Assert.All(await PublishedAsync(test), repository => Assert.Equal(LifeCycle.Live, repository.LifeCycle));
    }

    [Fact]
    public async Task A_code_host_that_cannot_be_reached_ends_the_crawl_in_seconds_and_changes_nothing()
    {
        await using var test = await PublishedAsync();
        var before = await PublishedAsync(test);
        test.Settings = test.Settings with { Organisations = [.. Enumerable.Range(0, 37).Select(i => $"org-{i}"), "one"] };
        using var unplugged = new Unplugged();

        var outcome = await test.CrawlAsync(unplugged);

        Assert.Equal(CrawlRun.Failed, outcome.Run!.State);
        Assert.Equal("unreachable", outcome.Run.StoppedBy);
        Assert.Contains("cannot be reached", outcome.Run.Note, StringComparison.Ordinal);
        Assert.True(unplugged.Tries < 10, $"{unplugged.Tries} tries");
        Assert.Equal(before, await PublishedAsync(test));
    }

    [Fact]
    public async Task A_token_that_is_refused_ends_the_crawl_and_names_the_setting()
    {
        await using var test = await PublishedAsync();
        test.GitHub.Faults.Add(Fault(Listing, "status", 401) with { Times = 100 });
        var outcome = await test.CrawlAsync();
        Assert.Contains("Crawl:Token", outcome.Run!.Note, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", outcome.Run.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_crawl_that_is_killed_is_taken_up_by_the_next_and_ends_with_the_same_rows()
    {
        await using var whole = await ManyAsync();
        await whole.CrawlAsync();
        await using var broken = await ManyAsync();
        var kills = 0;
        for (var isWhole = false; !isWhole; kills++)
        {
            // Later and later: in the listing, at the first archive, in the middle of some.
            using var stop = new CancellationTokenSource();
            var network = new PulledAfter(broken.GitHub, kills + 1, stop);
            try
            {
                isWhole = (await broken.CrawlAsync(network, stop.Token)).IsWhole;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                broken.Test.Time.Advance(TimeSpan.FromMinutes(2));
            }
        }

        Assert.True(kills > 4, $"killed {kills} times");
        Assert.Equal(await RowsAsync(whole), await RowsAsync(broken));
    }

    [Fact]
    public async Task The_token_is_shown_to_the_api_alone()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("thing"));
        var watch = new Watched(test.GitHub);
        test.Settings = test.Settings with { Archives = "https://archives.test/{owner}/{name}/tar.gz/refs/heads/{branch}" };
        await test.CrawlAsync(watch);
        Assert.All(watch.Seen.Where(seen => seen.Host == "github.test"), seen => Assert.True(seen.IsAuthorised));
        Assert.All(watch.Seen.Where(seen => seen.Host == "archives.test"), seen => Assert.False(seen.IsAuthorised));
        Assert.Contains(watch.Seen, seen => seen.Host == "archives.test");
    }

    [Fact]
    public async Task A_redirect_to_a_strange_host_is_not_followed()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("thing"));
        var watch = new Watched(test.GitHub);
        test.GitHub.Faults.Add(Fault(Archive, "status", 302) with { Times = 10, Headers = new Dictionary<string, string> { ["Location"] = "https://evil.test/x.tar.gz" } });
        var outcome = await test.CrawlAsync(watch);
        Assert.Contains("evil.test", Assert.Single(outcome.Failures).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(watch.Seen, seen => seen.Host == "evil.test");
    }

    [Fact]
    public async Task Archives_come_over_the_api_where_the_settings_say_so()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("thing"));
        test.Settings = test.Settings with { Archives = "https://github.test/repos/{owner}/{name}/tarball/{branch}" };
        var outcome = await test.CrawlAsync();
        Assert.True(outcome.IsWhole, string.Join("; ", outcome.Failures.Select(f => f.Message)));
        Assert.Equal((2, 1), (outcome.Run!.Charged, outcome.Run.ReadChanged));
    }

    private static async Task<CrawlTest> PublishedAsync()
    {
        var test = await CrawlTest.OpenAsync();
        foreach (var name in new[] { "still", "changing", "leaving" })
            test.GitHub.Add(test.Simple(name) with { Files = MemoryRepository.NoFiles.Add("README.md", MemoryFile.Text($"# {char.ToUpperInvariant(name[0])}{name[1..]}\n\nText.")) });
        Assert.True((await test.CrawlAsync()).IsWhole);
        return test;
    }

    private static async Task<IReadOnlyList<Repository>> PublishedAsync(CrawlTest test) =>
        [.. (await test.Repositories.OfOrganisationAsync("one", CancellationToken.None)).OrderBy(r => r.RepositoryId)];

    private static async Task<CrawlTest> ManyAsync()
    {
        var test = await CrawlTest.OpenAsync();
        for (var i = 0; i < 25; i++)
            test.GitHub.Add(test.Simple($"repo-{i}"));
        return test;
    }

    /// <summary>Everything that is published, without the moments at which it was.</summary>
    private static async Task<IReadOnlyList<string>> RowsAsync(CrawlTest test)
    {
        var rows = new List<string>();
        foreach (var repository in await PublishedAsync(test))
        {
            var snapshot = await test.Repositories.SnapshotAsync(repository.RepositoryId, CancellationToken.None);
            var documents = await test.Documents.ListAsync(repository.RepositoryId, CancellationToken.None);
            var history = await test.Repositories.HistoryAsync(repository.RepositoryId, CancellationToken.None);
            rows.Add($"{repository.RepositoryId} {repository.FullName} {repository.LifeCycle} {snapshot?.Fingerprint} {string.Join(',', documents.Select(d => d.TextHash).Order())} {string.Join(',', history.Select(h => h.Kind).Order())}");
        }

        return rows;
    }

    private static Fault Fault(string where, string kind, int status) => new()
    {
        Match = FaultList.Path(where),
        Status = kind == "status" ? (HttpStatusCode)status : null,
        DropConnection = kind == "drop",
        TruncateTo = kind is "truncate" or "quietly" ? 0.5 : null,
        EndsQuietly = kind == "quietly",
    };

    private sealed class Unplugged : HttpMessageHandler
    {
        private int _tries;

        internal int Tries => _tries;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _tries);
            throw new HttpRequestException(HttpRequestError.NameResolutionError, "Name or service not known");
        }
    }

    /// <summary>Ends the whole crawl in the middle of its n-th request.</summary>
    private sealed class PulledAfter(HttpMessageHandler inner, int requests, CancellationTokenSource stop) : DelegatingHandler(inner)
    {
        private int _count;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _count) == requests)
                await stop.CancelAsync();
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Watched(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        internal System.Collections.Concurrent.ConcurrentBag<(string Host, bool IsAuthorised)> Seen { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Seen.Add((request.RequestUri!.Host, request.Headers.Authorization is not null));
            return base.SendAsync(request, cancellationToken);
        }    }
}
