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
        // OS2kitos may be typed, and mistyped, as kitos.
        var forms = words.Distinct(StringComparer.OrdinalIgnoreCase).SelectMany(word => NameParts.Asked(word).Where(form => form.Length >= Shortest).Select(form => (Folded: form, Word: word))).ToList();
        if (forms.Count == 0)
            return;
        entry.Add(ReadyField.OfAll(IndexField.Spelling, [.. forms.Select(form => (form.Folded, 1))]));
        entry.Add(ReadyField.OfAll(IndexField.Surface, [.. forms.Select(form => ($"{form.Folded}\t{Written(form.Word)}", 1))]));
    }

    /// <summary>In lower case, but for names such as OS2mo and KOMBIT.</summary>
    private static string Written(string word) => word.Skip(1).Any(char.IsUpper) || word.Any(char.IsAsciiDigit) ? word : word.ToLowerInvariant();
}
