using System.Numerics;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;

namespace OS2.Catalog.Search;

/// <summary>Marks the words of a question in texts, and finds the place where most of them stand. For one search, on one thread.</summary>
internal sealed class Highlighter(Question question)
{
    private const int WindowCharacters = 200;

    /// <summary>Where the window begins before its first match, so that a match is read in its sentence.</summary>
    private const int LeadCharacters = 40;

    /// <summary>A place further down in a long document is not looked for; its beginning is shown.</summary>
    private const int MostCharacters = 30_000;

    private const string Cut = "…";

    /// <summary>How the terms of the words that are marked begin; stemming and folding keep it. What holds none of these is not analysed.</summary>
    private readonly string[] _beginnings = [.. question.Words.Where(word => word.IsNeeded)
        .SelectMany(word => word.Names.Concat(word.Danish).Concat(word.English)).Select(term => term[..Math.Min(2, term.Length)]).Distinct()];

    /// <summary>The words that are looked for, one bit each.</summary>
    private readonly uint _all = question.Words.Select((word, i) => word.IsNeeded ? 1u << i : 0).Aggregate(0u, (all, bit) => all | bit);

    private readonly Dictionary<string, uint> _known = [];
    private readonly char[] _folded = new char[Folding.LongestWord * Folding.Growth];

    /// <summary>A whole text, marked.</summary>
    internal Snippet Whole(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return Snippet.Empty;
        return new Snippet(Parts(text, 0, text.Length, Matches(text, isWhole: true)));
    }

    /// <summary>The place of a long text that matches best, marked.</summary>
    internal Snippet Best(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return Snippet.Empty;
        var matches = Matches(text, isWhole: false);
        var first = BestStart(matches);
        var (start, end) = Window(text, matches.Count == 0 ? 0 : matches[first].Start);
        var parts = Parts(text, start, end, matches);
        if (start > 0)
            parts.Insert(0, new SnippetPart(Cut, false));
        if (end < text.Length)
            parts.Add(new SnippetPart(Cut, false));
        return new Snippet(parts);
    }

    private static int BestStart(List<Match> matches)
    {
        var (best, bestScore) = (0, -1);
        for (var i = 0; i < matches.Count; i++)
        {
            uint words = 0;
            var count = 0;
            for (var j = i; j < matches.Count && matches[j].End <= matches[i].Start + WindowCharacters - LeadCharacters; j++)
            {
                words |= matches[j].Words;
                count++;
            }

            var score = BitOperations.PopCount(words) * 1000 + Math.Min(count, 999);
            if (score > bestScore)
                (best, bestScore) = (i, score);
        }

        return best;
    }

    /// <summary>From a border between words to another.</summary>
    private static (int Start, int End) Window(string text, int match)
    {
        var start = Math.Max(0, match - LeadCharacters);
        while (start > 0 && start < match && !char.IsWhiteSpace(text[start - 1]))
            start++;
        var end = Math.Min(text.Length, start + WindowCharacters);
        if (end < text.Length && text.LastIndexOf(' ', end, end - start) is var space && space > match)
            end = space;
        if (end < text.Length && char.IsLowSurrogate(text[end]))
            end--;
        return (start, end);
    }

    private static List<SnippetPart> Parts(string text, int start, int end, List<Match> matches)
    {
        var parts = new List<SnippetPart>();
        var at = start;
        foreach (var match in matches)
        {
            if (match.Start < at || match.End > end)
                continue;
            if (match.Start > at)
                parts.Add(new SnippetPart(text[at..match.Start], false));
            parts.Add(new SnippetPart(text[match.Start..match.End], true));
            at = match.End;
        }

        if (end > at)
            parts.Add(new SnippetPart(text[at..end], false));
        return parts;
    }

    private List<Match> Matches(string text, bool isWhole)
    {
        var matches = new List<Match>();
        if (_beginnings.Length == 0)
            return matches;
        using var reader = new StringReader(isWhole || text.Length <= MostCharacters ? text : text[..MostCharacters]);
        using var words = new StandardTokenizer(CatalogAnalyzer.Version, reader);
        var term = words.GetAttribute<ICharTermAttribute>();
        var place = words.GetAttribute<IOffsetAttribute>();
        words.Reset();
        var end = int.MaxValue;
        while (words.IncrementToken() && place.EndOffset <= end)
        {
            if (WordsIn(term.Buffer.AsSpan(0, term.Length)) is not (var found and not 0))
                continue;
            matches.Add(new Match(place.StartOffset, place.EndOffset, found));
            // No place is better than one with all words: the first of them will do, and the rest of the text need not be read.
            if (!isWhole && end == int.MaxValue && BeginningOfAll(matches) is { } beginning)
                end = beginning + WindowCharacters;
        }

        return matches;
    }

    /// <summary>Where the last matches begin that hold all words of the question in one window; null when they do not.</summary>
    private int? BeginningOfAll(List<Match> matches)
    {
        uint words = 0;
        for (var i = matches.Count - 1; i >= 0 && matches[^1].End <= matches[i].Start + WindowCharacters - LeadCharacters; i--)
        {
            words |= matches[i].Words;
            if ((words & _all) == _all)
                return matches[i].Start;
        }

        return null;
    }

    /// <summary>Which words of the question a word of the text is, one bit each.</summary>
    private uint WordsIn(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> folded = _folded.AsSpan(0, Folding.Fold(word, _folded));
        var isPossible = false;
        foreach (var beginning in _beginnings)
            isPossible |= folded.IndexOf(beginning, StringComparison.Ordinal) >= 0;
        if (!isPossible)
            return 0;
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(word, out var found))
            return found;
        return known[word] = Judge(word.ToString(), folded.ToString());
    }

    private uint Judge(string word, string folded)
    {
        var names = CatalogAnalyzer.Terms(CatalogAnalyzer.Names, word);
        var danish = CatalogAnalyzer.Terms(CatalogAnalyzer.Danish, word);
        var english = CatalogAnalyzer.Terms(CatalogAnalyzer.English, word);
        uint found = 0;
        for (var i = 0; i < question.Words.Count; i++)
        {
            var asked = question.Words[i];
            if (!asked.IsNeeded)
                continue;
            var isMatch = asked.Names.Any(names.Contains) || asked.Danish.Any(danish.Contains) || asked.English.Any(english.Contains)
                || (asked.Beginning is { } beginning && (folded.StartsWith(beginning, StringComparison.Ordinal) || names.Any(n => n.StartsWith(beginning, StringComparison.Ordinal))));
            if (isMatch)
                found |= 1u << i;
        }

        return found;
    }

    private sealed record Match(int Start, int End, uint Words);
}
