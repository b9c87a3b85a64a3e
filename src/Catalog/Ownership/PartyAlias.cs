namespace OS2.Catalog.Ownership;

/// <summary>What a person has said of a name.</summary>
public sealed record PartyAlias
{
    /// <summary>The name stands for the party.</summary>
    public const string Merged = "merged";

    /// <summary>It does not: it is not proposed again.</summary>
    public const string Refused = "refused";

    /// <summary>It was said, and taken back.</summary>
    public const string Undone = "undone";

    /// <summary>What it is called in the record.</summary>
    public const string Subject = "party";

    public string AliasId { get; init; } = "";

    /// <summary><see cref="Merged"/>, <see cref="Refused"/> or <see cref="Undone"/>.</summary>
    public string State { get; init; } = "";

    /// <summary>As written in notices.</summary>
    public string Name { get; init; } = "";

    public string PartySlug { get; init; } = "";

    /// <summary>The first year of notices in which it means the party; null for always.</summary>
    public int? FromYear { get; init; }

    /// <summary>The last year; null for always.</summary>
    public int? UntilYear { get; init; }

    public string? Reason { get; init; }
    public DateTimeOffset DecidedAt { get; init; }
    public DateTimeOffset? UndoneAt { get; init; }
}
