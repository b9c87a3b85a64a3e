using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace OS2.Catalog.Documents;

/// <summary>Turns the frequent constructs of AsciiDoc into HTML; what it does not know is shown as it is written.</summary>
/// <remarks>Known: headings, paragraphs, lists, listing and literal blocks, admonitions, links, pictures, strong, emphasis and code. Tables are shown as written.</remarks>
internal sealed partial class AsciiDoc
{
    private readonly StringBuilder html = new();
    private readonly List<char> lists = [];
    private string language = "";

    /// <summary>The document as HTML; not yet sanitised.</summary>
    public static string ToHtml(string text)
    {
        var document = new AsciiDoc();
        var lines = text.Split('\n').Select(l => l.TrimEnd()).ToList();
        for (var at = 0; at < lines.Count;)
            at = Math.Max(at + 1, document.Block(lines, at));
        document.CloseLists(0);
        return document.html.ToString();
    }

    private int Block(List<string> lines, int at)
    {
        var line = lines[at];
        if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal) || Attribute().IsMatch(line))
            return at + 1;
        if (Item().Match(line) is { Success: true } item)
            return ListItem(lines, at, item);
        CloseLists(0);
        if (Head().Match(line) is { Success: true } head)
            return Heading(head, at);
        if (Note().Match(line) is { Success: true } note)
            return Admonition(lines, at, note);
        if (Picture().Match(line) is { Success: true } picture)
        {
            html.Append("<p>").Append(Image(picture)).Append("</p>\n");
            return at + 1;
        }

        if (line is ['[', .., ']'])
            return BlockAttributes(line, at);
        if (line is "----" or "...." or "```" or "|===" or "++++" || line.StartsWith("```", StringComparison.Ordinal))
            return Listing(lines, at);
        if (line is "====" or "****" or "____" or "--" or "'''" or "<<<")
            return at + 1;
        if (line.Length > 1 && line[0] == '.' && line[1] is not ('.' or ' '))
        {
            html.Append("<p><strong>").Append(Inline(line[1..])).Append("</strong></p>\n");
            return at + 1;
        }

        return Paragraph(lines, at);
    }

    private int Heading(Match head, int at)
    {
        var level = Math.Min(6, head.Groups["marks"].Length);
        html.Append(CultureInfo.InvariantCulture, $"<h{level}>{Inline(head.Groups["text"].Value)}</h{level}>\n");
        return at + 1;
    }

    private int Paragraph(List<string> lines, int at)
    {
        var start = at;
        while (at < lines.Count && lines[at].Length > 0 && (at == start || !(Item().IsMatch(lines[at]) || Head().IsMatch(lines[at]) || lines[at] is "----" or "|===" or "====")))
            at++;
        html.Append("<p>").Append(Inline(string.Join('\n', lines[start..at]))).Append("</p>\n");
        return at;
    }

    private int Admonition(List<string> lines, int at, Match note)
    {
        var kind = note.Groups["kind"].Value;
        var start = at++;
        while (at < lines.Count && lines[at].Length > 0)
            at++;
        var text = string.Join('\n', lines[start..at])[note.Groups["lead"].Length..];
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"admonition admonition-{kind.ToLowerInvariant()}\"><p class=\"admonition-title\">{char.ToUpperInvariant(kind[0])}{kind[1..].ToLowerInvariant()}</p><p>{Inline(text)}</p></div>\n");
        return at;
    }

    private int BlockAttributes(string line, int at)
    {
        var parts = line[1..^1].Split(',');
        language = parts is ["source", var name, ..] && name.Trim().All(char.IsAsciiLetterOrDigit) ? name.Trim() : "";
        if (line.StartsWith("[[", StringComparison.Ordinal) || line.StartsWith("[#", StringComparison.Ordinal))
            html.Append("<a id=\"").Append(WebUtility.HtmlEncode(line.Trim('[', ']', '#'))).Append("\"></a>");
        return at + 1;
    }

    private int Listing(List<string> lines, int at)
    {
        var fence = lines[at].StartsWith("```", StringComparison.Ordinal) ? "```" : lines[at];
        var end = lines.FindIndex(at + 1, l => l == fence);
        var last = end < 0 ? lines.Count : end;
        html.Append("<pre><code").Append(language.Length > 0 ? $" class=\"language-{language}\"" : "").Append('>')
            .Append(WebUtility.HtmlEncode(string.Join('\n', lines[(at + 1)..last]))).Append("</code></pre>\n");
        language = "";
        return last + 1;
    }

    private int ListItem(List<string> lines, int at, Match item)
    {
        var marks = item.Groups["marks"].Value;
        var depth = Math.Min(marks.Length, 8);
        var kind = marks[0] == '.' ? 'o' : 'u';
        CloseLists(depth);
        if (lists.Count == depth && lists[^1] != kind)
            CloseLists(depth - 1);
        else if (lists.Count == depth)
            html.Append("</li>");
        while (lists.Count < depth)
        {
            html.Append('<').Append(kind).Append("l>");
            lists.Add(kind);
            if (lists.Count < depth)
                html.Append("<li>");
        }

        var start = at++;
        while (at < lines.Count && lines[at].Length > 0 && lines[at] is not ("+" or "----" or "|===") && !Item().IsMatch(lines[at]) && !Head().IsMatch(lines[at]))
            at++;
        html.Append("<li>").Append(Inline(string.Join('\n', [item.Groups["text"].Value, .. lines[(start + 1)..at]])));
        return at < lines.Count && lines[at] == "+" ? at + 1 : at;
    }

    private void CloseLists(int depth)
    {
        for (; lists.Count > depth; lists.RemoveAt(lists.Count - 1))
            html.Append("</li></").Append(lists[^1]).Append("l>\n");
    }

    private static string Inline(string text)
    {
        var markup = new StringBuilder(text.Length + 32);
        var at = 0;
        foreach (Match match in Markup().Matches(text))
        {
            if (match.Index > 0 && char.IsLetterOrDigit(text[match.Index - 1]))
                continue;
            markup.Append(WebUtility.HtmlEncode(text[at..match.Index])).Append(Inline(match));
            at = match.Index + match.Length;
        }

        return markup.Append(WebUtility.HtmlEncode(text[at..])).ToString();
    }

    private static string Inline(Match match)
    {
        if (match.Groups["code"] is { Success: true } code)
            return $"<code>{WebUtility.HtmlEncode(code.Value)}</code>";
        if (match.Groups["strong"] is { Success: true } strong)
            return $"<strong>{WebUtility.HtmlEncode(strong.Value)}</strong>";
        if (match.Groups["em"] is { Success: true } em)
            return $"<em>{WebUtility.HtmlEncode(em.Value)}</em>";
        if (match.Groups["image"] is { Success: true } image)
            return $"<img src=\"{WebUtility.HtmlEncode(image.Value)}\" alt=\"{WebUtility.HtmlEncode(match.Groups["alt"].Value.Split(',')[0])}\">";
        if (match.Groups["anchor"] is { Success: true } anchor)
        {
            var comma = anchor.Value.IndexOf(',', StringComparison.Ordinal);
            return Link("#" + (comma < 0 ? anchor.Value : anchor.Value[..comma]).TrimStart('#'), comma < 0 ? anchor.Value : anchor.Value[(comma + 1)..].Trim());
        }

        var to = match.Groups["link"].Success ? match.Groups["link"].Value : match.Groups["url"].Value;
        var label = match.Groups["link"].Success ? match.Groups["label"].Value : match.Groups["said"].Value;
        return Link(to, label.Length == 0 ? to : label.TrimEnd('^'));
    }

    private static string Image(Match picture) =>
        $"<img src=\"{WebUtility.HtmlEncode(picture.Groups["to"].Value)}\" alt=\"{WebUtility.HtmlEncode(picture.Groups["alt"].Value.Split(',')[0].Trim('"'))}\">";

    private static string Link(string to, string label) => $"<a href=\"{WebUtility.HtmlEncode(to)}\">{WebUtility.HtmlEncode(label)}</a>";

    [GeneratedRegex(@"^(?<marks>={1,6}|#{1,6}) +(?<text>.+)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Head();

    [GeneratedRegex(@"^ *(?<marks>\*{1,6}|\.{1,6}|-) +(?<text>.+)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Item();

    [GeneratedRegex(@"^:!?[\w-]{1,100}!?:(?: .*)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^(?<lead>(?<kind>NOTE|TIP|IMPORTANT|WARNING|CAUTION): )", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Note();

    [GeneratedRegex(@"^image::(?<to>[^\s\[\]]{1,500})\[(?<alt>[^\]]{0,500})\]$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Picture();

    [GeneratedRegex(
        @"`{1,2}(?<code>[^`\n]{1,500})`{1,2}|\*{1,2}(?<strong>[^\s*][^*\n]{0,500})\*{1,2}|_{1,2}(?<em>[^\s_][^_\n]{0,500})_{1,2}|image:(?<image>[^\s\[\]:]{1,500})\[(?<alt>[^\]]{0,300})\]|<<(?<anchor>[^>\n]{1,300})>>|(?:link|xref):(?<link>[^\s\[\]]{1,500})\[(?<label>[^\]]{0,300})\]|(?<url>https?://[^\s<>""\[\]]{1,500}[^\s<>""\[\].,;:!?)])(?:\[(?<said>[^\]]{0,300})\])?",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Markup();
}
