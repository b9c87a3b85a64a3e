using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;

namespace OS2.Catalog.Search;

/// <summary>A built index, open for searching.</summary>
internal sealed class IndexView : IDisposable
{
    /// <summary>Of the index in memory, in bytes.</summary>
    private const long MostCached = 96 << 20;

    private readonly FSDirectory _directory;
    private readonly SearcherManager _searchers;

    private IndexView(string folder, FSDirectory directory, SearcherManager searchers)
    {
        Folder = folder;
        _directory = directory;
        _searchers = searchers;
    }

    internal string Folder { get; }

    /// <summary>Opens the index in a folder.</summary>
    /// <exception cref="Exception">Of many types: there is no index, or it is damaged.</exception>
    internal static IndexView Open(string folder)
    {
        var directory = OpenDirectory(folder, new PageCache(MostCached));
        try
        {
            return new IndexView(folder, directory, new SearcherManager(directory, new CatalogSearcher.Factory()));
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Reads an index through and compares all its checksums.</summary>
    /// <returns>What is wrong with it; null when it is whole.</returns>
    internal static Exception? FindDamage(string folder)
    {
        try
        {
            using var directory = OpenDirectory(folder);
            using var reader = DirectoryReader.Open(directory);
            foreach (var leaf in reader.Leaves)
                leaf.AtomicReader.CheckIntegrity();
            return null;
        }
        catch (Exception damage) when (damage is not OutOfMemoryException)
        {
            // Garbage makes Lucene fail in any way there is; whatever it says, the index is of no use.
            return damage;
        }
    }

    /// <summary>The newest state; give it back with <see cref="Release"/>.</summary>
    internal CatalogSearcher Acquire() => (CatalogSearcher)_searchers.Acquire();

    internal void Release(CatalogSearcher searcher) => _searchers.Release(searcher);

    /// <summary>Turns to what was committed last.</summary>
    internal void Refresh() => _searchers.MaybeRefreshBlocking();

    public void Dispose()
    {
        _searchers.Dispose();
        _directory.Dispose();
    }

    // Not memory-mapped: a file that is cut short while it is mapped ends the whole process, and here it is only an exception.
    internal static FSDirectory OpenDirectory(string folder, PageCache? cache = null) => new IndexFolder(new DirectoryInfo(folder), cache);
}
