using Microsoft.Playwright;

namespace OS2.Catalog.Tests.Browser;

/// <summary>Somebody who searches with the keyboard: from the first letters to a section of the documentation.</summary>
[Collection(BrowserGroup.Name)]
public sealed class SearchTests(BrowserSite site)
{
    [Fact]
    public async Task Picks_a_suggestion_narrows_twice_and_reads_a_section()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/");
        await page.FocusAsync("#q");
        await page.Keyboard.TypeAsync("instal");
        var option = page.Locator("[role=option]", new PageLocatorOptions { HasTextString = "installation" }).First;
        await option.WaitForAsync();
        Assert.Equal("true", await page.GetAttributeAsync("#q", "aria-expanded"));
        while (await option.GetAttributeAsync("aria-selected") != "true")
            await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(await option.GetAttributeAsync("id"), await page.GetAttributeAsync("#q", "aria-activedescendant"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/produkter?q=installation*");

        await page.CheckAsync("[name=tilstand][value=product]");
        await page.CheckAsync("[name=licens][value='MPL-2.0']");
        await page.ClickAsync(".narrowing .button");
        await page.WaitForURLAsync("**tilstand=product**");
        Assert.Equal(4, await page.Locator(".chips li").CountAsync());

        var section = page.Locator(".hits a[href*='#doc-']").First;
        var anchor = (await section.GetAttributeAsync("href"))!.Split('#')[1];
        await section.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**#{anchor}");
        Assert.Equal(1, await page.Locator($"[id='{Uri.UnescapeDataString(anchor)}']").CountAsync());
    }

    [Fact]
    public async Task Goes_to_a_product_by_its_name_and_closes_the_list_with_escape()
    {
        var page = await site.OpenAsync(widthPixels: 390);
        await page.GotoAsync("/produkter");
        await page.FocusAsync("#q");
        await page.Keyboard.TypeAsync("skolek");
        await page.Locator("[role=option]").First.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("skolek", await page.InputValueAsync("#q"));
        Assert.False(await page.Locator("[role=listbox]").IsVisibleAsync());

        await page.Keyboard.TypeAsync("o");
        await page.Locator("[role=option]").First.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/produkter/skolekoekken");
    }
}
