namespace OS2.Catalog.Search;

/// <summary>The synonyms, ready to be looked up by stems. Made once for each state of them. Safe for many threads.</summary>
internal sealed class SynonymBook
{
    private const int LongestPhrase = 4;

    private readonly Dictionary<string, List<Alternative>> _byStems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fillers;

    internal SynonymBook(IEnumerable<SynonymGroup> groups, IEnumerable<string> fillers)
    {
        _fillers = fillers.Select(word => Folding.Fold(word)).ToHashSet(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var same = group.Words.Select(word => Alternative.Of(AlternativeKind.Synonym, word, Weights.Synonym)).Where(a => a.Stems.Count > 0).ToList();
            var further = group.LeadsTo.Select(word => Alternative.Of(AlternativeKind.LeadsTo, word, Weights.LeadsTo)).Where(a => a.Stems.Count > 0).ToList();
            foreach (var word in same)
                foreach (var key in Keys(word.Stems))
                    Add(key, same.Where(other => other != word).Concat(further));
        }
    }

    /// <summary>Knows no synonyms.</summary>
    internal static SynonymBook Empty { get; } = new([], []);

    /// <summary>Whether a folded word is one of those that many a question begins with.</summary>
    internal bool IsFiller(string folded) => _fillers.Contains(folded);

    /// <summary>What else is looked for because of the words that a word stands among; the longest run of words first.</summary>
    internal IEnumerable<Alternative> Of(IReadOnlyList<string> words, int at)
    {
        for (var length = Math.Min(LongestPhrase, words.Count); length >= 1; length--)
        {
            for (var from = Math.Max(0, at - length + 1); from <= at && from + length <= words.Count; from++)
            {
                var stems = words.Skip(from).Take(length).Select(WordAnalysis.Stems).Where(s => s.Length > 0).ToList();
                foreach (var found in Keys(stems).SelectMany(key => _byStems.GetValueOrDefault(key) ?? []))
                    yield return found;
            }
        }
    }

    /// <summary>What means the same as pieces of a compound.</summary>
    internal IEnumerable<Alternative> OfStems(IEnumerable<string> stems) => stems
        .SelectMany(stem => _byStems.GetValueOrDefault(stem) ?? [])
        .Select(found => found with { Kind = AlternativeKind.PieceSynonym, Weight = Weights.PieceSynonym });

    /// <summary>Words that are the same but for their stems in one language.</summary>
    private static IEnumerable<string> Keys(IReadOnlyList<string[]> stems)
    {
        if (stems.Count == 0)
            yield break;
        yield return string.Join(' ', stems.Select(s => s[0]));
        if (stems.Any(s => s.Length > 1))
            yield return string.Join(' ', stems.Select(s => s[^1]));
    }

    private void Add(string key, IEnumerable<Alternative> alternatives)
    {
        if (!_byStems.TryGetValue(key, out var known))
            _byStems[key] = known = [];
        known.AddRange(alternatives.Where(a => !known.Any(k => k.Text == a.Text)));
    }
}
