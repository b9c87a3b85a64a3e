namespace OS2.Catalog.Ownership;

/// <summary>Who made the code, as it is stored.</summary>
public static class MakerAnswer
{
    /// <summary>The history has not been looked at: unknown, not no.</summary>
    public const string NotLookedAt = "not-looked-at";

    /// <summary>The history was looked for and could not be read.</summary>
    public const string Unread = "unread";

    /// <summary>There is no commit that a person wrote.</summary>
    public const string Empty = "empty";

    /// <summary>A few commits brought nearly everything: who wrote it cannot be seen.</summary>
    public const string Dump = "dump";

    /// <summary>One company's people.</summary>
    public const string OneSupplier = "one-supplier";

    /// <summary>Several companies' people.</summary>
    public const string Suppliers = "suppliers";

    /// <summary>Public bodies' and the network's own people.</summary>
    public const string PublicBodies = "public-bodies";

    /// <summary>Companies' and public bodies' people.</summary>
    public const string Mixed = "mixed";

    /// <summary>For more than half of the commits it is not known for whom their authors worked.</summary>
    public const string Unknown = "unknown";

    public static IReadOnlyList<string> All { get; } = [NotLookedAt, Unread, Empty, Dump, OneSupplier, Suppliers, PublicBodies, Mixed, Unknown];
}
