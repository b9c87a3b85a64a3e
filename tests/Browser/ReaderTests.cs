using Microsoft.Playwright;

namespace OS2.Catalog.Tests.Browser;

/// <summary>Somebody who uses the site in one way only: the keyboard, or a browser that runs no script.</summary>
[Collection(BrowserGroup.Name)]
public sealed class ReaderTests(BrowserSite site)
{
    private const int MostTabs = 120;

    [Fact]
    public async Task Comes_to_the_skip_link_first_and_jumps_over_the_menu()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await IsFocusedAsync(page, ".skip"));
        Assert.True(await page.Locator(".skip").IsVisibleAsync());

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await IsFocusedAsync(page, "#q"));
    }

    [Fact]
    public async Task Finds_narrows_opens_and_reads_with_the_keyboard_alone()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/");
        await TabToAsync(page, "#q");
        await page.Keyboard.TypeAsync("tid");
        await EnterAsync(page, "/produkter?q=tid");

        await TabToAsync(page, "[name=tilstand][value=product]");
        await page.Keyboard.PressAsync("Space");
        await EnterAsync(page, "tilstand=product");
        Assert.True(await page.Locator(".chips").IsVisibleAsync());

        await TabToAsync(page, ".card h3 a[href$=fjordtid]");
        await EnterAsync(page, "/produkter/fjordtid");
        await TabToAsync(page, "tbody a[href='/repositories/demo-fjordby/fjordtid']");
        await EnterAsync(page, "/repositories/demo-fjordby/fjordtid");
        await TabToAsync(page, ".documents a[href$='bestil-tid.md']");
        await EnterAsync(page, "/bestil-tid.md");
        Assert.Equal("Bestil en tid", await page.Locator("h1").InnerTextAsync());

        await page.GoBackAsync();
        Assert.EndsWith("/repositories/demo-fjordby/fjordtid", page.Url, StringComparison.Ordinal);
        await TabToAsync(page, ".switch");
        await EnterAsync(page, "/en/repositories/demo-fjordby/fjordtid");
        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task Sees_where_the_focus_is()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/produkter?q=tid");
        for (var tabs = 0; tabs < 30; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("getComputedStyle(document.activeElement).outlineStyle !== 'none'"),
                await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 120)"));
        }
    }

    [Fact]
    public async Task Needs_no_script()
    {
        var page = await site.OpenAsync(widthPixels: 390, runsScript: false);
        await page.GotoAsync("/");
        await page.FillAsync("#q", "skolemad");
        await page.ClickAsync(".search button");
        await page.ClickAsync(".fold-narrow > summary");
        await page.CheckAsync("[name=licens][value='MPL-2.0']");
        await page.ClickAsync(".narrowing .button");
        await page.ClickAsync(".card h3 a");
        Assert.EndsWith("/produkter/skolekoekken", page.Url, StringComparison.Ordinal);
        await page.ClickAsync(".fold summary");
        Assert.True(await page.Locator(".fold table").First.IsVisibleAsync());
    }

    [Fact]
    public async Task Watches_a_crawl_that_runs()
    {
        var page = await site.OpenAsync(widthPixels: 390);
        await site.BeginCrawlAsync();
        await page.GotoAsync("/crawl");
        Assert.True(await page.Locator("progress").First.IsVisibleAsync());
        await page.WaitForRequestAsync("**/crawl");
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await IsFocusedAsync(page, selector))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} is not reached with {MostTabs} tabs on {page.Url}.");
    }

    private static Task<bool> IsFocusedAsync(IPage page, string selector) =>
        page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector);

    private static async Task EnterAsync(IPage page, string part)
    {
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.Contains(part, StringComparison.Ordinal));
    }
}
