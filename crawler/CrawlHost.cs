using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Crawler;

/// <summary>Crawls again and again inside another process, and tells when the next crawl is due.</summary>
public sealed class CrawlHost(Crawl crawl, CrawlStore crawls, CrawlSettings settings, TimeProvider time, ILogger<CrawlHost> logger, IHostApplicationLifetime? life = null) : BackgroundService
{
    /// <summary>Waits after a code host that cannot be reached: short at first, for a cable that was pulled, then ever longer.</summary>
    private static readonly IReadOnlyList<TimeSpan> Retries =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1)];

    private static readonly TimeSpan LeastPause = TimeSpan.FromSeconds(10);

    private int _stops;
    private DateTimeOffset? _planned;
    private string? _ownRunId;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await StartedAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // Looked up again after every wait: another process may have crawled meanwhile.
                for (var due = await DueAsync(stoppingToken); due > time.GetUtcNow(); due = await DueAsync(stoppingToken))
                    await WaitAsync(due, stoppingToken);
                var outcome = await crawl.RunAsync(progress: null, stoppingToken);
                await PlanAsync(outcome, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (DbException problem)
            {
                CrawlLog.Failed(logger, "the crawl", "saving", $"the database refused: {problem.Message}");
                await WaitAsync(time.GetUtcNow() + Retries[0], stoppingToken);
            }
            // Whatever it is, the site goes on and the next crawl may do better; the operator is told.
            catch (Exception problem)
            {
                CrawlLog.Broke(logger, problem.Message, problem);
                await WaitAsync(time.GetUtcNow() + Retries[0], stoppingToken);
            }
        }
    }

    /// <summary>Waits until the process is up: one that cannot start (its port is taken) shall not have begun to crawl.</summary>
    private async Task StartedAsync(CancellationToken cancel)
    {
        if (life is null)
            return;
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var up = life.ApplicationStarted.Register(() => started.TrySetResult());
        await using var down = cancel.Register(() => started.TrySetCanceled(cancel));
        await started.Task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>When the next crawl is to begin: an interval after another process's, or as planned; after a restart an interval after the last one, unless that one broke off.</summary>
    private async Task<DateTimeOffset> DueAsync(CancellationToken cancel)
    {
        var last = await crawls.NewestAsync(cancel);
        var isWhole = last is { State: CrawlRun.Done or CrawlRun.Failed, OrganisationsListed: > 0 } && last.Host == settings.GitHub.AbsoluteUri;
        var now = time.GetUtcNow();
        var due = isWhole && last!.RunId != _ownRunId ? last.StartedAt + settings.Interval : _planned ?? now;
        // A clock that was ahead and has been put right must not put the crawl off for ever.
        if (due > now + settings.Interval)
            due = now + settings.Interval;
        if (due != _planned)
            await crawls.PlanAsync(due, cancel);
        _planned = due;
        return due;
    }

    private async Task PlanAsync(CrawlOutcome outcome, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var regular = (outcome.Run?.StartedAt ?? now) + settings.Interval;
        var isStopped = outcome.Run is { OrganisationsListed: 0, Organisations: > 0 };
        _stops = isStopped ? _stops + 1 : 0;
        var wanted = outcome.RetryAt
            ?? (outcome.Run is null ? now + Retries[0] : isStopped ? now + Retries[Math.Min(_stops, Retries.Count) - 1] : regular);
        var next = wanted < regular ? wanted : regular;
        if (next < now + LeastPause)
            next = now + LeastPause;
        _planned = next;
        _ownRunId = outcome.Run?.RunId;
        await crawls.PlanAsync(next, cancel);
        if (isStopped)
            CrawlLog.Stopped(logger, outcome.Run?.Note?.TrimEnd('.') ?? "nothing could be listed", next);
    }

    private async Task WaitAsync(DateTimeOffset until, CancellationToken cancel)
    {
        // Task.Delay takes at most 49 days, and clocks are put right: look again every hour.
        for (var left = until - time.GetUtcNow(); left > TimeSpan.Zero; left = until - time.GetUtcNow())
            await Task.Delay(left < TimeSpan.FromHours(1) ? left : TimeSpan.FromHours(1), time, cancel);
    }
}
