using System.Globalization;
using System.Net;
using System.Text;

namespace OS2.Catalog.Documents;

/// <summary>Turns the frequent constructs of reStructuredText into HTML; what it does not know is shown as it is written.</summary>
/// <remarks>Known: headings, paragraphs, lists, definitions, quotes, literal and code blocks, images, figures, admonitions, toctree, links and roles, tables without cells across columns.</remarks>
internal sealed partial class ReStructuredText
{
    private const int MaxDepth = 12;
    private const string Marks = "=-~^\"'`#*+.:_<>!$%&(),/;?@[\\]{|}";

    private readonly StringBuilder html = new();
    private readonly List<string> levels = [];
    private readonly RstInline inline;

    private ReStructuredText(RstInline inline) => this.inline = inline;

    /// <summary>The document as HTML; not yet sanitised.</summary>
    public static string ToHtml(string text)
    {
        var lines = text.Replace("\t", "    ", StringComparison.Ordinal).Split('\n').Select(l => l.TrimEnd()).ToList();
        var document = new ReStructuredText(RstInline.Of(lines));
        document.Blocks(lines, 0);
        return document.html.ToString();
    }

    private void Blocks(List<string> lines, int depth)
    {
        if (depth > MaxDepth)
        {
            Literal(lines, "text");
            return;
        }

        for (var at = 0; at < lines.Count;)
        {
            var next = lines[at].Length == 0 ? at + 1 : Block(lines, at, depth);
            at = Math.Max(next, at + 1);
        }
    }

    private int Block(List<string> lines, int at, int depth)
    {
        var line = lines[at];
        if (Heading(lines, at) is { } afterHeading)
            return afterHeading;
        if (line[0] == ' ')
            return Quote(lines, at, depth);
        if (line.StartsWith("..", StringComparison.Ordinal) && (line.Length == 2 || line[2] == ' '))
            return Directive(lines, at, depth);
        if (RstList.MarkerOf(line) is { } marker)
            return List(lines, at, marker, depth);
        if (RstTable.Begins(line))
            return Table(lines, at, depth);
        if (line.StartsWith(">>>", StringComparison.Ordinal))
            return Preformatted(lines, at);
        if (line.StartsWith("| ", StringComparison.Ordinal))
            return LineBlock(lines, at);
        if (at + 1 < lines.Count && lines[at + 1].StartsWith(' ') && !line.EndsWith("::", StringComparison.Ordinal))
            return Definition(lines, at, depth);
        return IsRule(line) ? Rule(at) : Paragraph(lines, at);
    }

    private int? Heading(List<string> lines, int at)
    {
        if (IsRule(lines[at]) && at + 2 < lines.Count && lines[at + 2] == lines[at] && lines[at + 1].Trim().Length > 0)
            return Heading(lines[at + 1].Trim(), "over" + lines[at][0], at + 3);
        if (at + 1 < lines.Count && lines[at][0] != ' ' && IsRule(lines[at + 1]) && !IsRule(lines[at])
            && (lines[at + 1].Length >= lines[at].Length || lines[at + 1].Length >= 3) && !lines[at].StartsWith(".. ", StringComparison.Ordinal))
            return Heading(lines[at].Trim(), lines[at + 1][..1], at + 2);
        return null;
    }

    private int Heading(string text, string style, int next)
    {
        var level = levels.IndexOf(style) + 1;
        if (level == 0)
        {
            levels.Add(style);
            level = levels.Count;
        }

        html.Append(CultureInfo.InvariantCulture, $"<h{Math.Min(level, 6)}>{inline.Html(text)}</h{Math.Min(level, 6)}>\n");
        return next;
    }

    private int Rule(int at)
    {
        html.Append("<hr>\n");
        return at + 1;
    }

    private int Paragraph(List<string> lines, int at)
    {
        var text = new StringBuilder();
        for (; at < lines.Count && lines[at].Length > 0; at++)
            text.Append(lines[at].Trim()).Append('\n');
        var words = text.ToString().TrimEnd();
        if (!words.EndsWith("::", StringComparison.Ordinal))
        {
            html.Append("<p>").Append(inline.Html(words)).Append("</p>\n");
            return at;
        }

        words = words[..^1].TrimEnd();
        if (words != ":")
            html.Append("<p>").Append(inline.Html(words)).Append("</p>\n");
        var (body, next) = Indented(lines, at);
        Literal(body, language: null);
        return next;
    }

    private int Quote(List<string> lines, int at, int depth)
    {
        var (body, next) = Indented(lines, at);
        html.Append("<blockquote>");
        Blocks(body, depth + 1);
        html.Append("</blockquote>\n");
        return next;
    }

    private int Definition(List<string> lines, int at, int depth)
    {
        var (body, next) = Indented(lines, at + 1);
        html.Append("<dl><dt>").Append(inline.Html(lines[at])).Append("</dt><dd>");
        Blocks(body, depth + 1);
        html.Append("</dd></dl>\n");
        return next;
    }

    private int List(List<string> lines, int at, RstList marker, int depth)
    {
        var tag = marker.IsOrdered ? "ol" : "ul";
        html.Append('<').Append(tag).Append('>');
        while (at < lines.Count && RstList.MarkerOf(lines[at]) is { } item && item.IsOrdered == marker.IsOrdered)
        {
            var (body, next) = Indented(lines, at + 1, item.Width);
            body.Insert(0, lines[at][Math.Min(item.Width, lines[at].Length)..]);
            html.Append("<li>");
            if (body.TrueForAll(l => l.Length > 0) && !body.Exists(l => RstList.MarkerOf(l.TrimStart()) is not null) && !body[^1].EndsWith("::", StringComparison.Ordinal))
                html.Append(inline.Html(string.Join('\n', body.Select(l => l.Trim()))));
            else
                Blocks(body, depth + 1);
            html.Append("</li>");
            at = next;
            while (at < lines.Count && lines[at].Length == 0)
                at++;
        }

        html.Append("</").Append(tag).Append(">\n");
        return at;
    }

    private int LineBlock(List<string> lines, int at)
    {
        html.Append("<p>");
        for (; at < lines.Count && lines[at].StartsWith('|'); at++)
            html.Append(inline.Html(lines[at].TrimStart('|').Trim())).Append("<br>");
        html.Append("</p>\n");
        return at;
    }

    private int Directive(List<string> lines, int at, int depth)
    {
        var head = lines[at].Length > 3 ? lines[at][3..].Trim() : "";
        var (body, next) = Indented(lines, at + 1);
        var colons = head.IndexOf("::", StringComparison.Ordinal);
        if (head.StartsWith('_') && head.EndsWith(':') && head.Length > 2)
            html.Append("<a id=\"").Append(WebUtility.HtmlEncode(head[1..^1].Trim('`').ToLowerInvariant())).Append("\"></a>");
        if (colons <= 0 || head[0] is '_' or '|' or '[' || head[..colons].Contains(' ', StringComparison.Ordinal))
            return next;
        var name = head[..colons].ToLowerInvariant();
        RstDirective directive = new(name, head[(colons + 2)..].Trim(), body);
        switch (name)
        {
            case "code-block" or "code" or "sourcecode" or "highlight" or "parsed-literal" or "math":
                Literal(directive.Body, directive.Argument);
                break;
            case "image" or "figure" or "thumbnail":
                Figure(directive, depth);
                break;
            case "toctree":
                Contents(directive);
                break;
            case "note" or "warning" or "tip" or "important" or "caution" or "danger" or "attention" or "hint" or "error" or "seealso" or "admonition" or "todo" or "versionadded" or "versionchanged" or "deprecated":
                Admonition(directive, depth);
                break;
            case "contents" or "raw" or "highlights" or "include" or "meta" or "index" or "default-role" or "sectnum" or "tabularcolumns":
                break;
            case "rubric" or "centered":
                html.Append("<p><strong>").Append(inline.Html(directive.Argument)).Append("</strong></p>\n");
                break;
            case "topic" or "sidebar" or "container" or "epigraph" or "pull-quote" or "compound" or "class" or "only" or "tabs" or "tab" or "glossary":
                Blocks([directive.Argument, "", .. directive.Body], depth + 1);
                break;
            default:
                Literal([lines[at], .. body.Select(l => "   " + l)], language: null);
                break;
        }

        return next;
    }

    private void Figure(RstDirective directive, int depth)
    {
        var target = directive.Option("target");
        html.Append("<figure>");
        if (target is not null)
            html.Append("<a href=\"").Append(WebUtility.HtmlEncode(target)).Append("\">");
        html.Append(CultureInfo.InvariantCulture, $"<img src=\"{WebUtility.HtmlEncode(directive.Argument)}\" alt=\"{WebUtility.HtmlEncode(directive.Option("alt") ?? "")}\">");
        if (target is not null)
            html.Append("</a>");
        if (directive.Body.Exists(l => l.Length > 0))
        {
            html.Append("<figcaption>");
            Blocks(directive.Body, depth + 1);
            html.Append("</figcaption>");
        }

        html.Append("</figure>\n");
    }

    private void Contents(RstDirective directive)
    {
        if (directive.Option("caption") is { } caption)
            html.Append("<p class=\"caption\"><strong>").Append(inline.Html(caption)).Append("</strong></p>");
        html.Append("<ul class=\"table-of-contents\">");
        foreach (var entry in directive.Body.Select(l => l.Trim()).Where(l => l.Length > 0 && l is not "self" && !l.Contains('*', StringComparison.Ordinal)))
            html.Append("<li>").Append(RstInline.DocumentLink(entry)).Append("</li>");
        html.Append("</ul>\n");
    }

    private void Admonition(RstDirective directive, int depth)
    {
        var title = directive.Name == "admonition" ? directive.Argument : directive.Name switch
        {
            "seealso" => "See also",
            "versionadded" => "Since " + directive.Argument,
            "versionchanged" => "Changed in " + directive.Argument,
            "deprecated" => "Deprecated since " + directive.Argument,
            var other => char.ToUpperInvariant(other[0]) + other[1..],
        };
        html.Append("<div class=\"admonition admonition-").Append(directive.Name).Append("\"><p class=\"admonition-title\">").Append(inline.Html(title)).Append("</p>");
        var isVersion = directive.Name is "versionadded" or "versionchanged" or "deprecated" or "admonition";
        Blocks(isVersion || directive.Argument.Length == 0 ? directive.Body : [directive.Argument, .. directive.Body], depth + 1);
        html.Append("</div>\n");
    }

    private void Literal(List<string> lines, string? language)
    {
        html.Append("<pre><code");
        if (language is { Length: > 0 and < 30 } && language.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '#'))
            html.Append(" class=\"language-").Append(language).Append('"');
        html.Append('>').Append(WebUtility.HtmlEncode(string.Join('\n', lines).Trim('\n'))).Append("</code></pre>\n");
    }

    /// <summary>The lines that are indented by at least so much, blank ones between them too, with the common indent taken off.</summary>
    private static (List<string> Body, int Next) Indented(List<string> lines, int at, int least = 1)
    {
        var end = at;
        for (var i = at; i < lines.Count && (lines[i].Length == 0 || IndentOf(lines[i]) >= least); i++)
            end = lines[i].Length == 0 ? end : i + 1;
        var body = lines[at..Math.Max(at, end)];
        var common = body.Where(l => l.Length > 0).Select(IndentOf).DefaultIfEmpty(0).Min();
        return ([.. body.Select(l => l.Length == 0 ? l : l[common..])], Math.Max(at, end));
    }

    private static int IndentOf(string line) => line.Length - line.TrimStart(' ').Length;

    private static bool IsRule(string line) => line.Length >= 2 && Marks.Contains(line[0], StringComparison.Ordinal) && !line.AsSpan().ContainsAnyExcept(line[0]) && line is not (".." or "::");
}
