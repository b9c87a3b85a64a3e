namespace OS2.Catalog.Donations;

/// <summary>Something that was written about a donation.</summary>
public sealed record DonationMessage
{
    /// <summary>The secretariat asks the body.</summary>
    public const string Question = "question";

    /// <summary>The body answers.</summary>
    public const string Answer = "answer";

    /// <summary>The secretariat's own; the body does not see it.</summary>
    public const string Note = "note";

    public string MessageId { get; init; } = "";
    public string DonationId { get; init; } = "";

    /// <summary><see cref="Question"/>, <see cref="Answer"/> or <see cref="Note"/>.</summary>
    public string Kind { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>The account that wrote it.</summary>
    public string AuthorId { get; init; } = "";

    /// <summary>The body that it was written for; null for the secretariat.</summary>
    public string? AuthorBody { get; init; }

    public DateTimeOffset WrittenAt { get; init; }
}
