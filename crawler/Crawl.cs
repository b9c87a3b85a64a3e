using System.Data.Common;
using Microsoft.Extensions.Logging;
using OS2.Catalog.Crawler.GitHub;
using OS2.Catalog.Crawler.History;
using OS2.Catalog.Donations;
using OS2.Catalog.Ownership;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Crawler;

/// <summary>One crawl: lists every organisation, looks up what has gone missing, reads what has changed, and reports.</summary>
/// <remarks>
/// It keeps no state of its own between steps: what is to be read is what the database says has moved on since it was read. So a crawl that
/// is killed at any point is taken up by the next with nothing lost or doubled.
/// </remarks>
public sealed partial class Crawl(
    OrganisationStore organisations, RepositoryStore repositories, CrawlStore crawls, DonationArrivals arrivals,
    MakerStore makers, VerdictStore verdicts, CrawlSettings settings,
    HttpMessageHandler network, TimeProvider time, ILogger<Crawl> logger) : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    private readonly Dictionary<long, string> _roots = [];

    /// <summary>Runs one crawl to its end.</summary>
    /// <param name="progress">Told of the figures every two seconds and at the end; may be null.</param>
    /// <param name="cancel">Ends the crawl early; what was stored stays.</param>
    public async Task<CrawlOutcome> RunAsync(IProgress<CrawlRun>? progress, CancellationToken cancel)
    {
        var traffic = new TrafficCount();
        using var gitHub = new GitHubReader(network, settings, traffic, time);
        var list = await OrganisationsAsync(cancel);
        var start = new CrawlRun
        {
            RunId = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
            State = CrawlRun.Running,
            Host = settings.GitHub.AbsoluteUri,
            StartedAt = time.GetUtcNow(),
            ProgressAt = time.GetUtcNow(),
            Organisations = list.Count,
        };
        var holder = LeaseHolder.New();
        var lease = await crawls.LeaseAsync(cancel);
        var dead = lease.Holder is { } other && LeaseHolder.IsDead(other) ? other : null;
        if (!await crawls.BeginAsync(start, holder, dead, Lease, cancel))
        {
            CrawlLog.Waits(logger, lease.Holder, lease.ExpiresAt);
            return new CrawlOutcome(null, [], lease.ExpiresAt);
        }

        CrawlLog.Begins(logger, list.Count, settings.GitHub.AbsoluteUri);
        var tally = new CrawlTally(start, traffic, time);
        return await RunAsync(new Work(gitHub, tally, list, holder), progress, cancel);
    }

    private async Task<CrawlOutcome> RunAsync(Work work, IProgress<CrawlRun>? progress, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var failures = new List<CrawlFailure>();
        var heart = BeatAsync(work, progress, failures, stop);
        GitHubUnavailableException? stopped = null;
        var isWhole = false;
        try
        {
            await ListAsync(work, stop.Token);
            await LookUpMissingAsync(work, stop.Token);
            await ReadAsync(work, stop.Token);
            await ReadHistoriesAsync(work, stop.Token);
            await JudgeAsync(work, stop.Token);
            await NoticeArrivalsAsync(work, stop.Token);
            isWhole = true;
        }
        catch (GitHubUnavailableException problem)
        {
            stopped = problem;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Told to stop, or the lease was lost: what was stored stays, and the next crawl goes on from there.
        }
        finally
        {
            await stop.CancelAsync();
            await heart;
        }

        if (!isWhole && stopped is null)
            return await InterruptAsync(work, progress, failures, cancel);

        stopped ??= work.Listed.IsEmpty ? work.Pause : null;
        if (stopped is not null)
            work.Tally.Count(r => r with { StoppedBy = stopped.Reason.ToString().ToLowerInvariant() });
        var state = stopped is null && work.Tally.Failures == 0 ? CrawlRun.Done : CrawlRun.Failed;
        var run = await EndAsync(work, state, stopped?.Message, progress, failures);
        CrawlLog.Ends(logger, run.ReadChanged, run.ReadUnchanged, run.Skipped, run.Failures, run.Requests, run.Charged, (int)(run.EndedAt!.Value - run.StartedAt).TotalSeconds);
        return new CrawlOutcome(run, failures, stopped?.Until ?? work.Pause?.Until ?? work.ArchivePause?.Until);
    }

    /// <summary>Closes the step of donations whose repository now stands under one of the organisations.</summary>
    private async Task NoticeArrivalsAsync(Work work, CancellationToken cancel)
    {
        try
        {
            var arrived = await arrivals.NoticeAsync(cancel);
            foreach (var candidate in await arrivals.CandidatesAsync(cancel))
                arrived += await RootOfAsync(candidate, cancel) == candidate.RootCommit && await arrivals.CloseAsync(candidate, cancel) ? 1 : 0;
            if (arrived > 0)
                CrawlLog.Arrived(logger, arrived);
        }
        catch (DbException problem)
        {
            Fail(work, "donations", "saving", $"the database refused: {problem.Message}");
        }
    }

    /// <summary>Judges who owns what, by what has been read.</summary>
    private async Task JudgeAsync(Work work, CancellationToken cancel)
    {
        try
        {
            await verdicts.JudgeAllAsync(cancel);
        }
        catch (DbException problem)
        {
            Fail(work, "ownership", "saving", $"the database refused: {problem.Message}");
        }
    }

    /// <summary>The first commit of a repository; asked for once, since it stays.</summary>
    private async Task<string?> RootOfAsync(DonationArrival candidate, CancellationToken cancel)
    {
        if (candidate.RootCommit is not null && await makers.BeginsWithAsync(candidate.RepositoryId, candidate.RootCommit, cancel))
            return candidate.RootCommit;
        if (_roots.TryGetValue(candidate.RepositoryId, out var known))
            return known;
        using var timeout = new CancellationTokenSource(settings.ArchiveTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        try
        {
            var history = await new GitHistory(settings).ReadAsync(candidate.Owner, candidate.Name, candidate.DefaultBranch!, either.Token);
            if (history is not null)
                _roots[candidate.RepositoryId] = history.RootCommit;
            return history?.RootCommit;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<CrawlOutcome> InterruptAsync(Work work, IProgress<CrawlRun>? progress, List<CrawlFailure> failures, CancellationToken cancel)
    {
        await EndAsync(work, CrawlRun.Interrupted, "The crawl was told to stop; the next one goes on from there.", progress, failures);
        cancel.ThrowIfCancellationRequested();
        return new CrawlOutcome(null, failures, null);
    }

    /// <summary>The register's organisations, or those that the setting names.</summary>
    private async Task<IReadOnlyList<Organisation>> OrganisationsAsync(CancellationToken cancel)
    {
        foreach (var login in settings.Organisations)
            await organisations.EnsureAsync(login, cancel);
        var all = await organisations.AllAsync(cancel);
        var named = settings.Organisations.Select(Organisation.KeyOf).ToHashSet();
        return [.. all.Where(o => named.Count == 0 ? o.IsRegistered : named.Contains(o.OrganisationKey)).OrderBy(o => o.OrganisationKey, StringComparer.Ordinal)];
    }

    private async Task BeatAsync(Work work, IProgress<CrawlRun>? progress, List<CrawlFailure> failures, CancellationTokenSource stop)
    {
        using var timer = new PeriodicTimer(Beat, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
            {
                var run = work.Tally.Now;
                work.Tally.Count(r => r with { PeakMemoryBytes = run.PeakMemoryBytes });
                progress?.Report(run);
                if (await SaveProgressAsync(work, run, failures, stop.Token))
                    continue;
                CrawlLog.LeaseLost(logger);
                await stop.CancelAsync();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The crawl is over; its end is written by the one who ends it.
        }
    }

    /// <summary>False when the lease was lost. A database that refuses is no reason to stop: the figures are written the next time.</summary>
    private async Task<bool> SaveProgressAsync(Work work, CrawlRun run, List<CrawlFailure> failures, CancellationToken cancel)
    {
        var unsaved = work.Tally.TakeFailures();
        try
        {
            var isOurs = await crawls.ProgressAsync(run, unsaved, work.Holder, Lease, cancel);
            failures.AddRange(unsaved);
            return isOurs;
        }
        catch (OperationCanceledException)
        {
            // The crawl ended meanwhile; its end takes them along.
            work.Tally.ReturnFailures(unsaved);
            throw;
        }
        catch (DbException problem)
        {
            work.Tally.ReturnFailures(unsaved);
            CrawlLog.Failed(logger, "the report", "saving", $"the database refused: {problem.Message}");
            return true;
        }
    }

    private async Task<CrawlRun> EndAsync(Work work, string state, string? note, IProgress<CrawlRun>? progress, List<CrawlFailure> failures)
    {
        var unsaved = work.Tally.TakeFailures();
        failures.AddRange(unsaved);
        var run = work.Tally.Now with { State = state, EndedAt = time.GetUtcNow(), Note = note };
        progress?.Report(run);
        try
        {
            await crawls.EndAsync(run, unsaved, work.Holder, CancellationToken.None);
        }
        catch (DbException problem)
        {
            CrawlLog.Failed(logger, "the report", "saving", $"the database refused: {problem.Message}");
        }

        return run;
    }

    private void Fail(Work work, string subject, string stage, string message)
    {
        var failure = work.Tally.Fail(subject, stage, message);
        CrawlLog.Failed(logger, failure.Subject, failure.Stage, failure.Message);
    }

    public void Dispose() => _largeTree.Dispose();

    /// <summary>What one crawl carries along.</summary>
    private sealed record Work(GitHubReader GitHub, CrawlTally Tally, IReadOnlyList<Organisation> Organisations, string Holder)
    {
        /// <summary>Organisations whose listing is whole: only there does absence say anything.</summary>
        internal System.Collections.Concurrent.ConcurrentDictionary<string, bool> Listed { get; } = new();

        /// <summary>Set once the code host has asked for a pause that is too long to wait for: it is not asked again in this crawl.</summary>
        internal GitHubUnavailableException? Pause { get; set; }

        /// <summary>The same for archives, which may lie at another host with limits of its own.</summary>
        internal GitHubUnavailableException? ArchivePause { get; set; }

        /// <summary>Repositories that some listing holds.</summary>
        internal System.Collections.Concurrent.ConcurrentDictionary<long, bool> Seen { get; } = new();
    }
}
