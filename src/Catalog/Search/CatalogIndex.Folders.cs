using Lucene.Net.Index;

namespace OS2.Catalog.Search;

/// <content>Where the index lies, and which of several is searched. Only the follower calls these, one at a time.</content>
public sealed partial class CatalogIndex
{
    /// <summary>The folder of the index that is searched; null when there is none.</summary>
    internal string? Folder => _view?.Folder;

    /// <summary>Why the index must be built from the beginning; null when it can be continued.</summary>
    internal string? ReasonToRebuild(long databaseTick)
    {
        if (_suspicion is not null)
        {
            _suspicion = null;
            if (!IsWhole())
                Close();
        }

        if (_view is null)
            return "there is none";
        if (!Directory.Exists(_view.Folder))
            return "its folder is gone";
        if (_facts.Version != IndexUpdate.Version)
            return $"it is of version {_facts.Version}, not {IndexUpdate.Version}";
        return databaseTick < _facts.Tick ? $"it is at tick {_facts.Tick}, the database at {databaseTick}" : null;
    }

    /// <summary>Whether the files of the index that is searched are as they were written.</summary>
    internal bool IsWhole()
    {
        if (_view is null)
            return false;
        if (IndexView.FindDamage(_view.Folder) is not { } damage)
            return true;
        SearchLog.Damaged(_logger, damage, _view.Folder);
        return false;
    }

    /// <summary>A folder for a new index. What is left of others that were begun is deleted.</summary>
    internal string NextFolder()
    {
        if (_home is null || !File.Exists(Path.Combine(_home.Folder, IndexWriter.WRITE_LOCK_NAME)))
        {
            // Somebody deleted the folder, and the lock with it: another process may hold the place by now.
            _home?.Dispose();
            _home = IndexHome.Open(_dataFolder);
        }

        Sweep(_home);
        return _home.Next(_view?.Folder);
    }

    /// <summary>Searches what was last committed in the folder, from now on.</summary>
    internal void Show(string folder)
    {
        if (_view?.Folder == folder)
        {
            _view.Refresh();
            ReadFacts();
            return;
        }

        var view = IndexView.Open(folder);
        IndexView? old;
        lock (_gate)
        {
            old = _view;
            _view = view;
        }

        // Searches that run in the old one keep it alive to their ends.
        old?.Dispose();
        ReadFacts();
        if (_home is not null)
            Sweep(_home);
    }

    private void OpenHome()
    {
        _home = IndexHome.Open(_dataFolder);
        foreach (var folder in _home.Built())
        {
            if (IndexView.FindDamage(folder) is { } damage)
            {
                SearchLog.Damaged(_logger, damage, folder);
                continue;
            }

            Show(folder);
            SearchLog.Opened(_logger, folder, Tick, Products, Repositories, Documents);
            return;
        }

        Sweep(_home);
    }

    private void ReadFacts() => _facts = Read(IndexFacts.Of) ?? IndexFacts.None;

    private void Close()
    {
        IndexView? old;
        lock (_gate)
        {
            old = _view;
            _view = null;
        }

        _facts = IndexFacts.None;
        old?.Dispose();
    }

    private void Sweep(IndexHome home)
    {
        foreach (var folder in home.Built().Where(folder => folder != _view?.Folder))
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // Some systems delete no file that a search still reads.
                SearchLog.NotDeleted(_logger, problem, folder);
            }
        }
    }
}
