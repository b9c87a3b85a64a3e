using Microsoft.Playwright;

namespace OS2.Catalog.Tests.Browser;

/// <summary>Somebody who uses the keyboard alone: every field and button is come to with the tabulator.</summary>
internal sealed class Keyboard(IPage page)
{
    private const int MostTabs = 160;

    /// <summary>Goes to what the selector names, from wherever the focus is.</summary>
    public async Task ToAsync(string selector)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} is not reached with {MostTabs} tabs on {page.Url}.");
    }

    /// <summary>Writes into a field.</summary>
    public async Task WriteAsync(string name, string text)
    {
        await ToAsync($"[name='{name}']");
        await page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Chooses from a list, going down it.</summary>
    public async Task ChooseAsync(string name, string value)
    {
        await ToAsync($"[name='{name}']");
        for (var steps = 0; await page.EvaluateAsync<string>("document.activeElement.value") != value; steps++)
        {
            Assert.True(steps < 200, $"{name} has no choice {value} on {page.Url}.");
            await page.Keyboard.PressAsync("ArrowDown");
        }
    }

    /// <summary>Goes to a field for a file and gives it one. The window in which people choose is the browser's own and not ours to test.</summary>
    public async Task FileAsync(string name, string fileName, byte[] bytes)
    {
        await ToAsync($"[name='{name}']");
        await page.Locator($"[name='{name}']:focus").SetInputFilesAsync(new FilePayload { Name = fileName, MimeType = "application/octet-stream", Buffer = bytes });
    }

    /// <summary>Presses a button or follows a link, and waits until the page that it leads to is there.</summary>
    /// <param name="selector">What is pressed.</param>
    /// <param name="address">How the next address ends; compared without its fragment.</param>
    public async Task PressAsync(string selector, string address)
    {
        await ToAsync(selector);
        // The next page may have this one's address: it is known by not having the mark.
        await page.EvaluateAsync("document.documentElement.dataset.old = 'yes'");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("html:not([data-old])").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        Assert.True(page.Url.Split('#')[0].EndsWith(address, StringComparison.Ordinal), $"{page.Url} is not {address}: {await page.InnerTextAsync("main")}");
    }
}
