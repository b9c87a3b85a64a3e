namespace OS2.Catalog.Donations;

/// <summary>What is ticked off on the way of a donation.</summary>
public static class DonationTasks
{
    /// <summary>The repository stands in an organisation of the network's. The crawler may tick it off.</summary>
    public const string Transfer = "transfer";

    /// <summary>The signed transfer of rights is registered. Takes two people.</summary>
    public const string Rights = "rights";

    /// <summary>What the secretariat looks at before it decides.</summary>
    public static IReadOnlyList<string> Checks { get; } = ["read", "talk", "like", "licence", "makers", "findings", "tender", "team"];

    /// <summary>The handover, in the order in which it is usually done.</summary>
    public static IReadOnlyList<string> Handover { get; } = [Rights, Transfer, "groups", "tokens", "docs", "announcement"];
}
