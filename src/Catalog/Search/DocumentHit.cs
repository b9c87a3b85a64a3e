namespace OS2.Catalog.Search;

/// <summary>A section of a document that was found.</summary>
public sealed record DocumentHit
{
    /// <summary>Its repository, <c>owner/name</c>.</summary>
    public required string FullName { get; init; }

    /// <summary>The path of the document there.</summary>
    public required string Path { get; init; }

    /// <summary>The title of the document.</summary>
    public required string Title { get; init; }

    /// <summary>The heading of the section; null for the beginning of the document.</summary>
    public string? Heading { get; init; }

    /// <summary>The id of the heading on the document's page; null for the beginning.</summary>
    public string? Anchor { get; init; }

    /// <summary>The page of a long document, from 1.</summary>
    public int Part { get; init; } = 1;

    /// <summary>The place that matches best, with matches marked.</summary>
    public Snippet Text { get; init; } = Snippet.Empty;

    /// <summary>Slug and name of the product that the repository belongs to; null when it belongs to none.</summary>
    public (string Slug, string Name)? Product { get; init; }

    /// <summary>Whether the section before it in the list is of the same document.</summary>
    public bool IsOfSameDocument { get; init; }

    /// <summary>Every place of every word, when that was asked for.</summary>
    public IReadOnlyList<HitReason> Explanation { get; init; } = [];

    public float Score { get; init; }
}
