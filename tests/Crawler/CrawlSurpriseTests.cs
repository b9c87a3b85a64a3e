using OS2.Catalog.Repositories;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Crawler;

/// <summary>What nobody foresaw stays with the part that it happened to.</summary>
public class CrawlSurpriseTests
{
    [Theory, InlineData("/orgs/"), InlineData("/tar.gz/")]
    public async Task A_connection_that_is_never_made_is_a_named_failure(string where)
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("thing"));
        // What SocketsHttpHandler throws when its ConnectTimeout is over.
        using var network = new Throwing(test.GitHub, where, () => new TaskCanceledException("The operation was canceled.", new TimeoutException("A connection could not be established.")));

        var outcome = await test.CrawlAsync(network);

        Assert.Equal(CrawlRun.Failed, outcome.Run!.State);
        Assert.Contains("cannot be reached", Assert.Single(outcome.Failures).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_that_trips_the_reader_does_not_stop_the_crawl()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("broken"));
        test.GitHub.Add(test.Simple("whole"));
        using var network = new Throwing(test.GitHub, "/broken/", () => new InvalidOperationException("nobody thought of this"));

        var outcome = await test.CrawlAsync(network);

        Assert.Equal((CrawlRun.Failed, 1), (outcome.Run!.State, outcome.Run.ReadChanged));
        var failure = Assert.Single(outcome.Failures);
        Assert.Equal(("one/broken", "reading"), (failure.Subject, failure.Stage));
        Assert.Contains("nobody thought of this", failure.Message, StringComparison.Ordinal);
    }

    [Theory, InlineData("[null]"), InlineData("""[{"id":7,"name":"thing","owner":null}]"""), InlineData("""[{"id":7,"owner":{"login":"one"},"html_url":null}]""")]
    public async Task A_listing_with_a_repository_without_a_name_is_a_fault_of_the_listing(string body)
    {
        await using var test = await CrawlTest.OpenAsync();
        test.Settings = test.Settings with { Organisations = ["one", "two"] };
        test.GitHub.AddOrganisation("two");
        test.GitHub.Add(test.Simple("thing"));
        test.GitHub.Add(test.Simple("other", "two"));
        test.GitHub.Faults.Add(new Catalog.Crawler.Demo.Fault { Match = Catalog.Crawler.Demo.FaultList.Path("^/orgs/one/"), Status = System.Net.HttpStatusCode.OK, Body = body });

        var outcome = await test.CrawlAsync();

        var failure = Assert.Single(outcome.Failures);
        Assert.Equal(("one", "listing"), (failure.Subject, failure.Stage));
        Assert.Equal(1, outcome.Run!.ReadChanged);
    }

    [Fact]
    public async Task The_second_crawl_of_a_process_still_has_a_way_out()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("thing"));
        using var network = new Throwing(test.GitHub, "/nothing/", () => new InvalidOperationException());
        Assert.True((await test.CrawlAsync(network)).IsWhole);

        Assert.True((await test.CrawlAsync(network)).IsWhole);

        Assert.False(network.IsDisposed);
    }

    private sealed class Throwing(HttpMessageHandler inner, string where, Func<Exception> problem) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri!.AbsolutePath.Contains(where, StringComparison.Ordinal) ? throw problem() : base.SendAsync(request, cancellationToken);

        internal bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
