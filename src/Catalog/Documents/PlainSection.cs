namespace OS2.Catalog.Documents;

/// <summary>A section of a document as search keeps it.</summary>
/// <param name="Heading">The heading above it; null for what stands before the first.</param>
/// <param name="Anchor">Where the page of the document has it; null as above.</param>
/// <param name="Part">The page of a long document on which it stands, from 1.</param>
/// <param name="Text">The words between this heading and the next, single spaces.</param>
public sealed record PlainSection(string? Heading, string? Anchor, int Part, string Text);
