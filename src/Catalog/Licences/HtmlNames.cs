using System.Collections.Frozen;

namespace OS2.Catalog.Licences;

/// <summary>The HTML elements that licence files are written with.</summary>
internal static class HtmlNames
{
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
    [
        "a", "b", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "doctype", "dt", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "html", "i", "img",
        "li", "link", "meta", "ol", "p", "pre", "script", "section", "small", "span", "strong", "style", "sub", "sup", "table", "tbody", "td", "th", "thead", "title", "tr", "tt", "u", "ul",
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Has(ReadOnlySpan<char> name) => Lookup.Contains(name);
}
