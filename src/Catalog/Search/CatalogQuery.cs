namespace OS2.Catalog.Search;

/// <summary>What a person asks for on the product list.</summary>
public sealed record CatalogQuery
{
    /// <summary>Free text; empty for everything.</summary>
    public string Text { get; init; } = "";

    /// <summary>Chosen values per facet (<see cref="FacetName"/>). Values of one facet widen, facets narrow.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Chosen { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public SortOrder Sort { get; init; }

    /// <summary>From 1; a page past the end is empty.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Products on a page, 1 to 100.</summary>
    public int PageSize { get; init; } = 20;

    /// <summary>Whether the person reads English: decides which summary is preferred and shown.</summary>
    public bool IsEnglish { get; init; }
}
