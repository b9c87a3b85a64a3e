using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace OS2.Catalog.Search;

/// <summary>The nearest words that exist.</summary>
internal static class Speller
{
    private const int MostWords = 3;

    /// <summary>Shorter words have too many neighbours to guess at.</summary>
    private const int Shortest = 4;

    /// <summary>From this length on two errors are forgiven.</summary>
    private const int Long = 8;

    private const int ShortestBeginning = 3;

    /// <summary>Words of the index that a word may have been meant to be, nearest first, as they are written; empty when none is near.</summary>
    internal static IReadOnlyList<string> Nearest(CatalogSearcher searcher, string word)
    {
        var folded = Folding.Fold(word);
        if (folded.Length < Shortest || folded.Length > 40)
            return [];
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        // Keeps the automata of the word, which cost more than reading any part's terms with them.
        var shared = new AttributeSource();
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(IndexField.Spelling) is not { } terms)
                continue;
            var near = new FuzzyTermsEnum(terms, shared, new Term(IndexField.Spelling, folded), folded.Length >= Long ? 2 : 1, 1, transpositions: true);
            while (near.MoveNext())
            {
                var term = near.Term.Utf8ToString();
                found[term] = found.GetValueOrDefault(term) + near.DocFreq;
            }
        }

        return [.. found.Where(pair => pair.Key != folded)
            .OrderBy(pair => Distance(folded, pair.Key)).ThenByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(MostWords).Select(pair => Written(searcher, pair.Key))];
    }

    /// <summary>Words of the index that share the longest beginning with a word.</summary>
    internal static IReadOnlyList<string> Alike(CatalogSearcher searcher, string word)
    {
        for (var beginning = Folding.Fold(word); beginning.Length >= ShortestBeginning; beginning = beginning[..^1])
            if (Begun(searcher, beginning, MostWords) is { Count: > 0 } alike)
                return alike;
        return [];
    }

    /// <summary>Words that begin so, most frequent first, as they are written.</summary>
    internal static IReadOnlyList<string> Begun(CatalogSearcher searcher, string folded, int most) => [.. searcher.Counted(IndexField.Surface, folded)
        .Select(pair => (Parts: pair.Key.Split('\t'), Count: pair.Value))
        .GroupBy(pair => pair.Parts[0], StringComparer.Ordinal)
        .OrderByDescending(group => group.Sum(pair => pair.Count)).ThenBy(group => group.Key.Length).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Take(most).Select(group => group.OrderByDescending(pair => IsSo(pair.Parts[^1], group.Key)).ThenByDescending(pair => pair.Count).First().Parts[^1])];

    private static string Written(CatalogSearcher searcher, string folded) =>
        searcher.Counted(IndexField.Surface, folded + "\t").Select(pair => (Word: pair.Key[(folded.Length + 1)..], Count: pair.Value))
            .OrderByDescending(pair => IsSo(pair.Word, folded)).ThenByDescending(pair => pair.Count).Select(pair => pair.Word).FirstOrDefault() ?? folded;

    /// <summary>Whether a word is written so, and not only known by this: OS2kitos is known by kitos too.</summary>
    private static bool IsSo(string word, string folded) => Folding.Fold(word) == folded;

    /// <summary>Letters that must be put in, taken out, changed or swapped.</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
