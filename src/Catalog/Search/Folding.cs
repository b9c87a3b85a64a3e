using System.Globalization;
using Lucene.Net.Analysis.Miscellaneous;

namespace OS2.Catalog.Search;

/// <summary>Brings the ways of writing one word to one form: lower case, no marks, and æ = ae = a, ø = oe = o, å = aa = a.</summary>
/// <remarks>People type Danish names on foreign keyboards and in addresses: udoglær, udoglaer and udoglar are one name.</remarks>
internal static class Folding
{
    /// <summary>The longest word that is folded whole; the rest of a longer one is dropped.</summary>
    internal const int LongestWord = 255;

    /// <summary>One character becomes at most so many.</summary>
    internal const int Growth = 4;

    internal static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Math.Min(word.Length, LongestWord) * Growth];
        return new string(folded[..Fold(word, folded)]);
    }

    /// <summary>Folds into a buffer that is four times as long as the word and returns the length.</summary>
    internal static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        Span<char> plain = stackalloc char[Growth];
        foreach (var c in word[..Math.Min(word.Length, LongestWord)])
        {
            var count = Plain(char.ToLowerInvariant(c), plain);
            for (var i = 0; i < count; i++)
            {
                var next = plain[i];
                // The second letter of ae, oe and aa goes.
                if (length > 0 && (folded[length - 1], next) is ('a', 'e') or ('o', 'e') or ('a', 'a'))
                    continue;
                folded[length++] = next;
            }
        }

        return length;
    }

    private static int Plain(char c, Span<char> plain)
    {
        if (char.IsAscii(c))
        {
            plain[0] = c;
            return 1;
        }

        if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            return 0;
        char[] input = [c];
        var output = new char[Growth];
        var length = ASCIIFoldingFilter.FoldToASCII(input, 0, output, 0, 1);
        for (var i = 0; i < length; i++)
            plain[i] = char.ToLowerInvariant(output[i]);
        return length;
    }
}
