using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OS2.Catalog.Data;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Crawler.Demo;

/// <summary>The demo's past: the first time, crawls the invented code host as it was on each of the last days; later, brings it to the present at once.</summary>
public sealed class DemoHost(MemoryGitHub gitHub, ShiftedTime time, Database database, Crawl crawl, CrawlStore crawls, CrawlHost present, ILogger<DemoHost> logger) : BackgroundService
{
    private static readonly TimeSpan FirstDay = TimeSpan.FromDays(13);

    /// <summary>The invented code host as it was before its history; the clock is set back until the history has been played.</summary>
    public static MemoryGitHub World(ShiftedTime time)
    {
        time.Back = FirstDay;
        var world = DemoWorld.Create(time);
        time.Back = TimeSpan.Zero;
        return world;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var isFirst = await crawls.NewestAsync(stoppingToken) is null;
        try
        {
            if (isFirst)
                await CrawlAtAsync(FirstDay, stoppingToken);
            await DemoProducts.WriteAsync(database, time, stoppingToken);
            await DemoIdeas.WriteAsync(database, time, stoppingToken);
            await DemoSheets.WriteAsync(database, time, stoppingToken);
            foreach (var happened in DemoWorld.History)
            {
                time.Back = happened.Before;
                happened.Happen(gitHub);
                if (isFirst)
                    await CrawlAtAsync(happened.Before, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
        catch (System.Data.Common.DbException problem)
        {
            CrawlLog.Broke(logger, problem.Message, problem);
        }
        finally
        {
            time.Back = TimeSpan.Zero;
        }

        await present.StartAsync(stoppingToken);
    }

    private Task<CrawlOutcome> CrawlAtAsync(TimeSpan before, CancellationToken cancel)
    {
        time.Back = before;
        return crawl.RunAsync(progress: null, cancel);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await present.StopAsync(cancellationToken);
    }
}
