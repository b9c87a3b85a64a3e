using Lucene.Net.Store;

namespace OS2.Catalog.Search;

/// <summary>The files of an index, read at given places of open files.</summary>
/// <remarks>
/// Lucene's own for this asks the system for the length of the file before each kilobyte that it reads: with the reading itself, half of the samples of a search,
/// the asking a third (November 2026, Lucene.Net 4.8.0-beta00017, a busy machine). Its mapping of files into memory was no faster in the same run.
/// </remarks>
internal sealed class IndexFolder(DirectoryInfo folder) : FSDirectory(folder, null)
{
    private const int MergeBytes = 64 << 10;

    /// <summary>Stored texts are kept in blocks of 16 KB, compressed; one reading gets a whole one.</summary>
    private const int StoredBytes = 16 << 10;

    /// <summary>Lists of places are read onwards, dictionaries here and there.</summary>
    private const int ListBytes = 4 << 10;

    private const int OtherBytes = 1 << 10;

    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        var bytes = context.Context == IOContext.UsageContext.MERGE ? MergeBytes : Path.GetExtension(name) switch
        {
            ".fdt" => StoredBytes,
            ".doc" or ".pos" => ListBytes,
            _ => OtherBytes,
        };
        return new IndexFile(Path.Combine(Directory.FullName, name), bytes);
    }
}
