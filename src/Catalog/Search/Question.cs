using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;

namespace OS2.Catalog.Search;

/// <summary>What was typed, as words. Signs mean nothing, and what is too long is cut: any text is a question.</summary>
internal sealed record Question(IReadOnlyList<QuestionWord> Words, string Whole, bool HasText)
{
    /// <summary>Nobody types more; a paste of a whole page must not cost more than a search.</summary>
    private const int MostWords = 12;

    private const int MostCharacters = 2000;

    /// <summary>Shorter beginnings match half of the catalogue.</summary>
    private const int ShortestBeginning = 2;

    internal static Question Of(string text)
    {
        var cut = text.Length > MostCharacters ? text[..MostCharacters] : text;
        var words = Split(cut).DistinctBy(word => Folding.Fold(word)).Take(MostWords + 1).ToList();
        var isWhole = text.Length <= MostCharacters && words.Count <= MostWords;
        var asked = words.Take(MostWords).Select((word, i) => Ask(word, isLast: isWhole && i == words.Count - 1)).ToList();
        // Words that a language leaves out ("for", "og") need not be found, unless there are no others.
        var needed = asked.Any(word => word.IsNeeded) ? asked : [.. asked.Select(word => word with { IsNeeded = true })];
        return new Question(needed, isWhole ? NameParts.Whole(cut) : "", cut.Any(char.IsLetterOrDigit));
    }

    private static QuestionWord Ask(string word, bool isLast)
    {
        var folded = Folding.Fold(word);
        var danish = CatalogAnalyzer.Terms(CatalogAnalyzer.Danish, word);
        var english = CatalogAnalyzer.Terms(CatalogAnalyzer.English, word);
        return new QuestionWord
        {
            Names = CatalogAnalyzer.Terms(CatalogAnalyzer.NamesAsked, word),
            Danish = danish,
            English = english,
            IsNeeded = danish.Count > 0 && english.Count > 0,
            Beginning = isLast && folded.Length >= ShortestBeginning ? folded : null,
        };
    }

    private static IEnumerable<string> Split(string text)
    {
        using var reader = new StringReader(text);
        using var words = new StandardTokenizer(CatalogAnalyzer.Version, reader);
        var term = words.GetAttribute<ICharTermAttribute>();
        words.Reset();
        while (words.IncrementToken())
            yield return term.ToString()!;
    }
}
