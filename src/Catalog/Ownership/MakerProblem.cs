namespace OS2.Catalog.Ownership;

/// <summary>Why a history could not be read, as it is stored.</summary>
public static class MakerProblem
{
    /// <summary>There is no git on the machine.</summary>
    public const string NoGit = "no-git";

    /// <summary>The code host did not answer.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>The code host has no such repository, or keeps it to itself.</summary>
    public const string NotFound = "not-found";

    /// <summary>The branch is not there.</summary>
    public const string NoBranch = "no-branch";

    public const string TooLarge = "too-large";
    public const string TooSlow = "too-slow";

    /// <summary>What came is no history that git can read.</summary>
    public const string Broken = "broken";

    public static IReadOnlyList<string> All { get; } = [NoGit, Unreachable, NotFound, NoBranch, TooLarge, TooSlow, Broken];
}
