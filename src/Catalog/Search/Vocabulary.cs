using System.Text.Json;

namespace OS2.Catalog.Search;

/// <summary>The words of one state of the index: how they are analysed, and which mean the same.</summary>
internal sealed class Vocabulary
{
    private static volatile Vocabulary? s_last;

    private readonly string? _words;
    private readonly string? _synonyms;

    private Vocabulary(string? words, string? synonyms)
    {
        (_words, _synonyms) = (words, synonyms);
        Analysis = s_last is { } last && last._words == words ? last.Analysis : new WordAnalysis(words is null ? Lexicon.Empty : Lexicon.Parse(words));
        Synonyms = synonyms is null ? SynonymBook.Empty : new SynonymBook(JsonSerializer.Deserialize(synonyms, IndexJson.Default.ListSynonymGroup)!, ShippedWords.Instance.Fillers);
    }

    internal WordAnalysis Analysis { get; }

    internal SynonymBook Synonyms { get; }

    internal QuestionReader Reader => new(Analysis, Synonyms);

    /// <summary>Made of what the index keeps. Most states of it have the words of the one before, and share what was made of them.</summary>
    /// <param name="words">See <see cref="Lexicon.Kept"/>; null when there is none.</param>
    /// <param name="synonyms">The groups as JSON; null when there are none.</param>
    internal static Vocabulary Of(string? words, string? synonyms)
    {
        if (s_last is { } last && last._words == words && last._synonyms == synonyms)
            return last;
        return s_last = new Vocabulary(words, synonyms);
    }
}
