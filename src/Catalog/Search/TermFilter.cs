using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace OS2.Catalog.Search;

/// <summary>
/// Tells of most words that a field of a segment does not hold them, without looking into its dictionary: a Bloom filter. A question has dozens of ways of
/// writing its words, nearly all of which stand nowhere.
/// </summary>
internal sealed class TermFilter
{
    /// <summary>With two places for each term, 3 of 100 words that are not there are looked up all the same.</summary>
    private const int BitsEach = 12;

    private const uint Golden = 0x9E3779B1;

    private readonly ulong[] _bits;
    private readonly int _shift;

    private TermFilter(long terms)
    {
        var bits = BitOperations.RoundUpToPowerOf2((ulong)Math.Clamp(terms * BitsEach, 64, 1L << 31));
        _bits = new ulong[bits / 64];
        _shift = 32 - BitOperations.Log2(bits);
    }

    /// <summary>Reads all terms of a field.</summary>
    internal static TermFilter Of(Terms terms)
    {
        var all = new List<uint>();
        for (var each = terms.GetEnumerator(); each.MoveNext();)
            all.Add(HashOf(each.Term));
        var filter = new TermFilter(all.Count);
        foreach (var hash in all)
        {
            filter.Set(hash);
            filter.Set(Second(hash));
        }

        return filter;
    }

    /// <summary>False when the field does not hold the term.</summary>
    internal bool MayHold(BytesRef term) => HashOf(term) is var hash && IsSet(hash) && IsSet(Second(hash));

    private static uint HashOf(BytesRef term)
    {
        // The start differs from process to process: nobody can write words that all look alike.
        var hash = new HashCode();
        hash.AddBytes(term.Bytes.AsSpan(term.Offset, term.Length));
        return (uint)hash.ToHashCode();
    }

    private static uint Second(uint hash) => BitOperations.RotateLeft(hash * Golden, 15) * Golden;

    private void Set(uint hash) => _bits[(hash >> _shift) / 64] |= 1UL << (int)((hash >> _shift) % 64);

    private bool IsSet(uint hash) => (_bits[(hash >> _shift) / 64] & (1UL << (int)((hash >> _shift) % 64))) != 0;
}
