namespace OS2.Catalog.Governance;

/// <summary>That the people of a product were reminded of their self-assessment.</summary>
public sealed record GovernanceReminder
{
    public string ProductSlug { get; init; } = "";
    public DateTimeOffset SentAt { get; init; }
}
