using System.Collections.Concurrent;

namespace OS2.Catalog.Data;

/// <summary>What was worked out once and may be asked for again. Safe for many threads. When it is full it begins anew: what is asked for often is soon back.</summary>
/// <param name="most">Entries that are kept. Counted here: asking the dictionary stops all other threads.</param>
/// <param name="comparer">How keys are compared; null for their own way.</param>
public sealed class Remembered<TKey, TValue>(int most, IEqualityComparer<TKey>? comparer = null) where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _entries = new(comparer);
    private int _count;

    /// <summary>To look an entry up by what its key is made of.</summary>
    internal ConcurrentDictionary<TKey, TValue> Entries => _entries;

    /// <summary>What is remembered of a key, worked out where it is not.</summary>
    public TValue Get<TArgument>(TKey key, Func<TKey, TArgument, TValue> make, TArgument argument) =>
        _entries.TryGetValue(key, out var known) ? known : Keep(key, make(key, argument));

    /// <summary>Remembers something.</summary>
    public TValue Keep(TKey key, TValue value)
    {
        if (Interlocked.Increment(ref _count) > most)
        {
            _entries.Clear();
            _count = 0;
        }

        return _entries[key] = value;
    }
}
