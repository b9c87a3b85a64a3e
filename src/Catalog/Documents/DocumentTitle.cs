using System.Text;
using System.Text.RegularExpressions;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Documents;

/// <summary>Finds what a document calls itself.</summary>
public static partial class DocumentTitle
{
    private const int MaxLines = 200;
    private const int MaxLength = 200;

    /// <summary>The first heading without markup, at most 200 characters; the file name made readable when there is none.</summary>
    public static string Of(string path, DocumentFormat format, string? text)
    {
        var heading = text is null ? null : format switch
        {
            DocumentFormat.Markdown => InMarkdown(Lines(text)),
            DocumentFormat.ReStructuredText => InReStructuredText(Lines(text)),
            DocumentFormat.AsciiDoc => Lines(text).Where(l => l.StartsWith("= ", StringComparison.Ordinal) || l.StartsWith("== ", StringComparison.Ordinal)).Select(l => l.TrimStart('=')).FirstOrDefault(),
            DocumentFormat.Html => HtmlHeading().Match(text, 0, Math.Min(text.Length, 20_000)) is { Success: true } match ? System.Net.WebUtility.HtmlDecode(match.Groups["text"].Value) : null,
            _ => null,
        };
        var bare = heading is null ? "" : Bare(heading);
        return bare.Length == 0 ? FromName(path) : bare;
    }

    /// <summary>Inline markup taken off: links and pictures give their text, tags and marks go.</summary>
    internal static string Bare(string heading)
    {
        heading = heading.Length > 2 * MaxLength ? heading[..(2 * MaxLength)] : heading;
        heading = Picture().Replace(heading, "");
        heading = Link().Replace(heading, "${text}");
        heading = Tag().Replace(heading, "");
        heading = Attributes().Replace(heading, "");
        var text = new StringBuilder(heading.Length);
        foreach (var c in System.Net.WebUtility.HtmlDecode(heading))
        {
            if (c is not ('*' or '`' or '\\') && !char.IsControl(c))
                text.Append(c);
        }

        var bare = text.ToString().Trim().Trim('_', '#').Trim();
        return bare.Length > MaxLength ? bare[..(MaxLength - 1)].TrimEnd() + "…" : bare;
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range];
            lines.Add(line[..Math.Min(line.Length, 1000)].ToString());
            if (lines.Count == MaxLines)
                break;
        }

        return lines;
    }

    private static string? InMarkdown(List<string> lines)
    {
        var start = 0;
        if (lines.Count > 1 && lines[0].TrimEnd() == "---" && lines.FindIndex(1, l => l.TrimEnd() is "---" or "...") is > 0 and var end)
        {
            start = end + 1;
            var named = lines[1..end].Find(l => l.StartsWith("title:", StringComparison.OrdinalIgnoreCase));
            if (named is not null && named[6..].Trim().Trim('"', '\'') is { Length: > 0 } title)
                return title;
        }

        var isFenced = false;
        for (var i = start; i < lines.Count; i++)
        {
            var line = lines[i].Trim();
            if (line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal))
                isFenced = !isFenced;
            else if (isFenced || lines[i].StartsWith("    ", StringComparison.Ordinal))
                continue;
            else if (MarkdownHeading().Match(line) is { Success: true } match && Bare(match.Groups["text"].Value).Length > 0)
                return match.Groups["text"].Value;
            else if (HtmlHeading().Match(line) is { Success: true } html)
                return html.Groups["text"].Value;
            else if (i > start && IsUnderline(line, "=-") && line.Length >= 2 && lines[i - 1].Trim() is { Length: > 0 } above && above[0] is not ('|' or '-' or '>' or '*' or '<'))
                return above;
        }

        return null;
    }

    private static string? InReStructuredText(List<string> lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (IsUnderline(lines[i].TrimEnd(), "=-~^\"'`#*+.:_") && lines[i - 1].Trim() is { Length: > 0 } above
                && lines[i].TrimEnd().Length >= Math.Min(above.Length, 3) && !IsUnderline(above, "=-~^\"'`#*+.:_") && !above.StartsWith("..", StringComparison.Ordinal))
                return above;
        }

        return null;
    }

    private static bool IsUnderline(string line, string marks) =>
        line.Length >= 2 && marks.Contains(line[0], StringComparison.Ordinal) && !line.AsSpan().ContainsAnyExcept(line[0]);

    private static string FromName(string path)
    {
        var name = SourcePath.NameOf(path);
        if (DocumentPaths.IsReadme(path) && SourcePath.FolderOf(path) is { Length: > 0 } folder)
            return SourcePath.NameOf(folder);
        var dot = name.LastIndexOf('.');
        var stem = (dot > 0 ? name[..dot] : name).Replace('_', ' ').Replace('-', ' ').Trim();
        return stem.Length == 0 ? name : stem;
    }

    [GeneratedRegex(@"^#{1,6}[ \t]+(?<text>.*?)[ \t]*#*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MarkdownHeading();

    [GeneratedRegex(@"<h[1-6][^>]{0,300}>(?<text>[^\n]{1,1000}?)</h[1-6]>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex HtmlHeading();

    [GeneratedRegex(@"!\[[^\]]{0,300}\]\([^)]{0,500}\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[(?<text>[^\]]{0,300})\](?:\([^)]{0,500}\)|\[[^\]]{0,100}\])", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"</?[a-zA-Z][^>]{0,300}>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s*\{[:#][^}]{0,100}\}\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Attributes();
}
