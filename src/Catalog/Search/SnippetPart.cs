namespace OS2.Catalog.Search;

/// <summary>A part of a <see cref="Snippet"/>.</summary>
/// <param name="Text">As it is, not encoded.</param>
/// <param name="IsMatch">Whether it matches the question.</param>
public sealed record SnippetPart(string Text, bool IsMatch);
