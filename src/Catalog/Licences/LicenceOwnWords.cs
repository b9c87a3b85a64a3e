namespace OS2.Catalog.Licences;

/// <summary>Tells whether words stand in the text of a licence itself: they say nothing about who holds what is licensed.</summary>
internal static class LicenceOwnWords
{
    private const int LongLine = 12;

    /// <summary>True when one of the licences has these words, in this order and next to each other.</summary>
    /// <param name="ids">Identifiers of the licences, such as those found in a file.</param>
    /// <param name="words">A line or a part of one.</param>
    public static bool Has(IReadOnlyList<string> ids, string words)
    {
        var texts = LicenceTexts.Shipped;
        var sought = LicenceWords.Of(words, texts.Vocabulary).Ids;
        // The ends of a long line may have been cut within a word.
        if (sought.Length > LongLine)
            sought = sought[1..^1];
        if (sought.Length == 0 || sought.Contains(LicenceVocabulary.Unknown))
            return false;
        foreach (var template in texts.Templates)
        {
            if (ids.Contains(template.Family.Id, StringComparer.Ordinal) && template.Ids.AsSpan().IndexOf(sought) >= 0)
                return true;
        }

        return false;
    }
}
