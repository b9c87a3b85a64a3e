namespace OS2.Catalog.Ownership;

/// <summary>Evidence as it is kept.</summary>
public sealed record StoredEvidence
{
    public long RepositoryId { get; init; }

    /// <summary><see cref="OwnershipEvidence.Hash"/>.</summary>
    public string EvidenceHash { get; init; } = "";

    /// <summary>The commit that was read; null when the archive did not say.</summary>
    public string? CommitId { get; init; }

    public DateTimeOffset ReadAt { get; init; }

    /// <summary>The evidence as JSON, for <see cref="OwnershipEvidence.FromJson"/>.</summary>
    public string Evidence { get; init; } = "";
}
