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

    /// <summary>Sections of documents, those of one document together, best document first; empty when no text was given.</summary>
    public IReadOnlyList<DocumentHit> Documents { get; init; } = [];

    /// <summary>Documents that match, as far as they were counted.</summary>
    public int DocumentsTotal { get; init; }

    /// <summary>False when so many match that the rest was not counted.</summary>
    public bool IsDocumentsTotalExact { get; init; } = true;

    /// <summary>True when nothing held all the words, so that what holds some of them is shown.</summary>
    public bool IsWidened { get; init; }

    /// <summary>The question with unknown words replaced by the nearest that exist; null when there is nothing to replace.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>When nothing was found: words that begin like those that were asked for.</summary>
    public IReadOnlyList<string> Nearest { get; init; } = [];

    /// <summary>How the question was understood, a line for each part of it.</summary>
    public IReadOnlyList<UnderstoodPart> Understood { get; init; } = [];

    /// <summary>The tick of the state that was searched.</summary>
    public long Tick { get; init; }
}
