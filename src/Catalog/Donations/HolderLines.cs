using System.Buffers;
using System.Text.RegularExpressions;

namespace OS2.Catalog.Donations;

/// <summary>Finds who is named as holder of the copyright in a line.</summary>
internal static partial class HolderLines
{
    private const int MostCharacters = 120;

    private static readonly SearchValues<string> Marks = SearchValues.Create(["copyright", "©", "(c)", "ophavsret"], StringComparison.OrdinalIgnoreCase);

    // The licences' own authors, and what a template leaves to be filled in.
    private static readonly string[] NotHolders = ["Free Software Foundation", "yyyy", "fullname", "name of", "Holder", "Owner", "The Regents"];

    /// <summary>The name; null for none.</summary>
    public static string? In(string line)
    {
        if (!line.AsSpan().ContainsAny(Marks) || Statement().Match(line) is not { Success: true } found)
            return null;
        var name = found.Groups["name"].Value;
        var end = name.IndexOf("ll rights", StringComparison.OrdinalIgnoreCase);
        name = (end > 0 ? name[..(end - 1)] : name).Trim(' ', '\t', '.', ',', ';', ':', '-', '*', '"', '\'', ')', ']', '/');
        return name.Length is 0 or > MostCharacters || Array.Exists(NotHolders, not => name.Contains(not, StringComparison.OrdinalIgnoreCase)) ? null : name;
    }

    [GeneratedRegex(@"(?:SPDX-FileCopyrightText:\s*|(?:copyright|©|\(c\)|ophavsret)[\s:]*(?:\(c\)|©|copyright)?[\s:,]*)(?:(?:19|20)[0-9]{2}(?:[\s,–\-]*(?:(?:19|20)[0-9]{2}|[0-9]{2}|present|nu))*[\s,:]*)(?:by\s+|af\s+)?(?<name>[\p{Lu}][^\r\n<>{}|\\""=;]{1,200})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Statement();
}
