namespace OS2.Catalog.Decisions;

/// <summary>An act that waits for a second person, or waited.</summary>
public sealed record Proposal
{
    public const string Waiting = "waiting";
    public const string Confirmed = "confirmed";
    public const string Withdrawn = "withdrawn";

    /// <summary>A UUID version 7 in hexadecimal.</summary>
    public string ProposalId { get; init; } = "";

    /// <summary><see cref="Waiting"/>, <see cref="Confirmed"/> or <see cref="Withdrawn"/>.</summary>
    public string State { get; init; } = "";

    public string Kind { get; init; } = "";
    public string Subject { get; init; } = "";
    public string SubjectKey { get; init; } = "";
    public string? ProductSlug { get; init; }
    public long? RepositoryId { get; init; }
    public string? ValueBefore { get; init; }
    public string? ValueAfter { get; init; }
    public string? Reason { get; init; }
    public string? Evidence { get; init; }
    public DateTimeOffset ProposedAt { get; init; }

    /// <summary>The account that proposed.</summary>
    public string ProposedBy { get; init; } = "";

    /// <summary>The act that will stand in the record.</summary>
    public Act ToAct() => new()
    {
        Kind = Kind, Subject = Subject, SubjectKey = SubjectKey, ProductSlug = ProductSlug, RepositoryId = RepositoryId,
        Before = ValueBefore, After = ValueAfter, Reason = Reason, Evidence = Evidence,
    };
}
