using System.Net;
using Markdig;

namespace OS2.Catalog.Documents;

/// <summary>Turns the text of a document into HTML that is safe to show, whatever the text holds.</summary>
/// <remarks>Every format becomes HTML first; then tags are balanced and bounded in depth, sanitised by an allow-list, and links and pictures are set to where they may lead.</remarks>
public static class DocumentRenderer
{
    private const int MaxLength = 1 << 20;

    /// <summary>Longest paragraph that is read as markup: inline markup costs more than its length, and no writer comes near this.</summary>
    private const int MaxParagraph = 30_000;

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
            return Plain(text[..MaxLength], context, $"The document has {text.Length} characters; the first {MaxLength} are shown, as plain text.");
        if (format == DocumentFormat.PlainText)
            return Plain(text, context, problem: null);
        if (format != DocumentFormat.Html && LongestParagraph(text) > MaxParagraph)
            return Plain(text, context, $"The document has a paragraph of more than {MaxParagraph} characters and is shown as plain text.");
        try
        {
            var html = format switch
            {
                DocumentFormat.Markdown => Markdig.Markdown.ToHtml(text, Markdown),
                DocumentFormat.ReStructuredText => ReStructuredText.ToHtml(text),
                DocumentFormat.AsciiDoc => AsciiDoc.ToHtml(text),
                _ => text,
            };
            return html.Length > 8 * MaxLength
                ? Plain(text, context, "The document becomes more than eight times as long when rendered and is shown as plain text.")
                : DocumentPage.Of(html, context, problem: null);
        }
        catch (ArgumentException fault) when (fault.Message.Contains("nested", StringComparison.OrdinalIgnoreCase))
        {
            // Markdig's own guard against depth, which it reports in no other way.
            return Plain(text, context, "The document nests its lists or quotes too deeply and is shown as plain text.");
        }
    }

    /// <summary>The searchable text of a document in sections, with the anchors that <see cref="Render"/> gives under the same prefix.</summary>
    public static IReadOnlyList<DocumentSection> PlainText(string text, DocumentFormat format, string documentPath) =>
        Render(text, format, new DocumentContext { DocumentPath = documentPath }).Sections;

    private static RenderedDocument Plain(string text, DocumentContext context, string? problem)
    {
        var section = new DocumentSection(null, null, text.Trim());
        return new($"<pre class=\"plain-text\">{WebUtility.HtmlEncode(text.Replace('\0', '\uFFFD'))}</pre>", [], section.Text.Length == 0 ? [] : [section], problem);
    }

    /// <summary>Lines without a blank one between them; fenced code counts too, which is no loss at this length.</summary>
    private static int LongestParagraph(string text)
    {
        int longest = 0, current = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range];
            // Code, quotes, tables and list items each begin a block of their own.
            current = line.IsWhiteSpace() || line.TrimStart() is ['|' or '#' or '-' or '*' or '`' or '+', ..] ? line.Length : current + line.Length + 1;
            longest = Math.Max(longest, current);
        }

        return longest;
    }
}
