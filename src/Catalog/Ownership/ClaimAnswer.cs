namespace OS2.Catalog.Ownership;

/// <summary>Who claims the copyright, as it is stored.</summary>
public static class ClaimAnswer
{
    public const string Network = "network";

    /// <summary>The network and somebody else.</summary>
    public const string Mixed = "mixed";

    public const string Supplier = "supplier";

    /// <summary>A municipality, a region or the state.</summary>
    public const string PublicBody = "public-body";

    public const string Other = "other";
    public const string Nobody = "nobody";
    public const string Unread = "unread";

    public static IReadOnlyList<string> All { get; } = [Network, Mixed, Supplier, PublicBody, Other, Nobody, Unread];
}
