namespace OS2.Catalog.Ownership;

/// <summary>Who made the code, as it is stored.</summary>
public static class MakerAnswer
{
    /// <summary>The history has not been looked at: unknown, not no.</summary>
    public const string NotLookedAt = "not-looked-at";

    public static IReadOnlyList<string> All { get; } = [NotLookedAt];
}
