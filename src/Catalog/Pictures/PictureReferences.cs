using System.Text.RegularExpressions;
using OS2.Catalog.Documents;

namespace OS2.Catalog.Pictures;

/// <summary>Finds which pictures of its own repository a document shows.</summary>
public static partial class PictureReferences
{
    /// <summary>Most pictures read of one repository, 200.</summary>
    public const int MaxPictures = 200;

    private static readonly string[] Extensions = ["png", "jpg", "jpeg", "gif", "webp", "bmp", "ico", "svg"];

    /// <summary>True when the extension is that of a picture that can be read.</summary>
    public static bool IsPicture(string path) => Array.IndexOf(Extensions, Sources.SourcePath.ExtensionOf(path)) >= 0;

    /// <summary>The paths of the pictures that a document shows, in the order of their first appearance; remote ones and other files are left out.</summary>
    public static IReadOnlyList<string> In(Document document, string? repository = null)
    {
        if (document.Text is not { } text)
            return [];
        return
        [
            .. Written(text, document.Format)
                .Select(r => DocumentLink.Of(document.Path, r, repository)?.Path)
                .OfType<string>()
                .Where(IsPicture)
                .Distinct(StringComparer.Ordinal)
                .Take(MaxPictures),
        ];
    }

    private static IEnumerable<string> Written(string text, DocumentFormat format) => format switch
    {
        DocumentFormat.Markdown => In(text, MarkdownPicture(), HtmlPicture(), MarkdownDefinition()),
        DocumentFormat.Html => In(text, HtmlPicture()),
        DocumentFormat.ReStructuredText => In(text, RstPicture()),
        DocumentFormat.AsciiDoc => In(text, AsciiDocPicture()),
        _ => [],
    };

    private static IEnumerable<string> In(string text, params Regex[] patterns) =>
        patterns.SelectMany(p => p.Matches(text)).OrderBy(m => m.Index).Select(m => System.Net.WebUtility.HtmlDecode(m.Groups["to"].Value.Trim()));

    [GeneratedRegex(@"!\[[^\]\n]{0,500}\]\([ \t]*(?<to><[^>\n]{1,500}>|[^\s()<>]{1,500}(?:\([^\s()]{0,100}\)[^\s()]{0,300})?)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MarkdownPicture();

    [GeneratedRegex(@"^[ ]{0,3}\[[^\]\n]{1,200}\]:[ \t]*(?<to><[^>\n]{1,500}>|[^\s<>]{1,500})", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex MarkdownDefinition();

    [GeneratedRegex(@"<(?:img|source)[ \t\n][^>]{0,1000}?src[ \t]*=[ \t]*(?:""(?<to>[^""\n]{1,500})""|'(?<to>[^'\n]{1,500})')", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 500)]
    private static partial Regex HtmlPicture();

    [GeneratedRegex(@"^[ \t]*\.\.[ \t]+(?:\|[^|\n]{1,100}\|[ \t]+)?(?:image|figure|thumbnail)::[ \t]*(?<to>[^\n]{1,500})$", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex RstPicture();

    [GeneratedRegex(@"image::?(?<to>[^\s\[\]]{1,500})\[", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AsciiDocPicture();
}
