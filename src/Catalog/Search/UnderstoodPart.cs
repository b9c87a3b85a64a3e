namespace OS2.Catalog.Search;

/// <summary>A part of a question and what is looked for because of it.</summary>
/// <param name="Kind">What the part is.</param>
/// <param name="Text">As it was typed.</param>
/// <param name="Facet">For a condition the facet that it narrows; null for repositories, and for parts that are no condition.</param>
/// <param name="Also">What else is looked for, with how it came about.</param>
public sealed record UnderstoodPart(UnderstoodKind Kind, string Text, string? Facet, IReadOnlyList<(AlternativeKind Kind, string Text)> Also);
