namespace OS2.Catalog.Letters;

/// <summary>A letter that is to be sent.</summary>
public sealed record WaitingLetter
{
    public string LetterId { get; init; } = "";

    /// <summary>The address it goes to; null when the person's account is erased or shut.</summary>
    public string? Address { get; init; }

    public string Language { get; init; } = "";
    public string Subject { get; init; } = "";
    public string Text { get; init; } = "";
    public DateTimeOffset PostedAt { get; init; }
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>How often sending has failed.</summary>
    public int Tries { get; init; }
}
