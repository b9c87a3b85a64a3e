using System.Data.Common;
using OS2.Catalog.Crawler.History;
using OS2.Catalog.Ownership;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Crawler;

/// <content>Reading who made the repositories.</content>
public sealed partial class Crawl
{
    /// <summary>After so many histories in a row that the host did not give, it is asked for no more in this crawl.</summary>
    private const int EnoughSilence = 5;

    /// <summary>Reads the histories that have moved on. One that cannot be read is evidence of its own and never a failure of the crawl.</summary>
    private async Task ReadHistoriesAsync(Work work, CancellationToken cancel)
    {
        if (settings.Git is null || !settings.Histories)
            return;
        try
        {
            var marks = await makers.MarksAsync(cancel);
            var due = new List<Repository>();
            foreach (var organisation in work.Organisations)
                due.AddRange((await repositories.OfOrganisationAsync(organisation.OrganisationKey, cancel))
                    .Where(repository => LifeCycle.IsPresent(repository.LifeCycle) && repository.MissedCrawls == 0 && makers.IsDue(repository, marks.GetValueOrDefault(repository.RepositoryId))));
            var history = new GitHistory(settings);
            var (silence, read, unread) = (0, 0, 0);
            await Parallel.ForEachAsync(due.OrderByDescending(repository => repository.PushedAt), Degree(cancel), async (repository, token) =>
            {
                if (Volatile.Read(ref silence) >= EnoughSilence)
                    return;
                var evidence = await ReadHistoryAsync(history, repository, token);
                Interlocked.Exchange(ref silence, evidence.Problem is MakerProblem.Unreachable or MakerProblem.NoGit ? Volatile.Read(ref silence) + 1 : 0);
                _ = evidence.Problem is null ? Interlocked.Increment(ref read) : Interlocked.Increment(ref unread);
            });
            if (due.Count > 0)
                CrawlLog.Histories(logger, read, unread, due.Count - read - unread);
        }
        catch (DbException problem)
        {
            Fail(work, "histories", "saving", $"the database refused: {problem.Message}");
        }
    }

    private async Task<MakerEvidence> ReadHistoryAsync(GitHistory history, Repository repository, CancellationToken cancel)
    {
        var before = await makers.FindAsync(repository.RepositoryId, cancel) is { ReadAt: not null, ReaderVersion: MakerStore.ReaderVersion } stored ? MakerEvidence.FromJson(stored.Evidence) : null;
        var (evidence, _) = await history.ReadAsync(repository.Owner, repository.Name, repository.DefaultBranch!, before, time.GetUtcNow(), cancel);
        await makers.SaveAsync(repository, evidence, cancel);
        return evidence;
    }
}
