namespace OS2.Catalog.Documents;

/// <summary>The searchable text between two headings.</summary>
/// <param name="Heading">The heading above it; null for what stands before the first.</param>
/// <param name="Anchor">The id of the heading, with the prefix; null as above.</param>
/// <param name="Text">The text, a line a block, without the heading.</param>
public sealed record DocumentSection(string? Heading, string? Anchor, string Text);
