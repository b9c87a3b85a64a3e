namespace OS2.Catalog.Search;

/// <summary>Where the words of a text stand: runs of letters and digits, with the marks that belong to them.</summary>
internal static class Words
{
    /// <summary>Each word's beginning and end, in order.</summary>
    internal static IEnumerable<(int Start, int End)> Of(string text)
    {
        var at = 0;
        while (Next(text, ref at, out var start))
            yield return (start, at);
    }

    /// <summary>Goes to the end of the next word.</summary>
    /// <returns>False when there is none.</returns>
    internal static bool Next(ReadOnlySpan<char> text, ref int at, out int start)
    {
        while (at < text.Length && !IsPart(text, at))
            at++;
        start = at;
        while (at < text.Length && IsPart(text, at))
            at++;
        return at > start;
    }

    private static bool IsPart(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (char.IsAscii(c))
            return char.IsAsciiLetterOrDigit(c);
        if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            return true;
        return System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
    }
}
