using System.Collections.Frozen;
using System.Text;

namespace OS2.Catalog.Documents;

/// <summary>Rewrites HTML so that every tag is known, closed and at most 100 deep, in one pass over the text.</summary>
/// <remarks>
/// It stands before the sanitiser because a parser true to the standard can be led to trees thousands deep, or to copies of open
/// formatting tags that grow with the square of the input. It is no defence by itself; the sanitiser behind it is.
/// </remarks>
internal sealed class HtmlBalance
{
    private const int MaxDepth = 100;
    private const int MaxTagLength = 4_000;

    private static readonly FrozenSet<string> Void = FrozenSet.ToFrozenSet(["br", "hr", "img", "input", "wbr"]);

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
    [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "pre", "blockquote", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption",
        "details", "summary", "figure", "figcaption", "section", "article", "header", "footer", "main", "center", "hr",
    ]);

    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
        ["a", "abbr", "b", "strong", "i", "em", "u", "s", "del", "ins", "code", "kbd", "samp", "var", "sub", "sup", "small", "mark", "q", "cite", "span", "tt", "br", "img", "input", "wbr"]);

    /// <summary>Elements that go together with all that is in them.</summary>
    private static readonly FrozenSet<string> Dropped = FrozenSet.ToFrozenSet(
    [
        "script", "style", "iframe", "template", "title", "textarea", "select", "object", "svg", "math", "audio", "video", "canvas", "head", "noscript", "noembed", "noframes", "xmp", "plaintext", "applet",
    ]);

    private static readonly FrozenSet<string> Fences = FrozenSet.ToFrozenSet(["table", "td", "th", "caption"]);

    private static readonly FrozenSet<string> TableParts = FrozenSet.ToFrozenSet(["table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"]);

    private readonly string html;
    private readonly StringBuilder balanced;
    private readonly List<string> open = [];
    private int nextClose = -1;

    private HtmlBalance(string html)
    {
        this.html = html;
        balanced = new(html.Length + 64);
    }

    /// <summary>The same content with every tag balanced.</summary>
    public static string Of(string html) => new HtmlBalance(html).Run();

    private string Run()
    {
        var at = 0;
        while (at < html.Length)
        {
            var tag = html.IndexOf('<', at);
            if (tag < 0)
                tag = html.Length;
            balanced.Append(html, at, tag - at);
            at = tag < html.Length ? Tag(tag) : tag;
        }

        CloseTo(0);
        return balanced.ToString();
    }

    /// <summary>Takes what begins with '&lt;' and gives where to go on.</summary>
    private int Tag(int at)
    {
        var next = at + 1 < html.Length ? html[at + 1] : ' ';
        if (next is '!' or '?')
            return Comment(at);
        var isClose = next == '/';
        var start = isClose ? at + 2 : at + 1;
        var end = start;
        while (end < html.Length && end - start < 20 && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        if (end == start || !char.IsAsciiLetter(html[start]) || NextClose(end) == html.Length)
        {
            balanced.Append("&lt;");
            return at + 1;
        }

        // A tag that is too long, or whose quote stays open, is passed over: a picture written into its own address, or bait.
        if (TagEnd(end) is not { } close)
            return NextClose(end) + 1;

        var name = html[start..end].ToLowerInvariant();
        if (isClose)
            Close(name);
        else if (Dropped.Contains(name))
            return AfterDropped(name, close);
        else if (Blocks.Contains(name) || Inline.Contains(name))
            Open(name, html.AsSpan(end, close - end));
        return close + 1;
    }

    private int Comment(int at)
    {
        var isLong = string.CompareOrdinal(html, at, "<!--", 0, 4) == 0;
        var end = isLong ? html.IndexOf("-->", at + 4, StringComparison.Ordinal) : html.IndexOf('>', at);
        return end < 0 ? html.Length : end + (isLong ? 3 : 1);
    }

    /// <summary>The next '&gt;' from here, or the end; asked in rising order, so that the text is searched once.</summary>
    private int NextClose(int at)
    {
        if (at > nextClose)
            nextClose = html.IndexOf('>', at) is >= 0 and var found ? found : html.Length;
        return nextClose;
    }

    private int? TagEnd(int at)
    {
        var quote = '\0';
        for (var i = at; i < html.Length && i - at < MaxTagLength; i++)
        {
            var c = html[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && html[i - 1] is '=' or ' ' or '\t' or '\n')
                quote = c;
            else if (c == '>')
                return i;
        }

        return null;
    }

    private int AfterDropped(string name, int close)
    {
        if (html[close - 1] == '/' && name is "svg" or "math")
            return close + 1;
        var end = html.IndexOf("</" + name, close, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
            return html.Length;
        var after = html.IndexOf('>', end);
        return after < 0 ? html.Length : after + 1;
    }

    private void Open(string name, ReadOnlySpan<char> attributes)
    {
        if (Blocks.Contains(name))
            CloseOver("p");
        if (name is "a" or "li" or "tr" or "td" or "th" or "dt" or "dd" || name is ['h', >= '1' and <= '6'])
            CloseSibling(name);
        if (open.Count >= MaxDepth)
            return;
        balanced.Append('<').Append(name).Append(attributes.TrimEnd('/')).Append('>');
        if (!Void.Contains(name))
            open.Add(name);
    }

    private void Close(string name)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i] == name)
            {
                CloseTo(i);
                return;
            }

            if (Fences.Contains(open[i]) && !TableParts.Contains(name))
                return;
        }
    }

    /// <summary>Closes an open paragraph before a block begins, as the standard does.</summary>
    private void CloseOver(string name)
    {
        for (var i = open.Count - 1; i >= 0 && !Fences.Contains(open[i]); i--)
        {
            if (open[i] == name)
            {
                CloseTo(i);
                return;
            }
        }
    }

    /// <summary>Closes an element that cannot hold another of its kind, up to the list or table that holds both.</summary>
    private void CloseSibling(string name)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            var isSame = open[i] == name || (name is "td" or "th" && open[i] is "td" or "th") || (name is "dt" or "dd" && open[i] is "dt" or "dd");
            if (isSame)
            {
                CloseTo(i);
                return;
            }

            var holdsBoth = name switch
            {
                "li" => open[i] is "ul" or "ol",
                "dt" or "dd" => open[i] is "dl",
                "td" or "th" => open[i] is "tr" or "table",
                "tr" => open[i] is "table",
                _ => false,
            };
            if (holdsBoth || (Fences.Contains(open[i]) && !TableParts.Contains(name)))
                return;
        }
    }

    private void CloseTo(int depth)
    {
        for (var i = open.Count - 1; i >= depth; i--)
            balanced.Append("</").Append(open[i]).Append('>');
        open.RemoveRange(depth, open.Count - depth);
    }
}
