using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = System.IO.Directory;
using Lock = Lucene.Net.Store.Lock;

namespace OS2.Catalog.Search;

/// <summary>
/// The folder of the index, held by this process alone: <c>index</c>, or <c>index-2</c>, <c>index-3</c>… where another process holds the first. In it every
/// index that was built has a numbered folder of its own, so that a new one can be built beside the old.
/// </summary>
internal sealed class IndexHome : IDisposable
{
    private const int MostHomes = 32;

    private readonly Lock _lock;

    private IndexHome(string folder, Lock held)
    {
        Folder = folder;
        _lock = held;
    }

    internal string Folder { get; }

    /// <summary>Takes the first folder that no process holds.</summary>
    /// <exception cref="IOException">All of them are held, or the data folder cannot be written to.</exception>
    internal static IndexHome Open(string dataFolder)
    {
        for (var number = 1; number <= MostHomes; number++)
        {
            var folder = Path.Combine(dataFolder, number == 1 ? "index" : FormattableString.Invariant($"index-{number}"));
            Directory.CreateDirectory(folder);
            var held = new NativeFSLockFactory(folder).MakeLock(IndexWriter.WRITE_LOCK_NAME);
            if (held.Obtain())
                return new IndexHome(folder, held);
            held.Dispose();
        }

        throw new IOException($"{dataFolder} has {MostHomes} index folders and other processes hold them all; the catalogue needs one of its own.");
    }

    /// <summary>The folders of built indexes, newest first.</summary>
    internal IReadOnlyList<string> Built() => Directory.Exists(Folder)
        ? [.. Directory.EnumerateDirectories(Folder).Where(path => NumberOf(path) > 0).OrderByDescending(NumberOf)]
        : [];

    /// <summary>A folder for the next index, with a number that neither a built one nor the one that is searched has.</summary>
    internal string Next(string? searched)
    {
        var last = Built().Append(searched ?? "").Max(NumberOf);
        return Path.Combine(Folder, (last + 1).ToString(CultureInfo.InvariantCulture));
    }

    public void Dispose() => _lock.Dispose();

    private static int NumberOf(string path) =>
        int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
