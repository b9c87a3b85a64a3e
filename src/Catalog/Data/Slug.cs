using System.Globalization;
using System.Text;

namespace OS2.Catalog.Data;

/// <summary>Names as they stand in addresses.</summary>
internal static class Slug
{
    /// <summary>The text by Danish folding (æ ae, ø oe, å aa), in lower-case ASCII letters, digits and single hyphens; empty when it has none of them.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text.ToLowerInvariant().Normalize(NormalizationForm.FormC).SelectMany(Letters))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }

    /// <summary>The next to try when a slug is taken: <c>name-2</c>, <c>name-3</c>; the slug itself for 1.</summary>
    public static string Numbered(string slug, int number) => number == 1 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");

    private static IEnumerable<char> Letters(char c) => c switch
    {
        'æ' => "ae",
        'ø' => "oe",
        'å' => "aa",
        _ => c.ToString().Normalize(NormalizationForm.FormD),
    };
}
