namespace OS2.Catalog.Documents;

/// <summary>The markup that a document is written in, judged by its extension.</summary>
public enum DocumentFormat
{
    /// <summary>No markup.</summary>
    PlainText,

    /// <summary>Markdown as the code host reads it.</summary>
    Markdown,

    /// <summary>reStructuredText, of Python and Sphinx.</summary>
    ReStructuredText,

    /// <summary>AsciiDoc.</summary>
    AsciiDoc,

    /// <summary>HTML.</summary>
    Html,
}
