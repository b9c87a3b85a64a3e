namespace OS2.Catalog.Search;

/// <summary>What was found, ready to be drawn.</summary>
public sealed record CatalogResult
{
    /// <summary>Products that match text and facets, on all pages.</summary>
    public int Total { get; init; }

    /// <summary>The products of the page that was asked for.</summary>
    public IReadOnlyList<ProductHit> Products { get; init; } = [];

    /// <summary>Every facet with its counts, in the order of <see cref="FacetName.All"/>.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>The best repositories for the text, at most five; empty when no text was given.</summary>
    public IReadOnlyList<RepositoryHit> Repositories { get; init; } = [];

    /// <summary>The best documents for the text, at most ten; empty when no text was given.</summary>
    public IReadOnlyList<DocumentHit> Documents { get; init; } = [];

    /// <summary>True when nothing held all the words, so that what holds some of them is shown.</summary>
    public bool IsWidened { get; init; }
}
