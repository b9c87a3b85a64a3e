using Microsoft.Playwright;

namespace OS2.Catalog.Tests.Browser;

/// <summary>Every kind of page as a browser draws it.</summary>
[Collection(BrowserGroup.Name)]
public sealed class LayoutTests(BrowserSite site)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Keeps_the_rules_of_accessibility(bool isEnglish) => Nothing((await site.InspectAsync(isEnglish)).Accessibility);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Never_grows_wider_than_the_window(bool isEnglish) => Nothing((await site.InspectAsync(isEnglish)).Width);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Gives_fingers_room_on_a_phone(bool isEnglish) => Nothing((await site.InspectAsync(isEnglish)).Fingers);

    [Fact]
    public async Task Asks_nobody_else_and_has_nothing_to_complain_about()
    {
        await site.InspectAsync(isEnglish: false);
        await site.InspectAsync(isEnglish: true);

        Assert.NotEmpty(site.Requests);
        Assert.DoesNotContain(site.Requests, url => new Uri(url) is { Scheme: "http" or "https" } asked && asked.Authority != site.Address.Authority);
        Assert.Empty(site.Complaints);
    }

    [Theory]
    [InlineData("/produkter/fjordtid")]
    [InlineData("/repositories/demo-fjordby/fjordtid")]
    [InlineData("/produkter?q=tid")]
    public async Task Prints_what_was_said_and_leaves_the_navigation_out(string address)
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(address);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        foreach (var aid in await page.QuerySelectorAllAsync("header nav, .switch, .skip, .search, .narrowing, .sorting, .button, footer ul"))
            Assert.False(await aid.IsVisibleAsync(), $"{await aid.EvaluateAsync<string>("e => e.outerHTML.slice(0, 80)")} is printed.");
        Assert.True(await page.Locator("h1").IsVisibleAsync());
        Assert.NotEmpty(await page.PdfAsync());
    }

    /// <summary>All that was found is told, not the first words of the first.</summary>
    private static void Nothing(List<string> faults) => Assert.True(faults.Count == 0, string.Join('\n', faults));
}
