using System.Text;
using System.Text.RegularExpressions;

namespace OS2.Catalog.Benchmarks;

/// <summary>The turns of phrase in which licences name whoever grants them, and the parts that may be missing.</summary>
internal static class LicenceMarks
{
    /// <summary>Where a name stands: between two phrases. A blank stands for any white space.</summary>
    private static readonly (string Before, string After)[] Names =
    [
        (@"(?:provided|distributed) by", @"[""“'‘`(]*as[ -]is\b"),
        (@"in no event (?:shall|will|should)", @"be (?:held )?(?:liable|responsible)"),
        (@"neither the names? of", @"nor (?:the|any|of|its)\b"),
        (@"neither", @"nor the names of (?:its|any|the)"),
        (@"[""”'’`]*as[ -]is[""”'’`]*,? and", @"(?:hereby )?disclaims?\b"),
        (@"except as contained in this notice, the names? (?:of)?", @"(?:shall|may|must) not"),
        (@"the names? of", @"(?:may|must|shall|should|can) (?:not )?be used"),
        (@"the names? of", @"not be used in advertising"),
        (@"written permission (?:of|from)", @"\.(?=\s)"),
        (@"prior (?:written )?(?:permission|authorization|consent) (?:of|from)", @"\.(?=\s)"),
        (@"developed by", @"(?:and its contributors)?\.(?=\s|"")"),
        (@"(?:^|\n)", @"makes? no (?:representations?|warranty)"),
        (@"(?:^|\n)", @"disclaims? all (?:warranties|implied)"),
    ];

    /// <summary>A name that is left to be filled in.</summary>
    private static readonly string[] Places = [@"<(?![/a-z]{0,5}:)[A-Za-z][^<>@/\n]{1,60}>", @"\[[a-z][a-z ]{2,40}\]", @"\$\{[a-z ]{2,40}\}"];

    /// <summary>Parts that real texts leave out or put in without meaning anything by it.</summary>
    private static readonly string[] Omissible =
    [
        @"\(including the next paragraph\)",
        @"Creative Commons Corporation \(.Creative Commons.\) is not a law firm[\s\S]{200,6000}?(?=\n\s*(?:License|Creative Commons Attribution[^\n]{0,60} Public License|Section 1|By exercising the Licensed Rights))",
        @"CREATIVE COMMONS CORPORATION IS NOT A LAW FIRM[\s\S]{100,900}?(?:RESULTING FROM ITS USE|PROVIDED HEREUNDER)\.",
        @"Creative Commons is not a party to (?:its|this) (?:public licenses|License)[\s\S]{200,3000}$",
        @"\nExhibit A - Source Code Form License Notice[\s\S]*$",
        @"Everyone is permitted to copy and distribute verbatim copies (?:of this license document, but changing it is not allowed\.)",
    ];

    /// <summary>Each with a group "free", and whether that is a name (others may stand in its place) or a part that may be missing.</summary>
    internal static IReadOnlyList<(Regex Pattern, bool IsName)> All { get; } =
    [
        .. Omissible.Select(pattern => (Compile($"(?<free>{Spaced(pattern)})"), false)),
        .. Names.Select(pair => (Compile($@"{Spaced(pair.Before)}\s+(?<free>[\w""“”'’<][^;]{{0,220}}?)\s*,?\s*{Spaced(pair.After)}"), true)),
        .. Places.Select(pattern => (Compile($"(?<free>{pattern})"), true)),
    ];

    private static Regex Compile(string pattern) =>
        new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    /// <summary>A blank outside a character class becomes any white space.</summary>
    private static string Spaced(string pattern)
    {
        var spaced = new StringBuilder();
        var isInClass = false;
        foreach (var c in pattern)
        {
            isInClass = c == '[' || (isInClass && c != ']');
            spaced.Append(c == ' ' && !isInClass ? @"\s+" : c.ToString());
        }

        return spaced.ToString();
    }
}
