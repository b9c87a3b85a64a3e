namespace OS2.Catalog.Donations;

/// <summary>What the check does not look at. It is said, so that nobody takes silence for a clean bill.</summary>
public static class NotLooked
{
    /// <summary>The licences of the packages that the code depends on.</summary>
    public const string Dependencies = "dependencies";

    /// <summary>Whether lines were copied from elsewhere.</summary>
    public const string Copied = "copied";

    /// <summary>An uploaded archive holds no history: authors, age and code dumps are not seen.</summary>
    public const string HistoryOfUpload = "history-of-upload";

    /// <summary>The history at the address could not be read.</summary>
    public const string History = "history";

    /// <summary>Secrets in older commits.</summary>
    public const string OlderCommits = "older-commits";

    /// <summary>Files that are too large or no text.</summary>
    public const string SomeFiles = "some-files";

    public static IReadOnlyList<string> All { get; } = [Dependencies, Copied, HistoryOfUpload, History, OlderCommits, SomeFiles];
}
