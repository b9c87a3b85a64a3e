using System.Collections.Concurrent;

namespace OS2.Catalog.Search;

/// <summary>
/// The pages of an index that are in memory, so that what is searched for again is not asked of the system again. What was not used for longest goes first,
/// as a clock finds it. Safe for many threads.
/// </summary>
/// <param name="mostBytes">Held at most, but for a page in each reading thread.</param>
internal sealed class PageCache(long mostBytes)
{
    internal const int PageBytes = 16 << 10;

    private readonly ConcurrentQueue<(CachedPages File, int Page)> _pages = new();
    private readonly int _most = (int)(mostBytes / PageBytes);
    private int _count;

    internal void Added(CachedPages file, int page)
    {
        _pages.Enqueue((file, page));
        if (Interlocked.Increment(ref _count) <= _most)
            return;
        while (_pages.TryDequeue(out var oldest))
        {
            if (oldest.File.Forget(oldest.Page))
            {
                Interlocked.Decrement(ref _count);
                return;
            }

            _pages.Enqueue(oldest);
        }
    }
}
