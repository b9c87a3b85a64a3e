namespace OS2.Catalog.Ownership;

/// <summary>Which licence, as it is stored.</summary>
public static class LicenceAnswer
{
    public const string Documented = "documented";

    /// <summary>The text departs from the licence, or what stands beside it may: a person decides.</summary>
    public const string Altered = "altered";

    /// <summary>Statements that disagree.</summary>
    public const string Conflict = "conflict";

    /// <summary>Named, but its text is not there.</summary>
    public const string Stated = "stated";

    /// <summary>There is one, and it is no open source licence.</summary>
    public const string Unfit = "unfit";

    public const string None = "none";
    public const string Unread = "unread";

    public static IReadOnlyList<string> All { get; } = [Documented, Altered, Conflict, Stated, Unfit, None, Unread];
}
