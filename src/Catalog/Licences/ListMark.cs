namespace OS2.Catalog.Licences;

/// <summary>The numbers and letters before the points of a list.</summary>
internal static class ListMark
{
    private const int Longest = 4;

    private static readonly string[] References = ["version", "section", "sections", "v", "clause", "clauses", "article", "paragraph", "paragraphs", "exhibit"];

    private static readonly string[] Between = ["and", "or", "to"];

    /// <summary>True for <c>1.</c>, <c>2.1)</c>, <c>(a)</c>, <c>iv.</c>; the place is known to be the start of a line, a sentence or a bracket.</summary>
    public static bool Is(string text, int start, int end, ReadOnlySpan<char> word)
    {
        if (word.Length > Longest || end >= text.Length || text[end] is not ('.' or ')' or ':'))
            return false;
        var isDigits = true;
        foreach (var c in word)
            isDigits &= char.IsAsciiDigit(c) || c == '.';
        if (isDigits && word.Length == 4 && !word.Contains('.'))
            return false; // A year.
        if (!isDigits && word.Length > 1 && word.ContainsAnyExcept("ivx"))
            return false;
        // "(c) 2020" and "a.b": closed by what opened it, or followed by white space.
        return text[end] == ')' || (text[end] != ':' && (end + 1 >= text.Length || !char.IsLetterOrDigit(text[end + 1]) || isDigits)) || (start > 0 && text[start - 1] == '(');
    }

    /// <summary>True for a letter with a closing bracket, wherever it stands: "or b)".</summary>
    public static bool IsLetter(string text, int end, ReadOnlySpan<char> word) => word.Length == 1 && char.IsAsciiLetter(word[0]) && end < text.Length && text[end] == ')';

    /// <summary>True for a number with a dot before a capital letter: headings have no full stop to tell where the next point begins.</summary>
    public static bool BeginsSentence(string text, int end, ReadOnlySpan<char> word) =>
        char.IsAsciiDigit(word[0]) && end + 2 < text.Length && text[end] == '.' && text[end + 1] == ' ' && (char.IsUpper(text[end + 2]) || text[end + 2] is '"' or '“');

    /// <summary>True behind "version" or "section": the number is part of the sentence, not a mark.</summary>
    public static bool FollowsReference(int previous, bool isStart, LicenceVocabulary vocabulary) =>
        previous >= 0 && (Array.Exists(References, word => vocabulary.Of(word) == previous) || (!isStart && Array.Exists(Between, word => vocabulary.Of(word) == previous)));
}
