using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Da;
using OS2.Catalog.Data;

namespace OS2.Catalog.Search;

/// <summary>
/// How words become the terms of running text. Each distinct word is analysed once and remembered, as most words of a text were met before.
/// Safe for many threads.
/// </summary>
internal sealed class WordAnalysis(Lexicon lexicon)
{
    /// <summary>Distinct words that are remembered for each language, some 20 MB at most; then it begins anew.</summary>
    private const int MostRemembered = 100_000;

    [ThreadStatic]
    private static WordTokenizer? t_tokenizer;

    private readonly Remembered<string, string[]> _danish = new(MostRemembered, StringComparer.Ordinal);
    private readonly Remembered<string, string[]> _english = new(MostRemembered, StringComparer.Ordinal);
    private readonly Remembered<string, string[]> _either = new(MostRemembered, StringComparer.Ordinal);
    private readonly Remembered<string, string[]> _names = new(MostRemembered, StringComparer.Ordinal);

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
        return Find(known, word, read);
    }

    /// <summary>The forms of a word as a name (<see cref="NameParts.Kept"/>).</summary>
    internal string[] Names(ReadOnlySpan<char> word) => Find(_names, word, name => [.. NameParts.Kept(name)]);

    /// <summary>A text as the index takes it. A thread has one stream that is used again and again, as Lucene reads one text at a time: making one costs as much as a paragraph.</summary>
    internal TokenStream Stream(string text, string? language) => (t_tokenizer ??= new WordTokenizer()).Over(text, this, language);

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

    private static string[] Find(Remembered<string, string[]> known, ReadOnlySpan<char> word, Func<string, string[]> read)
    {
        if (known.Entries.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var terms))
            return terms;
        var text = word.ToString();
        return known.Keep(text, read(text));
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
