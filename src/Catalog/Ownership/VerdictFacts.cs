namespace OS2.Catalog.Ownership;

/// <summary>What is known of a repository beside its files.</summary>
public sealed record VerdictFacts
{
    public long RepositoryId { get; init; }
    public string Owner { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary>What the code host takes the licence to be; null for none, NOASSERTION for unrecognised.</summary>
    public string? HostLicence { get; init; }

    public bool IsFork { get; init; }

    /// <summary>Whether there is any file at all.</summary>
    public bool IsEmpty { get; init; }

    public int Year { get; init; }
}
