using System.Numerics;

namespace OS2.Catalog.Search;

/// <summary>Marks the words of a question in texts, and finds the place where most of them stand. For one search, on one thread.</summary>
internal sealed class Highlighter
{
    private const int WindowCharacters = 200;

    /// <summary>Where the window begins before its first match, so that a match is read in its sentence.</summary>
    private const int LeadCharacters = 40;

    /// <summary>A place further down in a long section is not looked for; its beginning is shown.</summary>
    private const int MostCharacters = 20_000;

    private const string Cut = "…";

    private readonly WordAnalysis _analysis;

    /// <summary>For each word that is marked: the terms that it is found by, as running text and as a name, and how its continuation begins.</summary>
    private readonly List<(HashSet<string> Stems, HashSet<string> Names, string? Beginning)> _words;

    private readonly uint _all;
    private readonly Dictionary<string, uint> _known = new(StringComparer.Ordinal);

    internal Highlighter(WordAnalysis analysis, Question question)
    {
        _analysis = analysis;
        _words = [.. question.Words.Where(word => word.IsNeeded)
            .Select(word => (Set(word.Alternatives.SelectMany(a => a.Stems).SelectMany(stems => stems)), Set(word.Alternatives.SelectMany(a => a.Names)), word.Beginning))
            .Concat(question.Phrases.Select(phrase => (Set(phrase.Stems.SelectMany(stems => stems)), Set([]), (string?)null)))
            .Take(32)];
        _all = _words.Count == 32 ? uint.MaxValue : (1u << _words.Count) - 1;
    }

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

    private static HashSet<string> Set(IEnumerable<string> terms) => terms.ToHashSet(StringComparer.Ordinal);

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
        if (_words.Count == 0)
            return matches;
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        var span = isWhole || text.Length <= MostCharacters ? text.AsSpan() : text.AsSpan(0, MostCharacters);
        var last = int.MaxValue;
        for (var at = 0; Words.Next(span, ref at, out var start) && at <= last;)
        {
            var word = span[start..at];
            if (!known.TryGetValue(word, out var found))
                known[word] = found = Judge(word.ToString());
            if (found == 0)
                continue;
            matches.Add(new Match(start, at, found));
            // No place is better than one with all words: the first of them will do, and the rest of the text need not be read.
            if (!isWhole && last == int.MaxValue && BeginningOfAll(matches) is { } beginning)
                last = beginning + WindowCharacters;
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
    private uint Judge(string word)
    {
        var stems = _analysis.Terms(word, language: null);
        string[]? names = null;
        uint found = 0;
        for (var i = 0; i < _words.Count; i++)
        {
            var (wanted, wantedNames, beginning) = _words[i];
            var isMatch = HoldsAny(wanted, stems);
            if (!isMatch && (wantedNames.Count > 0 || beginning is not null))
            {
                names ??= _analysis.Names(word);
                isMatch = HoldsAny(wantedNames, names) || (beginning is not null && Array.Exists(names, name => name.StartsWith(beginning, StringComparison.Ordinal)));
            }

            if (isMatch)
                found |= 1u << i;
        }

        return found;
    }

    private static bool HoldsAny(HashSet<string> wanted, string[] terms)
    {
        foreach (var term in terms)
            if (wanted.Contains(term))
                return true;
        return false;
    }

    private sealed record Match(int Start, int End, uint Words);
}
