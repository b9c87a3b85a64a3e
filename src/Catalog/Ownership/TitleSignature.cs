namespace OS2.Catalog.Ownership;

/// <summary>What two people say of the title of a repository, or one has proposed.</summary>
public sealed record TitleSignature
{
    public const string Proposed = "proposed";
    public const string Given = "signed";

    /// <summary>Another came in its place, or it was taken back.</summary>
    public const string Ended = "ended";

    public string SignatureId { get; init; } = "";
    public long RepositoryId { get; init; }
    public string State { get; init; } = "";

    /// <summary>The level, one of <see cref="TitleAnswer"/>.</summary>
    public string Title { get; init; } = "";

    /// <summary>What a person says of the makers whom no instrument and no history tells of; null where nothing was left over.</summary>
    public string? Residue { get; init; }

    /// <summary>What a lawyer has said; null when none was asked. Never shown to strangers.</summary>
    public string? Jurist { get; init; }

    public string Reason { get; init; } = "";
    public string EvidenceHash { get; init; } = "";
    public string? CommitId { get; init; }
    public int RulesVersion { get; init; }

    /// <summary>What mattered in the evidence, as JSON for <see cref="TitleBasis.FromJson"/>.</summary>
    public string Basis { get; init; } = "{}";

    /// <summary>SHA-256 of <see cref="Basis"/>.</summary>
    public string BasisHash { get; init; } = "";

    public string ProposalId { get; init; } = "";
    public DateTimeOffset ProposedAt { get; init; }
    public string ProposedBy { get; init; } = "";
    public DateTimeOffset? SignedAt { get; init; }
    public string? SignedBy { get; init; }

    /// <summary>When the catalogue first saw that what was signed is no longer as it was; null while it is.</summary>
    public DateTimeOffset? StaleAt { get; init; }
}
