using System.Globalization;
using System.Net;
using OS2.Catalog.Crawler.Demo;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Crawler;

/// <summary>A host that asks for a pause gets it, and is not asked again before.</summary>
public class CrawlLimitTests
{
    [Theory, InlineData("^/orgs/"), InlineData("/tar.gz/")]
    public async Task A_pause_of_no_seconds_is_not_asked_again_for_ever(string where)
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("thing"));
        test.GitHub.Faults.Add(Limit(where, "0") with { Times = 100_000 });

        await test.CrawlAsync().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.True(test.GitHub.Statistics.Requests < 200, $"{test.GitHub.Statistics.Requests} requests");
    }

    [Fact]
    public async Task A_limit_that_is_too_long_to_wait_for_says_until_when()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("thing"));
        test.GitHub.Faults.Add(Limit("^/orgs/", "600") with { Times = 100 });
        var outcome = await test.CrawlAsync();
        Assert.InRange(outcome.RetryAt ?? DateTimeOffset.MinValue, test.Test.Time.GetUtcNow().AddMinutes(9), test.Test.Time.GetUtcNow().AddMinutes(11));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_archive_hosts_pause_is_waited_for(bool isDate)
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("thing"));
        var start = test.Test.Time.GetUtcNow();
        test.GitHub.Faults.Add(Limit("/tar.gz/", isDate ? start.AddSeconds(40).ToString("R", CultureInfo.InvariantCulture) : "30"));

        var outcome = await test.CrawlAsync();

        Assert.True(outcome.IsWhole, string.Join("; ", outcome.Failures.Select(f => f.Message)));
        Assert.True(test.Test.Time.GetUtcNow() - start >= TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task An_archive_hosts_long_pause_ends_the_asking_for_archives()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.Settings = test.Settings with { Concurrency = 1 };
        for (var i = 0; i < 10; i++)
            test.GitHub.Add(test.Simple($"repo-{i}"));
        test.GitHub.Faults.Add(Limit("/tar.gz/", "1200") with { Times = 100 });

        var outcome = await test.CrawlAsync();

        Assert.Equal(10, outcome.Failures.Count);
        Assert.Equal(2, test.GitHub.Statistics.Requests);
        Assert.True(outcome.RetryAt > test.Test.Time.GetUtcNow().AddMinutes(15));
    }

    [Fact]
    public async Task An_archive_that_is_refused_without_a_word_of_a_limit_stops_no_other()
    {
        await using var test = await CrawlTest.OpenAsync();
        for (var i = 0; i < 10; i++)
            test.GitHub.Add(test.Simple($"repo-{i}"));
        test.GitHub.Faults.Add(new Fault { Match = FaultList.Path("/repo-5/"), Status = HttpStatusCode.Forbidden, Times = 100 });
        var outcome = await test.CrawlAsync();
        Assert.Equal((9, 1), (outcome.Run!.ReadChanged, outcome.Failures.Count));
    }

    private static Fault Limit(string where, string retryAfter) => new()
    {
        Match = FaultList.Path(where), Status = HttpStatusCode.TooManyRequests, Headers = new Dictionary<string, string> { ["Retry-After"] = retryAfter },
    };
}
