using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace OS2.Catalog.Tests.Browser;

/// <content>Every kind of page is opened once in each language; what several tests ask about is seen on that one visit.</content>
public sealed partial class BrowserSite
{
    private const int Phone = 390;
    private const int Screen = 1440;

    private const string SmallTargets = """
        [...document.querySelectorAll('header a, footer a, button, select, summary, .facet label, .chips a, .paging a')]
          .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML.slice(0, 120))
        """;

    /// <summary>The innermost parts that stick out.</summary>
    private const string Sticking = """
        [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(-3).map(e => e.outerHTML.slice(0, 120)).join(' | ')
        """;

    // Run within the page, and only what is wrong comes back: a page has thousands of nodes that are right.
    private const string AxeFaults = """
        () => axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] } })
          .then(result => result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html}`)))
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly Dictionary<bool, Inspection> _inspections = [];

    /// <summary>Looks at all pages of one language: Danish on a dark screen, English on a light phone, both in every width.</summary>
    internal async Task<Inspection> InspectAsync(bool isEnglish)
    {
        if (_inspections.TryGetValue(isEnglish, out var before))
            return before;

        var found = new Inspection();
        var page = await OpenAsync(isEnglish ? Phone : Screen, isEnglish ? ColorScheme.Light : ColorScheme.Dark);
        await foreach (var address in VisitAsync(page, kind => [isEnglish ? English(kind) : kind]))
        {
            found.Accessibility.AddRange(await AccessibilityFaultsAsync(page, isReloading: address.EndsWith("/crawl", StringComparison.Ordinal)));
            int[] widths = [320, Phone, Screen];
            foreach (var width in widths)
            {
                await page.SetViewportSizeAsync(width, 900);
                var needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                if (needed > width)
                    found.Width.Add($"{address} is {needed} wide in {width}: {await page.EvaluateAsync<string>(Sticking)}");
                if (width == Phone)
                    found.Fingers.AddRange((await page.EvaluateAsync<string[]>(SmallTargets)).Select(small => $"{address}: {small}"));
            }

            await page.SetViewportSizeAsync(isEnglish ? Phone : Screen, 900);
        }

        await page.Context.CloseAsync();
        return _inspections[isEnglish] = found;
    }

    /// <summary>Holds the open page to WCAG 2.1 A and AA.</summary>
    /// <param name="page">The window.</param>
    /// <param name="isReloading">Whether it may load itself anew: a page that waits for something does, and there is no script to do it gently.</param>
    /// <returns>A line a fault, with the page's address.</returns>
    public static async Task<IEnumerable<string>> AccessibilityFaultsAsync(IPage page, bool isReloading)
    {
        await page.EvaluateAsync(Axe);
        return (await page.EvaluateAsync<string[]>(AxeFaults))
            .Where(fault => !isReloading || !fault.StartsWith("meta-refresh:", StringComparison.Ordinal))
            .Select(fault => $"{page.Url}: {fault}");
    }

    /// <summary>What a visit found wrong, a line a fault with its address.</summary>
    internal sealed record Inspection
    {
        public List<string> Accessibility { get; } = [];

        public List<string> Width { get; } = [];

        public List<string> Fingers { get; } = [];
    }
}
