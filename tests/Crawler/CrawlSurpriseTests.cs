using OS2.Catalog.Repositories;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Crawler;

/// <summary>What nobody foresaw stays with the part that it happened to.</summary>
public class CrawlSurpriseTests
{
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
