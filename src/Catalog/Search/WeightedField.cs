namespace OS2.Catalog.Search;

/// <summary>A place that is searched.</summary>
/// <param name="Name">One of <see cref="IndexField"/>.</param>
/// <param name="IsName">Whether it holds names, which are not stemmed, or running text.</param>
/// <param name="Weight">How much a match in it counts.</param>
internal sealed record WeightedField(string Name, bool IsName, float Weight);
