namespace OS2.Catalog.Search;

/// <summary>A product that was found.</summary>
/// <param name="Card">What is shown of it.</param>
/// <param name="Summary">The summary in the person's language, or the other where there is none, with matches marked.</param>
public sealed record ProductHit(ProductCard Card, Snippet Summary);
