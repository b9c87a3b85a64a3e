namespace OS2.Catalog.Ownership;

/// <summary>Whether the network holds title, as it is stored; the lowest first.</summary>
public static class TitleAnswer
{
    /// <summary>No licence: nobody may use it, whoever owns it.</summary>
    public const string Unlicensed = "unlicensed";

    /// <summary>Somebody else is named as holder.</summary>
    public const string Others = "others";

    /// <summary>Nobody is named, or several.</summary>
    public const string Unclear = "unclear";

    /// <summary>The notices say the network; no instrument.</summary>
    public const string Claimed = "claimed";

    public const string Unassessed = "unassessed";

    /// <summary>What rules alone can reach: a signed instrument is a person's to register.</summary>
    public static IReadOnlyList<string> All { get; } = [Unlicensed, Others, Unclear, Claimed, Unassessed];
}
