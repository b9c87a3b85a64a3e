namespace OS2.Catalog.Search;

/// <summary>One value of a facet.</summary>
/// <param name="Value">As addresses have it.</param>
/// <param name="Label">As people read it, where the data has a name for it; null where the page knows one.</param>
/// <param name="Count">Products that would be listed with it, given what is chosen in the other facets.</param>
/// <param name="IsChosen">Whether it is chosen.</param>
public sealed record FacetValue(string Value, string? Label, int Count, bool IsChosen);
