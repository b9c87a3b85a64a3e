using Microsoft.Extensions.Logging.Abstractions;
using OS2.Catalog.Crawler;
using OS2.Catalog.Repositories;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Crawler;

public class CrawlHostTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_process_that_waited_for_another_crawler_does_not_crawl_the_same_once_more()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("thing"));
        var run = Run(test, test.Test.Time.GetUtcNow());
        await test.Crawls.BeginAsync(run, "elsewhere 1 1 x", null, TimeSpan.FromSeconds(60), None);
        using var crawl = new Crawl(test.Organisations, test.Repositories, test.Crawls, test.Arrivals, test.Makers, test.Verdicts, test.Settings, test.GitHub, test.Test.Time, NullLogger<Crawl>.Instance);
        using var host = new CrawlHost(crawl, test.Crawls, test.Settings, test.Test.Time, NullLogger<CrawlHost>.Instance);
        await host.StartAsync(None);
        await UntilAsync(test, async () => (await test.Crawls.LeaseAsync(None)).WakeAt > run.StartedAt);
        await test.Crawls.EndAsync(run with { State = CrawlRun.Done, OrganisationsListed = 1 }, [], "elsewhere 1 1 x", None);

        for (var i = 0; i < 120; i++)
        {
            test.Test.Time.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(2, TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, test.GitHub.Statistics.Requests);
        await UntilAsync(test, async () => (await test.Crawls.LeaseAsync(None)).WakeAt == run.StartedAt + test.Settings.Interval);
        test.Test.Time.Advance(test.Settings.Interval);
        await UntilAsync(test, () => Task.FromResult(test.GitHub.Statistics.Requests > 0));
        await host.StopAsync(None);
    }

    [Fact]
    public async Task A_clock_that_was_a_year_ahead_does_not_put_the_next_crawl_off_by_a_year()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("thing"));
        var run = Run(test, test.Test.Time.GetUtcNow().AddYears(1));
        await test.Crawls.BeginAsync(run, "me", null, TimeSpan.FromSeconds(60), None);
        await test.Crawls.EndAsync(run with { State = CrawlRun.Done, OrganisationsListed = 1 }, [], "me", None);
        using var crawl = new Crawl(test.Organisations, test.Repositories, test.Crawls, test.Arrivals, test.Makers, test.Verdicts, test.Settings, test.GitHub, test.Test.Time, NullLogger<Crawl>.Instance);
        using var host = new CrawlHost(crawl, test.Crawls, test.Settings, test.Test.Time, NullLogger<CrawlHost>.Instance);

        await host.StartAsync(None);

        await UntilAsync(test, async () => (await test.Crawls.LeaseAsync(None)).WakeAt is not null);
        Assert.True((await test.Crawls.LeaseAsync(None)).WakeAt <= test.Test.Time.GetUtcNow() + test.Settings.Interval);
        await host.StopAsync(None);
    }

    private static CrawlRun Run(CrawlTest test, DateTimeOffset start) => new()
    {
        RunId = Guid.CreateVersion7(start).ToString("N"), State = CrawlRun.Running, Host = test.Settings.GitHub.AbsoluteUri, StartedAt = start, ProgressAt = start, Organisations = 1,
    };

    /// <summary>Waits in real time, with the clock standing but for a second now and then, until something holds.</summary>
    private static async Task UntilAsync(CrawlTest test, Func<Task<bool>> holds)
    {
        for (var i = 0; !await holds(); i++)
        {
            Assert.True(i < 1000, "It never came to that.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
            if (i % 10 == 9)
                test.Test.Time.Advance(TimeSpan.FromSeconds(1));
        }
    }
}
