namespace OS2.Catalog.Ownership;

/// <summary>A verdict as it is kept, with the name of its repository.</summary>
public sealed record StoredVerdict
{
    public long RepositoryId { get; init; }
    public string Owner { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary>The life cycle of the repository.</summary>
    public string LifeCycle { get; init; } = "";

    public int RulesVersion { get; init; }
    public string EvidenceHash { get; init; } = "";
    public string? CommitId { get; init; }
    public string? Licence { get; init; }
    public string LicenceAnswer { get; init; } = "";
    public string ClaimAnswer { get; init; } = "";
    public string MakerAnswer { get; init; } = "";
    public string TitleAnswer { get; init; } = "";

    /// <summary>The findings and what is missing, as JSON.</summary>
    public string Findings { get; init; } = "";

    public DateTimeOffset JudgedAt { get; init; }

    /// <summary>When one of the answers last became another.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>The level that two people have signed; null when nobody has.</summary>
    public string? SignedTitle { get; init; }

    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>Since when the signature no longer holds as it is; null while it does.</summary>
    public DateTimeOffset? StaleAt { get; init; }

    /// <summary>"owner/name".</summary>
    public string FullName => $"{Owner}/{Name}";

    /// <summary>The verdict with its findings.</summary>
    public Verdict ToVerdict() => VerdictJson.Read(Findings) with
    {
        Licence = LicenceAnswer, Claims = ClaimAnswer, Makers = MakerAnswer, Title = TitleAnswer, Expression = Licence,
    };
}
