namespace OS2.Catalog.Search;

/// <summary>A place that is searched.</summary>
/// <param name="Name">One of <see cref="IndexField"/>, without the ending of a language.</param>
/// <param name="Reading">How it is read.</param>
/// <param name="Weight">How much a match in it counts.</param>
internal sealed record WeightedField(string Name, Reading Reading, float Weight);
