namespace OS2.Catalog.Documents;

/// <summary>A document as a page shows it.</summary>
/// <param name="Html">Safe HTML without an h1.</param>
/// <param name="Headings">Its headings in order.</param>
/// <param name="Sections">Its searchable text.</param>
/// <param name="Problem">Why it is shown as plain text; null when it is not.</param>
public sealed record RenderedDocument(string Html, IReadOnlyList<DocumentHeading> Headings, IReadOnlyList<DocumentSection> Sections, string? Problem);
