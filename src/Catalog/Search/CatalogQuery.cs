namespace OS2.Catalog.Search;

/// <summary>What a person asks for.</summary>
public sealed record CatalogQuery
{
    /// <summary>Free text; empty for everything.</summary>
    public string Text { get; init; } = "";

    /// <summary>Chosen values per facet (<see cref="FacetName"/>). Values of one facet widen, facets narrow.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Chosen { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The slug of the one product whose documents are searched; null for all.</summary>
    public string? OfProduct { get; init; }

    /// <summary>The code was last changed on this day or later; null for any day.</summary>
    public DateOnly? ChangedFrom { get; init; }

    /// <summary>The code was last changed on this day or before; null for any day.</summary>
    public DateOnly? ChangedTo { get; init; }

    /// <summary>Leaves out what has ended or is archived.</summary>
    public bool HidesEnded { get; init; }

    public SortOrder Sort { get; init; }

    /// <summary>From 1; a page past the end is empty.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Products on a page, 1 to 100.</summary>
    public int PageSize { get; init; } = 20;

    /// <summary>From 1, at most 20; a page past the end is empty.</summary>
    public int DocumentPage { get; init; } = 1;

    /// <summary>Documents on a page, 0 to 50; 0 leaves documents out.</summary>
    public int DocumentPageSize { get; init; } = 10;

    /// <summary>Whether the person reads English: decides which summary is shown.</summary>
    public bool IsEnglish { get; init; }

    /// <summary>The present moment, for the facet of activity; null leaves that facet out.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Whether every hit says what was found where and what it counted.</summary>
    public bool Explains { get; init; }
}
