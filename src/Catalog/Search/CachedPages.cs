using Microsoft.Win32.SafeHandles;

namespace OS2.Catalog.Search;

/// <summary>An open file, some pages of which are in memory. Pages never change: files of an index are written once.</summary>
internal sealed class CachedPages : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly PageCache _cache;
    private readonly byte[]?[] _pages;
    private readonly bool[] _used;

    /// <summary>Opens it.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    internal CachedPages(string path, PageCache cache)
    {
        _cache = cache;
        _file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess);
        Length = RandomAccess.GetLength(_file);
        _pages = new byte[(Length + PageCache.PageBytes - 1) / PageCache.PageBytes][];
        _used = new bool[_pages.Length];
    }

    /// <summary>In bytes, when it was opened.</summary>
    internal long Length { get; }

    /// <summary>A page; only the last one is shorter than the others.</summary>
    /// <exception cref="EndOfStreamException">The file was cut short since it was opened.</exception>
    internal byte[] Page(int number)
    {
        _used[number] = true;
        return Volatile.Read(ref _pages[number]) ?? Read(number);
    }

    /// <summary>Lets a page go, unless it was used since this was last asked.</summary>
    internal bool Forget(int number)
    {
        if (_used[number] && !_file.IsClosed)
        {
            _used[number] = false;
            return false;
        }

        Volatile.Write(ref _pages[number], null);
        return true;
    }

    public void Dispose() => _file.Dispose();

    private byte[] Read(int number)
    {
        var start = (long)number * PageCache.PageBytes;
        var page = new byte[Math.Min(PageCache.PageBytes, Length - start)];
        for (var filled = 0; filled < page.Length;)
        {
            var read = RandomAccess.Read(_file, page.AsSpan(filled), start + filled);
            if (read == 0)
                throw new EndOfStreamException($"A file of the index ends before byte {start + page.Length}.");
            filled += read;
        }

        if (Interlocked.CompareExchange(ref _pages[number], page, null) is { } other)
            return other;
        _cache.Added(this, number);
        return page;
    }
}
