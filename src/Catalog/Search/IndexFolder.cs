using Lucene.Net.Store;

namespace OS2.Catalog.Search;

/// <summary>The files of an index, read at given places of open files, a page at a time.</summary>
/// <remarks>
/// Lucene's own for this asks the system for the length of the file before each kilobyte that it reads: with the reading itself, half of the samples of a search,
/// the asking a third (November 2026, Lucene.Net 4.8.0-beta00017, a busy machine). Without the asking, the reading was still a third of a search among 100,000
/// documents. Its mapping of files into memory was no faster in the same run.
/// </remarks>
/// <param name="folder">Where they lie.</param>
/// <param name="cache">Keeps what is read for searching; null when all is read once.</param>
internal sealed class IndexFolder(DirectoryInfo folder, PageCache? cache) : FSDirectory(folder, null)
{
    private const int MergeBytes = 64 << 10;

    /// <summary>Stored texts are kept in blocks of 16 KB, compressed; one reading gets a whole one.</summary>
    private const int StoredBytes = 16 << 10;

    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        var path = Path.Combine(Directory.FullName, name);
        // Stored texts are read for what is shown alone, here and there in what is most of the index: they would drive out all else.
        if (cache is not null && Path.GetExtension(name) != ".fdt" && context is { Context: not IOContext.UsageContext.MERGE, ReadOnce: false })
            return new PagedFile(new CachedPages(path, cache), name);
        return new IndexFile(path, context.Context == IOContext.UsageContext.MERGE ? MergeBytes : StoredBytes);
    }
}
