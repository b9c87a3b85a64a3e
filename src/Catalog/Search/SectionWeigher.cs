using System.Buffers;
using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace OS2.Catalog.Search;

/// <summary>
/// Finds the sections that hold enough of a question. A few words lead: their sections are gone through in windows, place by place, which is much quicker than
/// keeping all places in step. The others are looked up where a leading word stands. The scores are those that Lucene's own queries would give.
/// </summary>
internal sealed class SectionWeigher
{
    /// <summary>Sections of which the scores lie side by side.</summary>
    private const int Window = 2048;

    /// <summary>At least <see cref="Least"/> of them must be there. With none, that required one leads which stands in the fewest places.</summary>
    internal required IReadOnlyList<SectionWord> Leading { get; init; }

    internal required int Least { get; init; }

    /// <summary>All of them must be there.</summary>
    internal IReadOnlyList<SectionWord> Required { get; init; } = [];

    /// <summary>They count a little where they are.</summary>
    internal IReadOnlyList<SectionWord> Helping { get; init; } = [];

    /// <summary>None of them may be there.</summary>
    internal IReadOnlyList<SectionWord> Excluded { get; init; } = [];

    /// <summary>Goes through the index until it ends or enough was weighed.</summary>
    internal void Run(IndexReader index, SectionCollector found)
    {
        var best = ArrayPool<float>.Shared.Rent(Math.Max(1, Leading.Count) * Window);
        var sum = ArrayPool<float>.Shared.Rent(Math.Max(1, Leading.Count) * Window);
        try
        {
            foreach (var part in index.Leaves)
            {
                Scorer[][] leading = [.. Leading.Select(word => word.In(part))];
                Scorer[][] required = [.. Required.Select(word => word.In(part))];
                if (leading.Count(places => places.Length > 0) < Least || required.Any(places => places.Length == 0))
                    continue;
                if (leading.Length == 0)
                {
                    var fewest = required.MinBy(places => places.Sum(place => place.GetCost()))!;
                    (leading, required) = ([fewest], [.. required.Where(places => places != fewest).OrderBy(places => places.Sum(place => place.GetCost()))]);
                }

                foreach (var place in leading.SelectMany(places => places))
                    place.NextDoc();
                found.Turn(part);
                new Part(leading, required, [.. Helping.Select(word => word.In(part))], [.. Excluded.Select(word => word.In(part))], Math.Max(1, Least), found).Run(best, sum);
                if (found.IsCut)
                    return;
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(best);
            ArrayPool<float>.Shared.Return(sum);
        }
    }

    /// <summary>One part of the index.</summary>
    private sealed class Part(Scorer[][] leading, Scorer[][] required, Scorer[][] helping, Scorer[][] excluded, int least, SectionCollector found)
    {
        /// <summary>Which of the leading words stand in each section of the window, one bit each.</summary>
        private readonly ushort[] _words = new ushort[Window];

        private readonly ulong[] _seen = new ulong[Window / 64];

        internal void Run(float[] best, float[] sum)
        {
            for (var start = First(); start != DocIdSetIterator.NO_MORE_DOCS && !found.IsCut; start = First())
            {
                for (var word = 0; word < leading.Length; word++)
                    foreach (var place in leading[word])
                        Read(place, start, word, best.AsSpan(word * Window, Window), sum.AsSpan(word * Window, Window));
                Weigh(start, best, sum);
            }
        }

        private int First()
        {
            var first = DocIdSetIterator.NO_MORE_DOCS;
            foreach (var places in leading)
                foreach (var place in places)
                    first = Math.Min(first, place.DocID);
            return first;
        }

        private void Read(Scorer place, int start, int word, Span<float> best, Span<float> sum)
        {
            var bit = (ushort)(1 << word);
            var end = start < DocIdSetIterator.NO_MORE_DOCS - Window ? start + Window : DocIdSetIterator.NO_MORE_DOCS;
            for (var doc = place.DocID; doc < end; doc = place.NextDoc())
            {
                var at = doc - start;
                var score = place.GetScore();
                if ((_words[at] & bit) == 0)
                {
                    _words[at] |= bit;
                    _seen[at / 64] |= 1UL << (at % 64);
                    (best[at], sum[at]) = (score, score);
                    continue;
                }

                sum[at] += score;
                best[at] = Math.Max(best[at], score);
            }
        }

        private void Weigh(int start, float[] best, float[] sum)
        {
            for (var row = 0; row < _seen.Length; row++)
            {
                for (var rest = _seen[row]; rest != 0; rest &= rest - 1)
                {
                    var at = (row * 64) + BitOperations.TrailingZeroCount(rest);
                    if (BitOperations.PopCount(_words[at]) >= least && !found.IsCut)
                        Weigh(start + at, Led(at, best, sum));
                    _words[at] = 0;
                }

                _seen[row] = 0;
            }
        }

        private float Led(int at, float[] best, float[] sum)
        {
            var score = 0f;
            for (var word = 0; word < leading.Length; word++)
                if ((_words[at] & (1 << word)) != 0)
                    score += SectionWord.Together(best[(word * Window) + at], sum[(word * Window) + at]);
            return score;
        }

        private void Weigh(int doc, float score)
        {
            if (!found.IsWanted(doc))
                return;
            foreach (var places in required)
            {
                if (SectionWord.At(places, doc) is not { } more)
                    return;
                score += more;
            }

            foreach (var places in excluded)
                if (SectionWord.At(places, doc) is not null)
                    return;
            foreach (var places in helping)
                score += Weights.Filler * (SectionWord.At(places, doc) ?? 0);
            found.Add(doc, score);
        }
    }
}
