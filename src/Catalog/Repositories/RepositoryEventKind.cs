namespace OS2.Catalog.Repositories;

/// <summary>The kinds of <see cref="RepositoryEvent"/>, as they are stored. Each has a text in both languages.</summary>
public static class RepositoryEventKind
{
    public const string FirstSeen = "first-seen";
    public const string Renamed = "renamed";
    public const string Transferred = "transferred";
    public const string LifeCycle = "life-cycle";
    public const string Missed = "missed";
    public const string Returned = "returned";
    public const string Branch = "branch";
    public const string Description = "description";
    public const string HostLicence = "host-licence";
    public const string Read = "read";
    public const string Readme = "readme";
    public const string LicenceFile = "licence-file";
    public const string LicenceText = "licence-text";
    public const string PublicCode = "publiccode";
    public const string Documents = "documents";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        FirstSeen, Renamed, Transferred, LifeCycle, Missed, Returned, Branch, Description, HostLicence, Read, Readme, LicenceFile, LicenceText, PublicCode, Documents,
    ];
}
