using System.Net;
using System.Text;

namespace OS2.Catalog.Documents;

/// <summary>
/// The sections of a document in one pass over its HTML, without building its tree: for the index, which reads a thousand documents a second. The anchors
/// are those of <see cref="DocumentRenderer.Render"/>; where a document names anchors itself, or holds what only the sanitiser understands, it is rendered.
/// </summary>
internal sealed class SectionReader
{
    /// <summary>The prefix of ids on a page of a document.</summary>
    private const string IdPrefix = "doc-";

    /// <summary>What only the renderer reads as the page will have it.</summary>
    private static readonly System.Buffers.SearchValues<string> Tangled = System.Buffers.SearchValues.Create(
        [" id=", " name=", "<script", "<style", "<!--", "<svg", "<math", "<template", "<textarea", "<title", "<iframe", "<noscript", "<select", "<frameset", "<xmp", "<noembed"],
        StringComparison.OrdinalIgnoreCase);

    private readonly List<PlainSection> _sections = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new();
    private string? _heading;
    private string? _anchor;

    /// <summary>The sections of one part.</summary>
    /// <param name="html">What the markup became; not sanitised.</param>
    /// <param name="part">The number of the part.</param>
    internal static IReadOnlyList<PlainSection> Of(string html, int part)
    {
        var reader = new SectionReader();
        reader.Read(html, part);
        return reader._sections;
    }

    /// <summary>Whether the sections can be read in one pass.</summary>
    internal static bool CanRead(string html) => !html.AsSpan().ContainsAny(Tangled);

    private void Read(string html, int part)
    {
        var headingAt = -1;
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
                open = html.Length;
            Append(html.AsSpan(at, open - at));
            if (open == html.Length)
                break;
            if (open + 1 == html.Length || !(char.IsAsciiLetter(html[open + 1]) || html[open + 1] is '/' or '!' or '?'))
            {
                _text.Append('<');
                at = open + 1;
                continue;
            }

            var close = html.IndexOf('>', open);
            if (close < 0)
                break;
            var tag = html.AsSpan(open + 1, close - open - 1);
            at = close + 1;
            if (IsHeading(tag) && headingAt < 0)
            {
                headingAt = _text.Length;
            }
            else if (tag is ['/', 'h' or 'H', >= '1' and <= '6'] && headingAt >= 0)
            {
                Begin(headingAt, part);
                headingAt = -1;
            }
            else if (headingAt < 0 && tag.StartsWith("img ", StringComparison.OrdinalIgnoreCase))
            {
                Append(Alternative(tag));
            }
            else if (!IsInline(tag))
            {
                _text.Append(' ');
            }
        }

        if (headingAt >= 0)
            Begin(headingAt, part);
        Finish(part);
    }

    /// <summary>Ends the section before a heading whose words begin at a place of the text, and begins its own.</summary>
    private void Begin(int at, int part)
    {
        var heading = DocumentPage.Squeezed(_text.ToString(at, _text.Length - at));
        var anchor = IdPrefix + DocumentPage.Unique(_ids, DocumentPage.Slug(heading));
        _text.Length = at;
        _text.Append(' ');
        // A heading without words has no section on the page either: what follows belongs to the one before.
        if (heading.Length == 0)
            return;
        Finish(part);
        _heading = heading.Length > 300 ? heading[..300] : heading;
        _anchor = anchor;
    }

    private void Finish(int part)
    {
        var text = DocumentPage.Squeezed(_text.ToString());
        _text.Clear();
        if (text.Length > 0 || _heading is not null)
            _sections.Add(new PlainSection(_heading, _anchor, part, text));
        (_heading, _anchor) = (null, null);
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (text.Contains('&'))
            _text.Append(WebUtility.HtmlDecode(text.ToString()));
        else
            _text.Append(text);
    }

    /// <summary>The words that stand for a picture: on the page too where there is no copy of it. They are no part of a heading's anchor.</summary>
    private static ReadOnlySpan<char> Alternative(ReadOnlySpan<char> tag)
    {
        const string Begin = " alt=\"";
        var start = tag.IndexOf(Begin, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
            return [];
        var rest = tag[(start + Begin.Length)..];
        var end = rest.IndexOf('"');
        return end < 0 ? [] : rest[..end];
    }

    private static bool IsHeading(ReadOnlySpan<char> tag) => tag is ['h' or 'H', >= '1' and <= '6'] or ['h' or 'H', >= '1' and <= '6', ' ' or '/' or '\n' or '\t', ..];

    /// <summary>A word goes on across these: <c>bru&lt;b&gt;ger&lt;/b&gt;</c> is one.</summary>
    private static bool IsInline(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart('/');
        var end = name.IndexOfAny(' ', '/', '\n');
        name = end < 0 ? name : name[..end];
        return name is "a" or "b" or "i" or "em" or "strong" or "code" or "u" or "s" or "del" or "ins" or "kbd" or "span" or "sub" or "sup" or "small" or "mark" or "samp" or "var" or "q" or "abbr" or "wbr";
    }
}
