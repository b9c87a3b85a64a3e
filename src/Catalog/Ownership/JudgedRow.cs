namespace OS2.Catalog.Ownership;

/// <summary>What is stored of a repository that a verdict is made from.</summary>
internal sealed record JudgedRow
{
    public long RepositoryId { get; init; }
    public string EvidenceHash { get; init; } = "";
    public string? CommitId { get; init; }

    /// <summary>Empty where only what it is known by was asked for.</summary>
    public string Evidence { get; init; } = "";

    public int FileCount { get; init; }
    public string Owner { get; init; } = "";
    public string Name { get; init; } = "";
    public string? HostLicence { get; init; }
    public bool IsFork { get; init; }
    public string OrganisationKey { get; init; } = "";
    public string LifeCycle { get; init; } = "";
    public DateTimeOffset? CreatedAt { get; init; }
    public DateTimeOffset? PushedAt { get; init; }
    public string? MakersHash { get; init; }

    /// <summary>Null where the history was not read, or only what it is known by was asked for.</summary>
    public string? Makers { get; init; }

    /// <summary>What the verdict that stands was made from; null for none.</summary>
    public string? InputHash { get; init; }

    /// <summary>What the rules that are tried have judged; null for nothing.</summary>
    public string? TrialHash { get; init; }

    public VerdictFacts Facts(DateTimeOffset now) => new()
    {
        RepositoryId = RepositoryId, Owner = Owner, Name = Name, HostLicence = HostLicence, IsFork = IsFork, IsEmpty = FileCount == 0, Year = now.Year,
        OrganisationKey = OrganisationKey, LifeCycle = LifeCycle, CreatedAt = CreatedAt, PushedAt = PushedAt, Today = DateOnly.FromDateTime(now.UtcDateTime),
        Makers = Makers is null ? null : MakerEvidence.FromJson(Makers),
    };
}
