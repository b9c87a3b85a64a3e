namespace OS2.Catalog.Search;

/// <summary>What is known of the state of the index that is searched.</summary>
internal sealed record IndexFacts(long Tick, string Version, int Products, int Repositories, int Documents)
{
    /// <summary>There is no index.</summary>
    internal static IndexFacts None { get; } = new(0, "", 0, 0, 0);

    internal static IndexFacts Of(CatalogSearcher searcher) =>
        new(searcher.Tick, searcher.Version, searcher.Products, searcher.Repositories, searcher.Documents);
}
