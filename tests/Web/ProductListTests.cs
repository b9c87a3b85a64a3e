using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Web;

public sealed class ProductListTests(ProductListTests.Indexed site) : IClassFixture<ProductListTests.Indexed>
{
    [Theory]
    [InlineData("?side=0")]
    [InlineData("?side=-4")]
    [InlineData("?side=abc")]
    [InlineData("?side=99999999999999999999")]
    [InlineData("?side=9000")]
    [InlineData("?niveau=17&tilstand=purple&omraade=&sprog=%00")]
    [InlineData("?sorter=sideways")]
    [InlineData("?q=%22%28%2B%2A%3F%5B%7E")]
    [InlineData("?q=a&q=b&tilstand=product&tilstand=product")]
    [InlineData("?unknown=1")]
    public async Task Answers_whatever_is_asked(string query)
    {
        await site.Host.PageAsync("/produkter" + query);
        await site.Host.PageAsync("/en/produkter" + query);
    }

    [Fact]
    public async Task Shows_what_was_chosen_as_chips_that_take_it_away_again()
    {
        var page = await site.Host.PageAsync("/produkter?q=os2&tilstand=product&niveau=2&sorter=navn");
        Assert.Contains("href=\"/produkter?q=os2&amp;niveau=2&amp;sorter=navn\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/produkter?q=os2&amp;tilstand=product&amp;sorter=navn\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/produkter?tilstand=product&amp;niveau=2&amp;sorter=navn\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"product\" checked", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_from_page_to_page()
    {
        var page = await site.Host.PageAsync("/produkter?sorter=navn");
        Assert.Contains("<link rel=\"next\" href=\"/produkter?sorter=navn&amp;side=2\">", page, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"prev\" href=\"/produkter?sorter=navn\">", await site.Host.PageAsync("/produkter?sorter=navn&side=2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_one_address_for_one_question()
    {
        var page = await site.Host.PageAsync("/produkter?side=1&niveau=2&utm=x&tilstand=product&q=mo");
        Assert.Contains("<link rel=\"canonical\" href=\"http://localhost/produkter?q=mo&amp;tilstand=product&amp;niveau=2\">", page, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"en\" href=\"http://localhost/en/produkter?q=mo&amp;tilstand=product&amp;niveau=2\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Helps_on_when_nothing_was_found() =>
        Assert.Contains("Intet produkt passer til søgningen", await site.Host.PageAsync("/produkter?q=xqzwxqzw&tilstand=product"), StringComparison.Ordinal);

    [Fact]
    public async Task Shows_no_demo_banner_on_real_data() =>
        Assert.DoesNotContain("Demonstration", await site.Host.PageAsync("/produkter"), StringComparison.Ordinal);

    [Fact]
    public async Task Comes_compressed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/produkter", UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var response = await site.Host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
    }

    /// <summary>The shipped register, indexed.</summary>
    public sealed class Indexed : IAsyncLifetime
    {
        public SiteHost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Host = await SiteHost.StartAsync();
            await Host.IndexedAsync();
        }

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
