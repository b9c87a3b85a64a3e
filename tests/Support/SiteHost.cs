using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OS2.Catalog.Crawler;
using OS2.Catalog.Crawler.Demo;
using OS2.Catalog.Data;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;
using OS2.Catalog.Search;
using OS2.Catalog.Web;
using OS2.Catalog.Web.Hosting;

namespace OS2.Catalog.Tests.Support;

/// <summary>The pages on a database and an index of their own, asked in the process. Redirects are not followed.</summary>
public sealed partial class SiteHost : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly WebApplication _app;

    private SiteHost(TemporaryFolder folder, WebApplication app, LogLines log, MemoryGitHub gitHub, CrawlSettings crawl)
    {
        _folder = folder;
        _app = app;
        Log = log;
        GitHub = gitHub;
        Crawl = crawl;
        Client = app.Services.GetRequiredService<IServer>() is TestServer
            ? app.GetTestClient()
            : new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }
    public MemoryGitHub GitHub { get; }
    public CrawlSettings Crawl { get; }
    /// <summary>What the site wrote into its log.</summary>
    public LogLines Log { get; }

    public string DataFolder => _folder.Path;
    public Database Database => Of<Database>();
    public RepositoryStore Repositories => Of<RepositoryStore>();

    /// <summary>An empty site with the shipped register; the clock runs, but can be set back.</summary>
    /// <param name="isDemo">Whether the pages say that all is invented, and the code host is the demo's.</param>
    /// <param name="register">The register to import.</param>
    /// <param name="onPort">Whether it listens on a free port of this machine, for browsers.</param>
    /// <param name="settings">What the operator says; null for the defaults.</param>
    public static async Task<SiteHost> StartAsync(bool isDemo = false, string register = Register.Real, bool onPort = false, SiteSettings? settings = null)
    {
        var folder = new TemporaryFolder();
        var catalog = new CatalogSettings { DataFolder = folder.Path };
        var time = new ShiftedTime();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            ContentRootPath = folder.Path,
            WebRootPath = Shipped.Path("wwwroot"),
        });
        if (onPort)
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        else
            builder.WebHost.UseTestServer();
        var log = new LogLines();
        builder.AddConsole();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(time).AddSingleton(time).AddCatalog(catalog).AddSearch(catalog);
        builder.Services.AddCatalogPages(isDemo, settings);
        var app = builder.Build();
        Migrations.Run(app.Services.GetRequiredService<Engine>());
        await app.Services.GetRequiredService<Register>().ImportAsync(register, CancellationToken.None);
        await app.Services.GetRequiredService<SynonymStore>().ImportAsync(CancellationToken.None);
        app.MapCatalogPages();
        await app.StartAsync();
        return new SiteHost(folder, app, log, isDemo ? DemoHost.World(time) : new MemoryGitHub(time), isDemo ? CrawlSettings.OfDemo : CrawlOf("OS2offdig"));
    }

    /// <summary>The site of the demo, with its invented history behind it.</summary>
    public static async Task<SiteHost> StartDemoAsync(bool onPort = false)
    {
        var site = await StartAsync(isDemo: true, Register.Demo, onPort);
        var time = site.Of<ShiftedTime>();
        await site.CrawlAsync();
        await DemoProducts.WriteAsync(site.Database, time, TestContext.Current.CancellationToken);
        await DemoIdeas.WriteAsync(site.Database, time, TestContext.Current.CancellationToken);
        await DemoSheets.WriteAsync(site.Database, time, TestContext.Current.CancellationToken);
        foreach (var happened in DemoWorld.History)
        {
            time.Back = happened.Before;
            happened.Happen(site.GitHub);
            await site.CrawlAsync();
        }

        time.Back = TimeSpan.Zero;
        await site.IndexedAsync();
        return site;
    }

    public IServiceProvider Services => _app.Services;

    public T Of<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Crawls the code host in memory once.</summary>
    public async Task CrawlAsync()
    {
        using var crawl = new Crawl(Of<OrganisationStore>(), Repositories, Of<CrawlStore>(), Of<OS2.Catalog.Donations.DonationArrivals>(), Of<OS2.Catalog.Ownership.MakerStore>(), Of<OS2.Catalog.Ownership.VerdictStore>(), Crawl, GitHub, Of<TimeProvider>(), NullLogger<Crawl>.Instance);
        await crawl.RunAsync(progress: null, TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until the index holds all that was written.</summary>
    public async Task IndexedAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        var tick = await Database.TickAsync(patience.Token);
        while (Of<CatalogIndex>().Tick < tick)
            await Task.Delay(20, patience.Token);
    }

    /// <summary>The page at an address, which must answer so.</summary>
    public async Task<string> PageAsync(string address, int status = 200)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)response.StatusCode == status, $"{address} answers {(int)response.StatusCode}, wanted {status}.");
        return text;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        GitHub.Dispose();
        // Stopped, not only disposed: the follower may be writing its index into the folder that goes away.
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await _folder.DisposeAsync();
    }

    private static CrawlSettings CrawlOf(string organisation) => new()
    {
        GitHub = new Uri("https://github.test/"),
        Archives = "https://github.test/{owner}/{name}/tar.gz/refs/heads/{branch}",
        Git = null,
        Organisations = [organisation],
        Token = "secret",
    };
}
