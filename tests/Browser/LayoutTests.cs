using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace OS2.Catalog.Tests.Browser;

/// <summary>Every kind of page as a browser draws it.</summary>
[Collection(BrowserGroup.Name)]
public sealed class LayoutTests(BrowserSite site)
{
    private const int Phone = 390;
    private const int Screen = 1440;

    private static readonly AxeRunOptions Rules = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] } };

    [Theory]
    [InlineData(Phone, ColorScheme.Light, true)]
    [InlineData(Screen, ColorScheme.Dark, false)]
    public async Task Keeps_the_rules_of_accessibility(int widthPixels, ColorScheme scheme, bool isEnglish)
    {
        var page = await site.OpenAsync(widthPixels, scheme);
        var faults = new List<string>();
        await foreach (var address in site.VisitAsync(page, kind => [isEnglish ? BrowserSite.English(kind) : kind]))
        {
            var result = await page.RunAxe(Rules);
            // The report of a running crawl loads itself anew: that is what it is for, and there is no script to do it gently.
            faults.AddRange(result.Violations.Where(rule => rule.Id != "meta-refresh" || !address.EndsWith("/crawl", StringComparison.Ordinal)).SelectMany(rule => rule.Nodes.Select(node => $"{address}: {rule.Id}: {node.Html}")));
        }

        await page.Context.CloseAsync();
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(Phone)]
    [InlineData(Screen)]
    public async Task Never_grows_wider_than_the_window(int widthPixels)
    {
        var page = await site.OpenAsync(widthPixels);
        var faults = new List<string>();
        await foreach (var address in site.VisitAsync(page, kind => [kind, BrowserSite.English(kind)]))
        {
            var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (width > widthPixels)
                faults.Add($"{address} is {width} wide");
        }

        await page.Context.CloseAsync();
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Gives_fingers_room_on_a_phone()
    {
        const string Small = """
            [...document.querySelectorAll('header a, footer a, button, select, summary, .facet label, .chips a, .paging a')]
              .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML.slice(0, 120))
            """;
        var page = await site.OpenAsync(Phone);
        var faults = new List<string>();
        await foreach (var address in site.VisitAsync(page, kind => [kind]))
        {
            faults.AddRange((await page.EvaluateAsync<string[]>(Small)).Select(found => $"{address}: {found}"));
        }

        await page.Context.CloseAsync();
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Asks_nobody_else_and_has_nothing_to_complain_about()
    {
        var page = await site.OpenAsync();
        await foreach (var _ in site.VisitAsync(page, kind => [kind]))
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

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
}
