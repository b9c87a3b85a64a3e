using Lucene.Net.Documents;

namespace OS2.Catalog.Search;

/// <summary>The words of a text as what a typing error may have meant, and as what is suggested.</summary>
internal static class SpellingFields
{
    private const int Shortest = 3;
    private const int Longest = 40;
    private const int MostWords = 400;

    internal static void Add(Document entry, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        var words = Words.Of(text).Take(MostWords).Select(word => text[word.Start..word.End]).Where(word => word.Length is >= Shortest and <= Longest && char.IsLetter(word[0]) && !WordAnalysis.IsStopWord(word));
        foreach (var word in words.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            // OS2kitos may be typed, and mistyped, as kitos.
            foreach (var folded in NameParts.Asked(word).Where(form => form.Length >= Shortest))
            {
                entry.Add(new StringField(IndexField.Spelling, folded, Field.Store.NO));
                entry.Add(new StringField(IndexField.Surface, $"{folded}\t{Written(word)}", Field.Store.NO));
            }
        }
    }

    /// <summary>In lower case, but for names such as OS2mo and KOMBIT.</summary>
    private static string Written(string word) => word.Skip(1).Any(char.IsUpper) || word.Any(char.IsAsciiDigit) ? word : word.ToLowerInvariant();
}
