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

    private static Fault Limit(string where, string retryAfter) => new()
    {
        Match = FaultList.Path(where), Status = HttpStatusCode.TooManyRequests, Headers = new Dictionary<string, string> { ["Retry-After"] = retryAfter },
    };
}
