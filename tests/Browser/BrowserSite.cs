using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Playwright;
using OS2.Catalog.Repositories;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Browser;

/// <summary>The demo's site on a port of this machine and a Chromium to look at it with. Without a Chromium its tests are skipped.</summary>
public sealed partial class BrowserSite : IAsyncLifetime
{
    private static readonly string Chromium = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private SiteHost? _site;

    /// <summary>Every kind of page, by an address of its own; all of them answer with 200.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "/", "/produkter", "/produkter?q=tid", "/produkter?q=xyzzy&omraade=skole", "/produkter?q=installation&forklar=1", "/produkter?q=skolemadd", "/produkter?q=-tid", "/produkter/fjordtid", "/produkter/borgerbrev", "/produkter/stroemmaaler",
        "/produkter/moedelokalet", "/produkter/fjordtid/dokumentation", "/repositories/demo-fjordby/fjordtid", "/repositories/demo-engkilde/moedelokalet",
        "/repositories/demo-engkilde/posthuset", "/repositories/demo-engkilde/prislisten", "/repositories/demo-fjordby/vejhul", "/repositories/demo-vaerksted/stroemmaaler",
        "/repositories/demo-vaerksted/gadelys", "/repositories/demo-vaerksted/tom-kasse", "/repositories/demo-fjordby/fjordtid/dokumenter",
        "/repositories/demo-fjordby/fjordtid/dokumenter/docs/drift/installation.md", "/repositories/demo-fjordby/fjordtid/historik", "/organisationer",
        "/organisationer/demo-fjordby", "/crawl", "/om",
        "/produkter/fjordtid?myndighed=fjordby-kommune&medlem=ja", "/produkter/sammenlign", "/produkter/sammenlign?p=fjordtid&p=skolekoekken&p=vejhul&p=laanerkoe&stoerrelse=small",
        "/produkter/fjordtid/udbudsmappe", "/produkter/fjordtid/kontakt", "/produkter/fjordtid/governance", "/produkter/fjordtid/dokumentation?q=drift", "/leverandoerer", "/leverandoerer/brombaer-software", "/myndigheder",
        "/myndigheder/fjordby-kommune", "/tilgaengelighed",
        "/log-ind", "/log-ind/glemt", "/adgang", "/donationer", "/repositories/demo-fjordby/fjordtid/ejerskab",
        "/beslutninger", "/produkter/fjordtid/beslutninger", "/repositories/demo-engkilde/moedelokalet/beslutninger", "/ideer/vandstand-langs-kysten/beslutninger",
        "/governance", "/omraader", "/omraader/skole", "/ideer", "/ideer?q=xyzzy", "/ideer/faelles-lager-af-hjaelpemidler", "/ideer/vandstand-langs-kysten", "/ideer/tidsbestilling-til-borgerservice", "/ideer/udlaan-af-rollatorer",
        "/ideer/ventelister-til-svoemmehold", "/ideer/forslag", "/ideer/forslag/made-up",
    ];

    /// <summary>Pages that say no: one that never was, one of a product that was taken out.</summary>
    public static IReadOnlyList<string> Refusals { get; } = ["/nowhere", "/produkter/havnelog"];

    /// <summary>What browsers asked for, all pages together.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>What browsers complained about on pages that answered.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    public Uri Address => _site!.Client.BaseAddress!;

    /// <summary>The site itself, for what a browser cannot see.</summary>
    public SiteHost Site => _site!;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;
        _site = await SiteHost.StartDemoAsync(onPort: true);
        await _site.Database.ChangeAsync(
            change => change.ExecuteAsync("UPDATE Product SET WithdrawnAt = @At, Tick = @Tick WHERE ProductSlug = 'havnelog'", new { change.At, change.Tick }), CancellationToken.None);
        await AddPeopleAsync(_site);
        await _site.IndexedAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A new window; skips the test where there is no browser.</summary>
    /// <param name="widthPixels">How wide.</param>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="runsScript">Whether it runs script.</param>
    /// <param name="at">Another site than the shared one; what it asks for and complains of is not written down.</param>
    public async Task<IPage> OpenAsync(int widthPixels = 1440, ColorScheme scheme = ColorScheme.Light, bool runsScript = true, Uri? at = null)
    {
        SkipWithoutBrowser();
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = (at ?? Address).AbsoluteUri,
            ViewportSize = new ViewportSize { Width = widthPixels, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = runsScript,
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        if (at is not null)
            return page;
        page.Request += (_, request) => Requests.Enqueue(request.Url);
        page.PageError += (_, error) => Complaints.Enqueue($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !Refusals.Any(refusal => page.Url.EndsWith(refusal, StringComparison.Ordinal)))
                Complaints.Enqueue($"{page.Url}: {message.Text}");
        };
        return page;
    }

    /// <summary>Ends the test as skipped on a machine without a browser.</summary>
    [MemberNotNull(nameof(_browser))]
    public void SkipWithoutBrowser()
    {
        if (_browser is null)
            Assert.Skip($"There is no Chromium at {Chromium}; CHROMIUM may name another.");
    }

    /// <summary>Writes down a crawl that has begun and not ended.</summary>
    public async Task BeginCrawlAsync()
    {
        var now = _site!.Database.Now;
        var run = new CrawlRun { RunId = Guid.CreateVersion7(now).ToString("N"), State = CrawlRun.Running, Host = "https://github.test/", StartedAt = now, ProgressAt = now };
        Assert.True(await _site.Of<CrawlStore>().BeginAsync(run, "a process", dead: null, TimeSpan.FromMinutes(5), CancellationToken.None));
    }

    /// <summary>An address in the other language.</summary>
    public static string English(string address) => address == "/" ? "/en" : "/en" + address;

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_site is not null)
            await _site.DisposeAsync();
    }
}

/// <summary>One browser and one site for all classes that look.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserGroup : ICollectionFixture<BrowserSite>
{
    public const string Name = "browser";
}
