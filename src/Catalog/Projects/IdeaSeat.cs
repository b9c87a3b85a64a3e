namespace OS2.Catalog.Projects;

/// <summary>A seat in a team of a project: a public body's, or a supplier's.</summary>
public sealed record IdeaSeat
{
    /// <summary>A UUID version 7 in hexadecimal.</summary>
    public string SeatId { get; init; } = "";

    public string IdeaSlug { get; init; } = "";

    /// <summary>One of <see cref="TeamKind"/>.</summary>
    public string Team { get; init; } = "";

    /// <summary>Null for a supplier's seat.</summary>
    public string? BodySlug { get; init; }

    /// <summary>The supplier's name; null for a body's seat.</summary>
    public string? Supplier { get; init; }

    /// <summary>What the seat is, such as chair; empty for a member like the others.</summary>
    public string Role { get; init; } = "";

    /// <summary>The person of the body who has taken the seat; null while nobody has.</summary>
    public string? AccountId { get; init; }

    /// <summary>Whether that person has agreed to be named to everybody.</summary>
    public bool ShowsName { get; init; }

    public DateTimeOffset SeatedAt { get; init; }

    /// <summary>The person's name as the account has it now; null while nobody has taken the seat.</summary>
    public string? PersonName { get; init; }
}
