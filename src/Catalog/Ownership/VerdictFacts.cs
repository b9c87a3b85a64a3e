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

    /// <summary>Which rules judge: <see cref="OwnershipRules.Oldest"/> to <see cref="OwnershipRules.Newest"/>.</summary>
    public int RulesVersion { get; init; } = OwnershipRules.Newest;

    /// <summary>The organisation of ours that it stands under: its login in lower case.</summary>
    public string OrganisationKey { get; init; } = "";

    /// <summary>The state of its life, as <see cref="Repositories.LifeCycle"/> has it.</summary>
    public string LifeCycle { get; init; } = "";

    /// <summary>When it was made at the code host, and when something was last pushed: the time in which an instrument must cover work. Null when not known.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <inheritdoc cref="CreatedAt"/>
    public DateTimeOffset? PushedAt { get; init; }

    /// <summary>The day by which instruments are in force or not.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Whom names stand for: the table that ships with what people have decided.</summary>
    public PartyTable Parties { get; init; } = PartyTable.Shipped;

    /// <summary>Every instrument there is; which of them are about this repository the rules find out.</summary>
    public IReadOnlyList<Instrument> Instruments { get; init; } = [];

    /// <summary>What two people have signed; null when nobody has.</summary>
    public TitleSignature? Signature { get; init; }

    /// <summary>For whom the people worked who made it; null when their history does not tell of all.</summary>
    public IReadOnlyList<Party>? MakerParties { get; init; }

    /// <summary>Those that the history does tell of, when it does not tell of all.</summary>
    public IReadOnlyList<Party> SomeMakers { get; init; } = [];

    /// <summary>What the history tells; null when it was not looked at.</summary>
    public MakerEvidence? Makers { get; init; }

    /// <summary>Other repositories of the catalogue with the same first commit or the same name.</summary>
    public IReadOnlyList<Kin> Kin { get; init; } = [];
}
