using Lucene.Net.Analysis.Da;

namespace OS2.Catalog.Search;

/// <summary>
/// The words that compounds are made of: those that ship, and those that the catalogue itself uses. Danish writes words together, and who searches for
/// "valg" wants "valgtilforordnede". Built with an index and kept in it, since what was split by other words would not be found. Safe for many threads.
/// </summary>
internal sealed class Lexicon
{
    /// <summary>A shorter word is not split: "lån" is not "l" and "ån".</summary>
    private const int ShortestCompound = 6;

    /// <summary>Shorter pieces are found in every word; the few that are words stand in the list that ships.</summary>
    private const int ShortestLearnt = 4;

    private const int ShortestPiece = 2;

    /// <summary>The last piece says what the whole is: "skærm" in "xyzskærm" is worth finding though "xyz" is no word.</summary>
    private const int ShortestHead = 5;

    private readonly HashSet<string> _words;
    private readonly HashSet<string> _stems;

    private Lexicon(IEnumerable<string> folded)
    {
        _words = new HashSet<string>(folded, StringComparer.Ordinal);
        _stems = new HashSet<string>(_words.Select(WordForms.DanishStem), StringComparer.Ordinal);
    }

    /// <summary>Splits nothing.</summary>
    internal static Lexicon Empty { get; } = new([]);

    /// <summary>How many words it has.</summary>
    internal int Count => _words.Count;

    /// <summary>As it is kept in the index.</summary>
    internal static Lexicon Parse(string kept) => new(kept.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Made of the words that ship and of running text: of a text, what stands alone, is long enough and is no compound itself.</summary>
    internal static Lexicon Learn(IEnumerable<string> shipped, IEnumerable<string> texts)
    {
        var known = new Lexicon(shipped.Select(word => Folding.Fold(word)));
        var learnt = texts.SelectMany(text => Words.Of(text).Select(word => text[word.Start..word.End]))
            .Where(word => !DanishAnalyzer.DefaultStopSet.Contains(word.ToLowerInvariant()))
            .Select(word => Folding.Fold(word))
            .Where(word => word.Length >= ShortestLearnt && word.All(char.IsAsciiLetter) && !word.StartsWith("os2", StringComparison.Ordinal) && known.Split(word).Count < 2);
        return new Lexicon(known._words.Concat(learnt));
    }

    /// <summary>How many words it has that another lacks.</summary>
    internal int NewTo(Lexicon other) => _words.Count(word => !other._words.Contains(word));

    internal string Kept() => string.Join('\n', _words.Order(StringComparer.Ordinal));

    /// <summary>The stems of the pieces of a folded word, fewest pieces first; empty when it is none of several.</summary>
    internal IReadOnlyList<string> Split(string word)
    {
        if (word.Length < ShortestCompound || word.Length > Folding.LongestWord || _words.Count == 0 || !word.All(char.IsAsciiLetter))
            return [];
        // best[i]: the fewest pieces that the first i letters are made of, and where the last of them begins.
        var best = new (int Pieces, int From)[word.Length + 1];
        for (var end = ShortestPiece; end <= word.Length; end++)
        {
            best[end] = (int.MaxValue, 0);
            for (var from = 0; from <= end - ShortestPiece; from++)
            {
                if ((from > 0 && best[from].Pieces is 0 or int.MaxValue) || (from == 0 && end == word.Length))
                    continue;
                var piece = word[from..end];
                var isWord = end == word.Length ? IsLast(piece) : IsJoint(piece);
                if (isWord && best[from].Pieces + 1 <= best[end].Pieces)
                    best[end] = (best[from].Pieces + 1, from);
            }
        }

        if (best[word.Length].Pieces is not int.MaxValue)
            return Pieces(word, best);
        for (var from = 3; from <= word.Length - ShortestHead; from++)
            if (IsLast(word[from..]))
                return [WordForms.DanishStem(word[from..])];
        return [];
    }

    private static List<string> Pieces(string word, (int Pieces, int From)[] best)
    {
        var pieces = new List<string>();
        for (var end = word.Length; end > 0; end = best[end].From)
            pieces.Insert(0, WordForms.DanishStem(word[best[end].From..end]));
        return [.. pieces.Where(piece => piece.Length > 2).Distinct()];
    }

    /// <summary>A piece that something follows: a word, or one with the s or e that joins.</summary>
    private bool IsJoint(string piece) =>
        _words.Contains(piece) || (piece.Length > 3 && piece[^1] is 's' or 'e' && _words.Contains(piece[..^1]));

    /// <summary>The last piece may be inflected.</summary>
    private bool IsLast(string piece) => _words.Contains(piece) || (piece.Length > 3 && _stems.Contains(WordForms.DanishStem(piece)));
}
