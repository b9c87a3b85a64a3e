using System.Data.Common;
using OS2.Catalog.Crawler.GitHub;
using OS2.Catalog.Repositories;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Crawler;

/// <content>Reading the repositories that have moved on.</content>
public sealed partial class Crawl
{
    private const int ArchiveTries = 3;

    /// <summary>A tree of which more is kept than this is turned into a snapshot alone: its texts and pictures are then the only large ones in memory.</summary>
    private const long LargeTreeBytes = 8L << 20;

    private readonly SemaphoreSlim _largeTree = new(1);

    private async Task ReadAsync(Work work, CancellationToken cancel)
    {
        var due = await DueAsync(work, cancel);
        CrawlLog.Listed(logger, work.Listed.Count, work.Seen.Count, due.Count);
        await Parallel.ForEachAsync(due, Degree(cancel), async (item, token) => await ReadAsync(work, item.Repository, item.Reading, token));
    }

    /// <summary>Present repositories of the organisations of this crawl that have moved on since they were read, the newest push first.</summary>
    private async Task<IReadOnlyList<(Repository Repository, RepositoryReading? Reading)>> DueAsync(Work work, CancellationToken cancel)
    {
        var due = new List<(Repository Repository, RepositoryReading? Reading)>();
        var skipped = 0;
        foreach (var organisation in work.Organisations)
        {
            var readings = await repositories.ReadingsAsync(organisation.OrganisationKey, cancel);
            foreach (var repository in await repositories.OfOrganisationAsync(organisation.OrganisationKey, cancel))
            {
                if (!LifeCycle.IsPresent(repository.LifeCycle) || repository.MissedCrawls > 0)
                    continue;
                var reading = readings.GetValueOrDefault(repository.RepositoryId);
                if (RepositoryReading.IsDue(repository, reading))
                    due.Add((repository, reading));
                else
                    skipped++;
            }
        }

        work.Tally.Count(run => run with { ToRead = due.Count, Skipped = skipped });
        return [.. due.OrderByDescending(item => item.Repository.PushedAt)];
    }

    private async Task ReadAsync(Work work, Repository repository, RepositoryReading? reading, CancellationToken cancel)
    {
        if ((work.ArchivePause ?? (settings.ArchivesAreCharged ? work.Pause : null)) is { } pause)
        {
            Fail(work, repository.FullName, "archive", $"not asked: {pause.Message}");
            return;
        }

        try
        {
            var isNew = await TryReadAsync(work, repository, reading, cancel);
            work.Tally.Count(run => isNew ? run with { ReadChanged = run.ReadChanged + 1 } : run with { ReadUnchanged = run.ReadUnchanged + 1 });
        }
        catch (GitHubUnavailableException problem)
        {
            if (problem.Reason is UnavailableReason.Quota or UnavailableReason.Limit)
                work.ArchivePause = problem;
            await ReadingFailedAsync(work, repository, "archive", problem.Message, cancel);
        }
        catch (SourceUnreadableException problem)
        {
            await ReadingFailedAsync(work, repository, "reading", problem.Message, cancel);
        }
        catch (IOException problem)
        {
            await ReadingFailedAsync(work, repository, "reading", $"the disk refused: {problem.Message}", cancel);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            await ReadingFailedAsync(work, repository, "archive", $"not read within {settings.ArchiveTimeout.TotalSeconds:0} s (Crawl:ArchiveTimeout)", cancel);
        }
        catch (DbException problem)
        {
            Fail(work, repository.FullName, "saving", $"the database refused: {problem.Message}");
        }
        // Every byte of a repository is a stranger's: whatever it trips, the others are read.
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            await ReadingFailedAsync(work, repository, "reading", $"the reader broke on it ({problem.GetType().Name}): {problem.Message}", cancel);
        }
    }

    /// <summary>Asks for the archive, a few times when the line breaks, and publishes what is in it.</summary>
    private async Task<bool> TryReadAsync(Work work, Repository repository, RepositoryReading? reading, CancellationToken cancel)
    {
        var patience = settings.Patience;
        var isSameReader = reading?.ReaderVersion == RepositoryReader.ReaderVersion && reading.Branch == repository.DefaultBranch;
        for (var attempt = 1; ; attempt++)
        {
            using var timeout = new CancellationTokenSource(settings.ArchiveTimeout, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
            TimeSpan? pause = null;
            try
            {
                return await ReadArchiveAsync(work, repository, isSameReader ? reading?.ETag : null, either.Token);
            }
            catch (GitHubUnavailableException problem) when (PauseOf(problem) is { } said && said <= patience)
            {
                pause = said;
                CrawlLog.Again(logger, repository.FullName, problem.Message);
            }
            catch (Exception problem) when (attempt < ArchiveTries && IsPassing(problem))
            {
                CrawlLog.Again(logger, repository.FullName, problem.Message);
            }

            var wait = pause ?? TimeSpan.FromSeconds(attempt * attempt);
            if (wait > patience)
                wait = patience;
            patience -= wait;
            await Task.Delay(wait, time, cancel);
        }
    }

    /// <summary>How long a limit asks to wait, at least a second; null when it does not say or when this is no limit.</summary>
    private TimeSpan? PauseOf(GitHubUnavailableException problem)
    {
        if (problem.Reason is not (UnavailableReason.Quota or UnavailableReason.Limit) || problem.Until is not { } until)
            return null;
        var pause = until - time.GetUtcNow();
        return pause > TimeSpan.FromSeconds(1) ? pause : TimeSpan.FromSeconds(1);
    }

    private static bool IsPassing(Exception problem) =>
        problem is GitHubUnavailableException { Reason: UnavailableReason.Fault } or SourceUnreadableException { Truncated: true };

    private async Task<bool> ReadArchiveAsync(Work work, Repository repository, string? eTag, CancellationToken cancel)
    {
        var mark = new ReadingMark(repository.PushedAt, repository.DefaultBranch, eTag);
        if (repository.DefaultBranch is null)
            return await SaveEmptyAsync(repository, mark, cancel);

        await using var archive = await work.GitHub.Archives.OpenAsync(repository, eTag, cancel);
        switch (archive.Outcome)
        {
            case ArchiveOutcome.Unchanged:
                await repositories.SaveUnchangedAsync(repository.RepositoryId, mark, cancel);
                return false;
            // A repository that nothing was pushed to has a default branch by name only.
            case ArchiveOutcome.None when repository.SizeKilobytes == 0:
                return await SaveEmptyAsync(repository, mark, cancel);
            case ArchiveOutcome.None:
                throw new GitHubUnavailableException(UnavailableReason.Missing, $"there is no archive of branch '{repository.DefaultBranch}' (404)");
        }

        using var tree = await SourceTree.ReadTarGzAsync(archive.Stream, SourceLimits.Default, RepositoryReader.WantsOfOneTree(), cancel);
        var isLarge = tree.Files.Where(file => file.IsKept).Sum(file => file.SizeBytes) > LargeTreeBytes;
        if (isLarge)
            await _largeTree.WaitAsync(cancel);
        try
        {
            var snapshot = RepositoryReader.Read(tree, repository.FullName, cancel);
            return await repositories.SaveSnapshotAsync(repository.RepositoryId, snapshot, mark with { ETag = archive.ETag }, cancel);
        }
        finally
        {
            if (isLarge)
                _largeTree.Release();
        }
    }

    private async Task<bool> SaveEmptyAsync(Repository repository, ReadingMark mark, CancellationToken cancel)
    {
        using var tree = SourceTree.Empty;
        return await repositories.SaveSnapshotAsync(repository.RepositoryId, RepositoryReader.Read(tree, repository.FullName, cancel), mark with { ETag = null }, cancel);
    }

    private async Task ReadingFailedAsync(Work work, Repository repository, string stage, string message, CancellationToken cancel)
    {
        Fail(work, repository.FullName, stage, message);
        try
        {
            await repositories.SaveReadingProblemAsync(repository.RepositoryId, message, cancel);
        }
        catch (DbException problem)
        {
            Fail(work, repository.FullName, "saving", $"the database refused: {problem.Message}");
        }
    }
}
