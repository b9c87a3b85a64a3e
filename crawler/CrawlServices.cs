using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OS2.Catalog.Donations;
using OS2.Catalog.Files;
using OS2.Catalog.Ownership;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Crawler;

/// <summary>The crawler's services, for the command line and for the web process that hosts it.</summary>
public static class CrawlServices
{
    /// <summary>Adds <see cref="Crawl"/> and <see cref="DonationReader"/>; the hall's services must be there.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="settings">Checked settings.</param>
    /// <param name="network">The way out; null for the real one. Tests and the demo give a code host in memory.</param>
    public static IServiceCollection AddCrawler(this IServiceCollection services, CrawlSettings settings, HttpMessageHandler? network = null)
    {
        services.AddSingleton(settings);
        services.AddSingleton(provider => new Crawl(
            provider.GetRequiredService<OrganisationStore>(), provider.GetRequiredService<RepositoryStore>(), provider.GetRequiredService<CrawlStore>(), provider.GetRequiredService<DonationArrivals>(),
            provider.GetRequiredService<MakerStore>(), provider.GetRequiredService<VerdictStore>(), settings, network ?? Network(settings), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<Crawl>>()));
        services.AddSingleton(provider => new DonationReader(
            provider.GetRequiredService<DonationReadings>(), provider.GetRequiredService<FileStore>(), settings,
            network ?? Network(settings), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<DonationReader>>()));
        return services;
    }

    private static SocketsHttpHandler Network(CrawlSettings settings) => new()
    {
        // Redirects are followed by hand, and only to the hosts that are configured.
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxConnectionsPerServer = settings.Concurrency * 2,
        UseCookies = false,
    };
}
