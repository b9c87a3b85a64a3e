namespace OS2.Catalog.Decisions;

/// <summary>What is done to something. Never holds a person's name or address: the record is kept for ever.</summary>
public sealed record Act
{
    /// <summary>What is done, such as <c>donation.accepted</c>; at most 60 characters.</summary>
    public required string Kind { get; init; }

    /// <summary>What kind of thing it is done to: <c>product</c>, <c>repository</c>, <c>donation</c>, <c>idea</c>, <c>account</c>, <c>body</c>, <c>search</c>; at most 20 characters.</summary>
    public required string Subject { get; init; }

    /// <summary>Which one: a slug, a number; at most 100 characters.</summary>
    public required string SubjectKey { get; init; }

    /// <summary>The product on whose page the decision is shown; null for none.</summary>
    public string? ProductSlug { get; init; }

    /// <summary>The repository on whose page the decision is shown; null for none.</summary>
    public long? RepositoryId { get; init; }

    /// <summary>What was said before; null for nothing. At most 4,000 characters, as the three below: what is longer is cut.</summary>
    public string? Before { get; init; }

    /// <summary>What is said from now on; null for nothing.</summary>
    public string? After { get; init; }

    /// <summary>Why; null where none was asked for.</summary>
    public string? Reason { get; init; }

    /// <summary>What it stood on: hashes, addresses, commits; null for none.</summary>
    public string? Evidence { get; init; }
}
