namespace OS2.Catalog.Search;

/// <summary>Something to search for.</summary>
/// <param name="Text">A product's name, or the question as it may go on.</param>
/// <param name="Slug">The product's; null for a question.</param>
public sealed record Suggestion(string Text, string? Slug);
