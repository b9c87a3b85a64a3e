using System.Data.Common;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OS2.Catalog.Data;

namespace OS2.Catalog.Search;

/// <summary>Keeps the index of this process at the tick of the database. Run one beside each <see cref="CatalogIndex"/>.</summary>
public sealed class IndexFollower
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Between tries when nothing succeeds: long enough to spare the database, short enough for people to wait.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <summary>Words that are new, as a share of those that it knows.</summary>
    private const double ManyNewWords = 0.05;

    private readonly CatalogIndex _index;
    private readonly Database _database;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly IndexChanges _changes;

    public IndexFollower(CatalogIndex index, Database database, TimeProvider time, ILogger<IndexFollower> logger)
    {
        _index = index;
        _database = database;
        _time = time;
        _logger = logger;
        _changes = new IndexChanges(database, logger);
    }

    /// <summary>Why the index does not follow; null while it does.</summary>
    public string? LastError { get; private set; }

    /// <summary>Whether an index is being built from the beginning. The old one is searched meanwhile, if there is one.</summary>
    public bool IsRebuilding { get; private set; }

    /// <summary>Looks for changes once a second, until cancelled. Failures are logged, kept in <see cref="LastError"/> and tried again.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        // The database of one file answers on the caller's thread: whoever starts this must not wait for a whole index.
        await Task.Yield();
        var pause = Pause;
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await FollowOnceAsync(cancel);
                Succeeded();
                pause = Pause;
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                Failed(problem);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }

            await Task.Delay(pause, _time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Brings what has changed into the index, or builds it where there is none that can be continued.</summary>
    /// <returns>Whether anything was done.</returns>
    /// <exception cref="DbException">The database does not answer; the index is as it was.</exception>
    public async Task<bool> FollowOnceAsync(CancellationToken cancel)
    {
        var tick = await _database.TickAsync(cancel);
        if (_index.ReasonToRebuild(tick) is { } reason)
        {
            await RebuildAsync(reason, tick, cancel);
            return true;
        }

        if (tick == _index.Tick)
            return false;
        try
        {
            await UpdateAsync(tick, cancel);
            await RelearnAsync(tick, cancel);
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or DbException) && !_index.IsWhole())
        {
            await RebuildAsync($"it is damaged ({problem.Message})", tick, cancel);
        }

        return true;
    }

    private async Task UpdateAsync(long tick, CancellationToken cancel)
    {
        var begun = Stopwatch.GetTimestamp();
        var after = _index.Tick;
        IsRebuilding = after == 0;
        try
        {
            using var update = IndexUpdate.Continue(_index.Folder!);
            var analysis = _index.Read(searcher => searcher.Vocabulary.Analysis)!;
            var changed = await _changes.ApplyProductsAsync(update, analysis, InIndex, after, tick, cancel);
            await _changes.ApplyDocumentsAsync(update, analysis, changed, after, tick, cancel);
            update.Commit(tick);
        }
        finally
        {
            IsRebuilding = false;
        }

        _index.Show(_index.Folder!);
        SearchLog.Followed(_logger, tick, (long)Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
    }

    /// <summary>Compounds are split by the words that the catalogue had when its index was built; when many have come since, it is built anew beside the old.</summary>
    private async Task RelearnAsync(long tick, CancellationToken cancel)
    {
        if (_index.Read(searcher => searcher.Vocabulary.Analysis.Lexicon) is { } lexicon && (await _changes.LexiconAsync(cancel)).NewTo(lexicon) is var news && news > lexicon.Count * ManyNewWords)
            await RebuildAsync($"{news} words are new to it", tick, cancel);
    }

    private async Task RebuildAsync(string reason, long tick, CancellationToken cancel)
    {
        var begun = Stopwatch.GetTimestamp();
        IsRebuilding = true;
        try
        {
            var folder = _index.NextFolder();
            SearchLog.Rebuilds(_logger, folder, tick, reason);
            using var update = IndexUpdate.Create(folder);
            var analysis = new WordAnalysis(await _changes.LexiconAsync(cancel));
            var changed = await _changes.ApplyProductsAsync(update, analysis, _ => null, after: 0, tick, cancel);
            if (!_index.IsOpen)
            {
                // Nothing is searched yet: products at once are better than everything later.
                update.CommitPart(tick: 0);
                _index.Show(folder);
            }

            await _changes.ApplyDocumentsAsync(update, analysis, changed, after: 0, tick, cancel);
            update.Commit(tick);
            _index.Show(folder);
        }
        finally
        {
            IsRebuilding = false;
        }

        SearchLog.Built(_logger, _index.Tick, _index.Products, _index.Repositories, _index.Documents, (long)Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
    }

    private string? InIndex(long repositoryId) =>
        _index.Read(searcher => searcher.Find(IndexKind.KeyOfRepository(repositoryId)) is { } stored
            ? RepositoryEntry.State(stored.Stored(IndexField.FullName)!, stored.Stored(IndexField.LifeCycle)!)
            : null);

    private void Succeeded()
    {
        if (LastError is null)
            return;
        LastError = null;
        SearchLog.FollowsAgain(_logger, _index.Tick);
    }

    private void Failed(Exception problem)
    {
        if (LastError != problem.Message)
            SearchLog.CannotFollow(_logger, problem);
        LastError = problem.Message;
    }
}
