using System.Net;
using Markdig;

namespace OS2.Catalog.Documents;

/// <summary>Turns the text of a document into HTML that is safe to show, whatever the text holds.</summary>
/// <remarks>Every format becomes HTML first; then tags are balanced and bounded in depth, sanitised by an allow-list, and links and pictures are set to where they may lead.</remarks>
public static class DocumentRenderer
{
    /// <summary>Longest text that is read as markup, in characters; the largest manual met in practice has 300,000.</summary>
    private const int MaxLength = 512 << 10;

    /// <summary>Most that inline markup may cost, as the sum of the squares of the paragraphs' lengths: the parsers' worst cases grow so. About 1.5 seconds at worst.</summary>
    private const long MaxCost = 1_000_000_000;

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseTaskLists()
        .UseAutoLinks()
        .UseFootnotes()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseYamlFrontMatter()
        .UseAlertBlocks()
        .Build();

    /// <summary>Renders a document; one that is too deep, too long or too tangled is shown as plain text, and <see cref="RenderedDocument.Problem"/> says so.</summary>
    public static RenderedDocument Render(string text, DocumentFormat format, DocumentContext context)
    {
        if (text.Length > MaxLength)
            return Plain(text, $"The document has {text.Length} characters; beyond {MaxLength} it is shown as plain text.");
        if (format == DocumentFormat.PlainText)
            return Plain(text, problem: null);
        if (format != DocumentFormat.Html && Cost(text) > MaxCost)
            return Plain(text, "The document has paragraphs that are too long to read as markup and is shown as plain text.");
        try
        {
            var html = Html(text, format);
            return html.Length > 8 * MaxLength
                ? Plain(text, "The document becomes more than eight times as long when rendered and is shown as plain text.")
                : DocumentPage.Of(html, context, problem: null);
        }
        catch (ArgumentException fault) when (IsDepth(fault))
        {
            return Plain(text, "The document nests its lists or quotes too deeply and is shown as plain text.");
        }
    }

    /// <summary>The sections of a document for search, with the anchors and parts that its pages have. What cannot be read as markup is one section.</summary>
    public static IReadOnlyList<PlainSection> Sections(string text, DocumentFormat format)
    {
        var sections = new List<PlainSection>();
        var parts = DocumentParts.Of(text, format);
        for (var i = 0; i < parts.Count; i++)
            sections.AddRange(SectionsOf(parts[i], format, i + 1));
        return sections;
    }

    private static IEnumerable<PlainSection> SectionsOf(string text, DocumentFormat format, int part)
    {
        if (format == DocumentFormat.PlainText || (format != DocumentFormat.Html && Cost(text) > MaxCost))
            return [new PlainSection(null, null, part, DocumentPage.Squeezed(text))];
        try
        {
            var html = Html(text, format);
            if (SectionReader.CanRead(html))
                return SectionReader.Of(html, part);
        }
        catch (ArgumentException fault) when (IsDepth(fault))
        {
            return [new PlainSection(null, null, part, DocumentPage.Squeezed(text))];
        }

        return PlainText(text, format, "").Select(section => new PlainSection(section.Heading, section.Anchor, part, DocumentPage.Squeezed(section.Text)));
    }

    private static string Html(string text, DocumentFormat format) => format switch
    {
        DocumentFormat.Markdown => Markdig.Markdown.ToHtml(text, Markdown),
        DocumentFormat.ReStructuredText => ReStructuredText.ToHtml(text),
        DocumentFormat.AsciiDoc => AsciiDoc.ToHtml(text),
        _ => text,
    };

    /// <summary>Markdig's own guard against depth, which it reports in no other way.</summary>
    private static bool IsDepth(ArgumentException fault) => fault.Message.Contains("nested", StringComparison.OrdinalIgnoreCase);

    /// <summary>The searchable text of a document in sections, with the anchors that <see cref="Render"/> gives under the same prefix.</summary>
    public static IReadOnlyList<DocumentSection> PlainText(string text, DocumentFormat format, string documentPath) =>
        Render(text, format, new DocumentContext { DocumentPath = documentPath }).Sections;

    private static RenderedDocument Plain(string text, string? problem)
    {
        var section = new DocumentSection(null, null, text.Trim());
        return new($"<pre class=\"plain-text\">{WebUtility.HtmlEncode(text.Replace('\0', '\uFFFD'))}</pre>", [], section.Text.Length == 0 ? [] : [section], problem);
    }

    /// <summary>The squares of the lengths of all paragraphs, which are lines without a blank one between them.</summary>
    private static long Cost(string text)
    {
        long cost = 0, current = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range];
            // Tables, headings, list items and fences begin a block of their own.
            if (line.IsWhiteSpace() || line.TrimStart() is ['|' or '#' or '-' or '*' or '`' or '+', ..])
            {
                cost += current * current;
                current = 0;
            }

            current += line.Length + 1;
        }

        return cost + (current * current);
    }
}
