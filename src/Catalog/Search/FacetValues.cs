namespace OS2.Catalog.Search;

/// <summary>The values of one facet in one segment.</summary>
/// <param name="Values">Each value once.</param>
/// <param name="Places">For each product that has any: the places of its values among them.</param>
internal sealed record FacetValues(string[] Values, IReadOnlyDictionary<int, int[]> Places)
{
    /// <summary>Where a value stands; -1 when nothing in the segment has it.</summary>
    internal int PlaceOf(string value) => Array.IndexOf(Values, value);
}
