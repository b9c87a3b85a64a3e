using System.Text;
using Microsoft.Extensions.Logging;
using OS2.Catalog.Documents;

namespace OS2.Catalog.Search;

/// <summary>The text of a document as it is searched: no markup, single spaces, and not endless.</summary>
internal sealed class DocumentText(ILogger logger)
{
    /// <summary>Of a longer document the beginning is searched: some hundred pages are data, not prose.</summary>
    internal const int MostCharacters = 100_000;

    /// <summary>Characters of markup for one of text: more than a page of tables and badges has. What lies beyond is not rendered.</summary>
    private const int MarkupForText = 4;

    /// <summary>All of it, or its beginning; empty when it could not be read.</summary>
    /// <param name="document">With its text.</param>
    /// <param name="mostCharacters">Where to cut.</param>
    internal string Of(StoredDocument document, int mostCharacters)
    {
        if (document.Text is not { Length: > 0 } markup)
            return "";
        var text = new StringBuilder();
        Append(text, Words(document, markup.Length > MarkupForText * mostCharacters ? markup[..(MarkupForText * mostCharacters)] : markup), mostCharacters);
        return text.ToString();
    }

    private string Words(StoredDocument document, string markup)
    {
        try
        {
            return DocumentRenderer.Words(markup, document.Markup);
        }
        catch (Exception problem) when (problem is not (OutOfMemoryException or OperationCanceledException))
        {
            // One document must not keep all others out of the index.
            SearchLog.DocumentNotRead(logger, problem, document.RepositoryId, document.Path);
            return markup;
        }
    }

    private static void Append(StringBuilder text, string piece, int mostCharacters)
    {
        foreach (var c in piece)
        {
            if (text.Length >= mostCharacters && !char.IsLetterOrDigit(c))
                return;
            // A cut within an endless word.
            if (text.Length >= mostCharacters + Folding.LongestWord)
                return;
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                text.Append(c);
            else if (text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        }

        if (text.Length > 0 && text[^1] != ' ')
            text.Append(' ');
    }
}
