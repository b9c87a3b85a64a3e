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

    /// <summary>The notices say the network; no instrument, or none that two people have signed for.</summary>
    public const string Claimed = "claimed";

    /// <summary>Not owned, but every part may be used, altered and passed on, by instruments in force; signed by two.</summary>
    public const string Secured = "secured";

    /// <summary>Instruments in force cover everybody who may hold rights; signed by two.</summary>
    public const string Owned = "owned";

    public const string Unassessed = "unassessed";

    /// <summary>All of them. What stands above <see cref="Claimed"/> takes a signed instrument and two people.</summary>
    public static IReadOnlyList<string> All { get; } = [Unlicensed, Others, Unclear, Claimed, Secured, Owned, Unassessed];

    /// <summary>The level, 0 to 5; -1 for what was not assessed.</summary>
    public static int Rank(string answer) => answer switch
    {
        Unlicensed => 0,
        Others => 1,
        Unclear => 2,
        Claimed => 3,
        Secured => 4,
        Owned => 5,
        _ => -1,
    };
}
