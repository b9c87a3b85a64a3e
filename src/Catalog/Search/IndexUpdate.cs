using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;

namespace OS2.Catalog.Search;

/// <summary>One writing to an index: all of it is committed with its tick, or nothing.</summary>
internal sealed class IndexUpdate : IDisposable
{
    /// <summary>How the index is written. Raise it when analysis, fields or stored shapes change: indexes of other versions are built anew.</summary>
    internal const string Version = "3";

    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly bool _isNew;
    private bool _isDone;

    private IndexUpdate(FSDirectory directory, IndexWriter writer, bool isNew)
    {
        _isNew = isNew;
        _directory = directory;
        _writer = writer;
    }

    /// <summary>Begins an index in a new folder.</summary>
    internal static IndexUpdate Create(string folder) => Begin(folder, OpenMode.CREATE);

    /// <summary>Continues the index in a folder.</summary>
    /// <exception cref="Exception">There is none any more, or it is damaged.</exception>
    internal static IndexUpdate Continue(string folder) => Begin(folder, OpenMode.APPEND);

    /// <summary>Replaces an entry. In a new index there is none yet, and looking for it would cost as much as the entry itself: nothing may be put twice.</summary>
    internal void Put(Lucene.Net.Documents.Document entry)
    {
        if (_isNew)
            _writer.AddDocument(entry);
        else
            _writer.UpdateDocument(new Term(IndexField.Key, entry.Stored(IndexField.Key)), entry);
    }

    /// <summary>Replaces all sections of a document.</summary>
    internal void Put(IReadOnlyList<Lucene.Net.Documents.Document> entries)
    {
        if (_isNew)
            _writer.AddDocuments(entries);
        else
            _writer.UpdateDocuments(new Term(IndexField.Key, entries[0].Stored(IndexField.Key)), entries);
    }

    internal void Remove(string key) => _writer.DeleteDocuments(new Term(IndexField.Key, key));

    /// <summary>Removes all documents of a repository.</summary>
    internal void RemoveDocuments(long repositoryId) => _writer.DeleteDocuments(DocumentEntry.Of(repositoryId));

    /// <summary>Makes what was written so far visible, before the end.</summary>
    internal void CommitPart(long tick)
    {
        SetTick(tick);
        _writer.Commit();
    }

    /// <summary>Makes everything visible and ends.</summary>
    internal void Commit(long tick)
    {
        SetTick(tick);
        _writer.Dispose(waitForMerges: true);
        _isDone = true;
    }

    public void Dispose()
    {
        try
        {
            if (!_isDone)
                _writer.Rollback();
        }
        finally
        {
            _directory.Dispose();
        }
    }

    private static IndexUpdate Begin(string folder, OpenMode mode)
    {
        var directory = IndexView.OpenDirectory(folder);
        try
        {
            return new IndexUpdate(directory, new IndexWriter(directory, new IndexWriterConfig(CatalogAnalyzer.Version, CatalogAnalyzer.Names)
            {
                OpenMode = mode,
                Similarity = new BM25Similarity(),
                // Merging on the writing thread: an update is over when its call is, and a small machine keeps its cores for visitors.
                MergeScheduler = new SerialMergeScheduler(),
                // Few segments: a search looks every word up in each of them.
                MergePolicy = new TieredMergePolicy { SegmentsPerTier = 5, MaxMergeAtOnce = 5, NoCFSRatio = 0 },
                UseCompoundFile = false,
                // Each time that it is full it becomes a segment.
                RAMBufferSizeMB = 128,
                WriteLockTimeout = 0,
            }), mode == OpenMode.CREATE);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    private void SetTick(long tick) => _writer.SetCommitData(new Dictionary<string, string>
    {
        [CatalogSearcher.TickKey] = tick.ToString(CultureInfo.InvariantCulture),
        [CatalogSearcher.VersionKey] = Version,
    });
}
