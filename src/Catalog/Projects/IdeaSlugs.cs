using System.Globalization;
using System.Text;

namespace OS2.Catalog.Projects;

/// <summary>Makes the names that ideas have in addresses. Pure.</summary>
public static class IdeaSlugs
{
    private const int Longest = 50;

    /// <summary>What stands in the same place in addresses and is no idea.</summary>
    private static readonly HashSet<string> Taken = ["ny", "forslag"];

    /// <summary>The title by Danish folding, ASCII letters, digits and hyphens, at most 50; never one of the site's own pages.</summary>
    public static string Of(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in title.ToLowerInvariant().Normalize(NormalizationForm.FormC).SelectMany(Letters))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                slug.Append('-');
        }

        var text = slug.ToString().Trim('-');
        if (text.Length > Longest)
            text = text[..(text.LastIndexOf('-', Longest) is var at and > Longest / 2 ? at : Longest)].Trim('-');
        return text.Length == 0 ? "ide" : Taken.Contains(text) ? text + "-ide" : text;
    }

    /// <summary>The next to try when a name is taken: <c>name-2</c>, <c>name-3</c>.</summary>
    internal static string Numbered(string slug, int number) => number == 1 ? slug : $"{slug}-{number.ToString(CultureInfo.InvariantCulture)}";

    private static IEnumerable<char> Letters(char c) => c switch
    {
        'æ' => "ae",
        'ø' => "oe",
        'å' => "aa",
        _ => c.ToString().Normalize(NormalizationForm.FormD),
    };
}
