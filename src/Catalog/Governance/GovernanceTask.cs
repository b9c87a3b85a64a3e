namespace OS2.Catalog.Governance;

/// <summary>Who does something about a demand of the model, and by when.</summary>
public sealed record GovernanceTask
{
    public string ProductSlug { get; init; } = "";
    public string Requirement { get; init; } = "";

    /// <summary>A role, a group or a body; empty for nobody yet. Everybody can read it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>An ISO day; null for none.</summary>
    public string? DueOn { get; init; }

    /// <summary>What is to be done; empty for nothing.</summary>
    public string Note { get; init; } = "";

    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>0 for one that is not there yet.</summary>
    public int Version { get; init; }
}
