namespace OS2.Catalog.Search;

/// <summary>The products that a search found.</summary>
/// <param name="Ordered">Best first.</param>
/// <param name="Facets">The facets of all of them.</param>
/// <param name="Matches">How many match the text, whatever facets are chosen.</param>
internal sealed record ProductsFound(IReadOnlyList<ProductCandidate> Ordered, IReadOnlyList<Facet> Facets, int Matches);
