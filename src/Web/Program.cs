using OS2.Catalog;
using OS2.Catalog.Crawler;
using OS2.Catalog.Crawler.Demo;
using OS2.Catalog.Data;
using OS2.Catalog.Products;
using OS2.Catalog.Search;
using OS2.Catalog.Web;
using OS2.Catalog.Web.Accounts;
using OS2.Catalog.Web.Hosting;
using OS2.Catalog.Web.Letters;

const string DemoSwitch = "--demo";
const int WrongConfiguration = 2;

try
{
    var isDemo = args.Contains(DemoSwitch);
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = [.. args.Where(argument => argument != DemoSwitch)],
        // The program's own files lie beside it; the working folder is the operator's and holds the data.
        ContentRootPath = AppContext.BaseDirectory,
    });
    builder.WebHost.UseStaticWebAssets();
    builder.AddConsole();
    builder.LimitRequests();
    if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
        builder.WebHost.UseUrls("http://localhost:5080");

    var catalog = CatalogSettings.From(builder.Configuration);
    var crawl = CrawlSettings.From(builder.Configuration);
    if (isDemo)
    {
        catalog = catalog with { Engine = "Sqlite", ConnectionString = null, DataFolder = catalog.DataFolder.TrimEnd('/', '\\') + "-demo" };
        crawl = CrawlSettings.OfDemo;
        var time = new ShiftedTime();
        var world = DemoHost.World(time);
        builder.Services.AddSingleton<TimeProvider>(time).AddSingleton(time).AddSingleton(world);
        builder.Services.AddCatalog(catalog).AddCrawler(crawl, world).AddSingleton<CrawlHost>().AddHostedService<DemoHost>();
    }
    else
    {
        builder.Services.AddCatalog(catalog).AddCrawler(crawl);
        if (crawl.Enabled)
            builder.Services.AddHostedService<CrawlHost>();
    }

    builder.Services.AddSearch(catalog);
    builder.Services.AddCatalogPages(isDemo, SiteSettings.From(builder.Configuration));
    builder.Services.AddHostedService(provider => provider.GetRequiredService<LetterSender>());
    builder.Services.AddHostedService<FileSweep>();
    builder.Services.AddHostedService(provider => provider.GetRequiredService<DonationReader>());

    var app = builder.Build();
    CatalogStart.Prepare(app.Services.GetRequiredService<Engine>());
    await app.Services.GetRequiredService<Register>().ImportAsync(isDemo ? Register.Demo : Register.Real, CancellationToken.None);
    await app.Services.GetRequiredService<SynonymStore>().ImportAsync(CancellationToken.None);
    if (args.FirstOrDefault() == CreateAdmin.Verb)
        return await CreateAdmin.RunAsync(app.Services, args.Skip(1).FirstOrDefault(), Console.Out, Console.Error, CancellationToken.None);
    app.MapHealth();
    app.MapCatalogPages();
    await app.StartAsync();
    await app.WaitForShutdownAsync();
    return 0;
}
catch (CatalogSetupException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return WrongConfiguration;
}
catch (IOException problem) when (problem.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
{
    await Console.Error.WriteLineAsync($"Urls: {problem.Message} Choose another with --urls http://localhost:PORT.");
    return WrongConfiguration;
}
// What Kestrel throws at an address that is none, is not this machine's, or wants a certificate that is not there.
catch (Exception problem) when (problem is FormatException or System.Net.Sockets.SocketException || (problem is InvalidOperationException && problem.Message.Contains("HTTPS", StringComparison.Ordinal)))
{
    await Console.Error.WriteLineAsync($"Urls: {problem.Message.Split('\n')[0].TrimEnd()}");
    return WrongConfiguration;
}
catch (System.Data.Common.DbException problem)
{
    await Console.Error.WriteLineAsync($"The database refused: {problem.Message}");
    return 1;
}
