using System.Text.RegularExpressions;

namespace OS2.Catalog.Licences;

/// <summary>Lines that name a holder of rights: they belong to every licence and to none.</summary>
internal static partial class NoticeLine
{
    private const int Longest = 400;

    /// <summary>True for "Copyright (c) 2020 X", "© X", "All rights reserved."; not for sentences about copyright.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length is < 3 or > Longest)
            return false;
        if (!line.Contains("opyr", StringComparison.OrdinalIgnoreCase) && !line.Contains('©') && !line.Contains("(c)", StringComparison.OrdinalIgnoreCase)
            && !line.Contains("rights reserved", StringComparison.OrdinalIgnoreCase) && !line.Contains("rettigheder forbeholdes", StringComparison.OrdinalIgnoreCase))
            return false;
        return Notice().IsMatch(line) && !(ListItem().IsMatch(line) && Clause().IsMatch(line));
    }

    /// <summary>True when a line goes on with the notice of the line before, which ended in a comma or "and".</summary>
    public static bool Continues(ReadOnlySpan<char> before, ReadOnlySpan<char> line)
    {
        before = before.TrimEnd();
        return (before.EndsWith(",", StringComparison.Ordinal) || before.EndsWith(" and", StringComparison.OrdinalIgnoreCase) || before.EndsWith("&", StringComparison.Ordinal))
            && line.Length < 120 && !line.Trim().IsEmpty;
    }

    /// <summary>The third point of a list.</summary>
    [GeneratedRegex(@"^[^\p{L}\p{N}(]*\(c\)\s+(?:[A-Z""“a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"\b(?:shall|may|must|is|are|will|you|your|licen[sc]es?|granted|means|provided|pursuant|any|such|either|if|when|without)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Clause();

    [GeneratedRegex(
        @"^[^\p{L}\p{N}(©]*(?:(?:(?:the|this|portions?|parts?|some|software|original|code|additional|modifications?|work|is|are|of|all)\s+){0,4}(?:copyright|copr\.?|ophavsret)\b\s*(?:(?:\(c\)|©|&copy;)|[:,-]*\s*(?:[<\[{$0-9]|by\b|(?!(?:notices?|holders?|owners?|licen[sc]e[sd]?|laws?|acts?|statements?|interests?|and|or|in|to|of|is|are|rights?|ownership|protection|infring\w+|information|treat\w+|permission|status|legends?|the above|the following|shall|may|for|term|as|with|that|on|under|grants?|works?|material)\b)\p{L}))|(?:\(c\)|©|&copy;)\s*(?:copyright\b)?|all rights? reserved|alle rettigheder forbeholdes)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Notice();
}
