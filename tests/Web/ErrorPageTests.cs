using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Web;

public sealed class ErrorPageTests : IAsyncLifetime
{
    private SiteHost _site = null!;

    public async ValueTask InitializeAsync() => _site = await SiteHost.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/nowhere", "Siden findes ikke", "da")]
    [InlineData("/en/nowhere", "There is no such page", "en")]
    [InlineData("/produkter/nothing", "Siden findes ikke", "da")]
    [InlineData("/en/repositories/no/thing", "There is no such page", "en")]
    [InlineData("/organisationer/nobody", "Siden findes ikke", "da")]
    [InlineData("/crawl/00000000000000000000000000000000", "Siden findes ikke", "da")]
    [InlineData("/repositories/a/b/dokumenter/../../c", "Siden findes ikke", "da")]
    public async Task Says_that_there_is_no_such_page_and_offers_a_search(string address, string heading, string language)
    {
        var page = await _site.PageAsync(address, status: 404);
        Assert.Contains(heading, page, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains("role=\"search\"", page, StringComparison.Ordinal);
        Assert.Contains("noindex", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_to_the_same_address_in_the_other_language() =>
        Assert.Contains("href=\"/en/nowhere?a=b\"", await _site.PageAsync("/nowhere?a=b", status: 404), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://localhost/en//evil.example/", "href=\"/evil.example/\"")]
    [InlineData("http://localhost//evil.example/", "href=\"/en/evil.example/\"")]
    public async Task Never_switches_the_language_to_another_site(string address, string link)
    {
        using var response = await _site.Client.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"class=\"switch\" {link}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_what_was_known_of_a_withdrawn_product()
    {
        await _site.Database.ChangeAsync(
            change => change.ExecuteAsync("UPDATE Product SET WithdrawnAt = @At, Tick = @Tick WHERE ProductSlug = 'os2mo'", new { change.At, change.Tick }), CancellationToken.None);

        var page = await _site.PageAsync("/produkter/os2mo", status: 410);
        Assert.Contains("blev taget ud af kataloget", page, StringComparison.Ordinal);
        Assert.Contains("OS2mo", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Owns_up_to_a_fault_in_both_languages_with_strict_headers()
    {
        await _site.Database.ChangeAsync(change => change.ExecuteAsync("DROP TABLE OrganisationListing", null), CancellationToken.None);

        Assert.Contains("Der gik noget galt hos os", await _site.PageAsync("/organisationer", status: 500), StringComparison.Ordinal);
        using var response = await _site.Client.GetAsync(new Uri("/en/organisationer", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("Something went wrong at our end", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Takes_a_form_that_nobody_sent_for()
    {
        using var response = await _site.Client.PostAsync(new Uri("/produkter", UriKind.Relative), new StringContent(""), TestContext.Current.CancellationToken);
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Contains("Det kunne vi ikke svare på", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
