namespace OS2.Catalog.Search;

/// <summary>One facet.</summary>
/// <param name="Name">One of <see cref="FacetName"/>.</param>
/// <param name="Values">Most first, chosen ones always among them.</param>
public sealed record Facet(string Name, IReadOnlyList<FacetValue> Values);
