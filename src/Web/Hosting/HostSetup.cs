using OS2.Catalog.Data;
using OS2.Catalog.Documents;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;
using OS2.Catalog.Search;

namespace OS2.Catalog.Web.Hosting;

/// <summary>How this host logs, what requests it takes, and that it searches.</summary>
internal static class HostSetup
{
    private const long LargestBodyBytes = 64 * 1024;

    /// <summary>One line an event, with the time; the framework's own chatter only when something is wrong.</summary>
    internal static void AddConsole(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH':'mm':'ss ";
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // A start that fails is told in one line by the program itself; its hosted services tell their own troubles.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        // It warns of every page that we had already said nobody may keep.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
    }

    /// <summary>Nothing on the site takes more than a form's worth of bytes.</summary>
    internal static void LimitRequests(this WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestBodyBytes;
    });

    /// <summary>Opens this process's own index in the data folder and keeps it in step with the database.</summary>
    internal static void AddSearch(this IServiceCollection services, CatalogSettings settings)
    {
        services.AddSingleton(provider => new CatalogIndex(settings, provider.GetRequiredService<ILogger<CatalogIndex>>()));
        services.AddSingleton<SynonymStore>();
        services.AddSingleton<NeedStore>();
        services.AddSingleton<IndexFollower>();
        services.AddHostedService<IndexHost>();
    }

    private sealed class IndexHost(IndexFollower follower) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => follower.RunAsync(stoppingToken);
    }
}
