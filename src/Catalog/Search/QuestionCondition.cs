namespace OS2.Catalog.Search;

/// <summary>A condition that was typed as <c>field:value</c>.</summary>
/// <param name="Facet">The facet that it narrows (<see cref="FacetName"/>); null for <c>repo:</c>.</param>
/// <param name="Value">What it wants, as typed.</param>
internal sealed record QuestionCondition(string? Facet, string Value);
