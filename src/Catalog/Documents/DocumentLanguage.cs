using System.Buffers;
using System.Collections.Frozen;

namespace OS2.Catalog.Documents;

/// <summary>Tells Danish from English by counting the small words.</summary>
public static class DocumentLanguage
{
    private const int MaxWords = 5_000;
    private const int FewestWords = 20;
    private const int FewestHits = 5;

    private static readonly SearchValues<char> DanishLetters = SearchValues.Create("æøåÆØÅ");

    // Words that are common in one language and are no word of the other ("for", "at", "have", "in" and "under" are left out).
    private static readonly FrozenSet<string> Danish = FrozenSet.ToFrozenSet(
    [
        "og", "er", "det", "en", "et", "den", "af", "til", "på", "som", "med", "ikke", "de", "der", "kan", "skal", "fra", "eller", "ved", "om", "har", "når", "hvis", "vil",
        "også", "være", "bliver", "efter", "dette", "denne", "disse", "så", "men", "hvor", "hvordan", "alle", "mellem", "samt", "både", "man", "i",
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> English = FrozenSet.ToFrozenSet(
    [
        "the", "and", "is", "of", "to", "that", "with", "this", "are", "you", "your", "from", "or", "be", "can", "will", "when", "if", "it", "not", "which", "should",
        "by", "an", "as", "on", "we", "all", "use", "using", "how", "what", "also", "must", "has", "then", "there", "these",
    ], StringComparer.OrdinalIgnoreCase);

    /// <summary>"da" or "en" when one has clearly more small words; null for short, mixed or other texts.</summary>
    public static string? Of(string text)
    {
        int words = 0, danish = 0, english = 0;
        var daWords = Danish.GetAlternateLookup<ReadOnlySpan<char>>();
        var enWords = English.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Length && words < MaxWords;)
        {
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
                at++;
            if (at == start)
            {
                at++;
                continue;
            }

            var word = text.AsSpan(start, at - start);
            words++;
            if (daWords.Contains(word))
                danish++;
            else if (enWords.Contains(word))
                english++;
            if (word.ContainsAny(DanishLetters))
                danish++;
        }

        if (words < FewestWords || Math.Max(danish, english) < FewestHits)
            return null;
        if (danish > 2 * english)
            return "da";
        return english > 2 * danish ? "en" : null;
    }
}
