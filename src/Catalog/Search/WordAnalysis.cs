using System.Collections.Concurrent;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Util;

namespace OS2.Catalog.Search;

/// <summary>
/// How words become the terms of running text. Each distinct word is analysed once and remembered, as most words of a text were met before.
/// Safe for many threads.
/// </summary>
internal sealed class WordAnalysis(Lexicon lexicon)
{
    /// <summary>Distinct words that are remembered for each language, some 20 MB at most; then it begins anew.</summary>
    private const int MostRemembered = 100_000;

    private readonly ConcurrentDictionary<string, string[]> _danish = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string[]> _english = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string[]> _either = new(StringComparer.Ordinal);

    internal Lexicon Lexicon => lexicon;

    /// <summary>The terms of a word in a text: the stem first, then the stems of its pieces; none for a word that means nothing.</summary>
    /// <param name="word">As it stands in the text.</param>
    /// <param name="language"><c>da</c>, <c>en</c>, or null where it is not known: both.</param>
    internal string[] Terms(ReadOnlySpan<char> word, string? language)
    {
        var (known, read) = language switch
        {
            "da" => (_danish, (Func<string, string[]>)Danish),
            "en" => (_english, English),
            _ => (_either, Either),
        };
        if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var terms))
            return terms;
        if (known.Count >= MostRemembered)
            known.Clear();
        var text = word.ToString();
        return known[text] = read(text);
    }

    /// <summary>A text as the index takes it.</summary>
    internal TokenStream Stream(string text, string? language) => new WordTokenizer(text, word => Terms(word.Span, language));

    /// <summary>The stems of a word in both languages, without its pieces.</summary>
    internal static string[] Stems(string word)
    {
        var folded = Folding.Fold(word);
        return folded.Length == 0 ? [] : [.. new[] { WordForms.DanishStem(folded), WordForms.EnglishStem(folded) }.Distinct()];
    }

    /// <summary>Whether a language leaves the word out: it says nothing of what is looked for.</summary>
    internal static bool IsStopWord(string word)
    {
        var lower = word.ToLowerInvariant();
        return DanishAnalyzer.DefaultStopSet.Contains(lower) || StopAnalyzer.ENGLISH_STOP_WORDS_SET.Contains(lower);
    }

    private string[] Danish(string word)
    {
        if (DanishAnalyzer.DefaultStopSet.Contains(word.ToLowerInvariant()))
            return [];
        var folded = Folding.Fold(word);
        if (folded.Length == 0)
            return [];
        var stem = WordForms.DanishStem(folded);
        return [stem, .. lexicon.Split(folded).Where(piece => piece != stem)];
    }

    private string[] English(string word)
    {
        if (StopAnalyzer.ENGLISH_STOP_WORDS_SET.Contains(word.ToLowerInvariant()))
            return [];
        var folded = Folding.Fold(word);
        return folded.Length == 0 ? [] : [WordForms.EnglishStem(folded)];
    }

    private string[] Either(string word) => [.. English(word).Concat(Danish(word)).Distinct()];
}
