namespace OS2.Catalog.Repositories;

/// <summary>The states of a repository's life, as they are stored and shown.</summary>
public static class LifeCycle
{
    public const string Live = "live";

    /// <summary>Set read-only by its owners.</summary>
    public const string Archived = "archived";

    /// <summary>Found under a name outside the organisations that are crawled.</summary>
    public const string Moved = "moved";

    /// <summary>The code host answers 404, which does not tell whether it was made private or deleted.</summary>
    public const string PrivateOrGone = "private-or-gone";

    /// <summary>The code host answers 410: deleted for good.</summary>
    public const string Gone = "gone";

    /// <summary>The code host answers 451: blocked for legal reasons.</summary>
    public const string Blocked = "blocked";

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [Live, Archived, Moved, PrivateOrGone, Gone, Blocked];

    /// <summary>Whether the repository still stands in one of our organisations and is read.</summary>
    public static bool IsPresent(string lifeCycle) => lifeCycle is Live or Archived;
}
