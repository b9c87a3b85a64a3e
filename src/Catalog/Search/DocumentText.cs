using System.Text;
using Microsoft.Extensions.Logging;
using OS2.Catalog.Documents;

namespace OS2.Catalog.Search;

/// <summary>The text of a document as it is searched: in sections, without markup, and not endless.</summary>
internal sealed class DocumentText(ILogger logger)
{
    /// <summary>Of a longer document the beginning is searched: some hundred pages are data, not prose.</summary>
    private const int MostCharacters = 100_000;

    /// <summary>A list of a thousand headings is no text to be found by its parts.</summary>
    private const int MostSections = 400;

    /// <summary>Characters of markup for one of text: more than a page of tables and badges has. What lies beyond is not rendered.</summary>
    private const int MarkupForText = 4;

    /// <summary>The sections with the anchors of the document's page; empty when it could not be read.</summary>
    /// <param name="document">With its text.</param>
    internal IReadOnlyList<PlainSection> Sections(StoredDocument document)
    {
        var sections = new List<PlainSection>();
        var left = MostCharacters;
        foreach (var section in Read(document, MostCharacters).Take(MostSections))
        {
            if (left <= 0)
                break;
            sections.Add(section.Text.Length > left ? section with { Text = Cut(section.Text, left) } : section);
            left -= section.Text.Length;
        }

        return sections;
    }

    /// <summary>The beginning of all words of a document, headings among them.</summary>
    internal string Beginning(StoredDocument document, int mostCharacters)
    {
        var text = new StringBuilder();
        foreach (var section in Read(document, mostCharacters))
        {
            if (text.Length >= mostCharacters)
                break;
            text.Append(section.Heading).Append(' ').Append(section.Text).Append(' ');
        }

        return Cut(text.ToString(), mostCharacters);
    }

    private IReadOnlyList<PlainSection> Read(StoredDocument document, int mostCharacters)
    {
        if (document.Text is not { Length: > 0 } markup)
            return [];
        // The page cuts a long document into parts: what is read of it must be cut at the same places.
        var read = markup.Length > MarkupForText * mostCharacters ? markup[..(MarkupForText * mostCharacters)] : markup;
        try
        {
            return DocumentRenderer.Sections(read, document.Markup);
        }
        catch (Exception problem) when (problem is not (OutOfMemoryException or OperationCanceledException))
        {
            // One document must not keep all others out of the index.
            SearchLog.DocumentNotRead(logger, problem, document.RepositoryId, document.Path);
            return [new PlainSection(null, null, 1, read)];
        }
    }

    /// <summary>At the end of a word, or within an endless one.</summary>
    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = length;
        while (end < text.Length && end < length + Folding.LongestWord && char.IsLetterOrDigit(text[end]))
            end++;
        return text[..end];
    }
}
