namespace OS2.Catalog.Accounts;

/// <summary>A link that works once.</summary>
public sealed record AccountLink
{
    public string LinkKey { get; init; } = "";
    public string AccountId { get; init; } = "";
    public string Purpose { get; init; } = "";
    public DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; init; }
    public LinkState State { get; init; }
}
