using OS2.Catalog.Data;

namespace OS2.Catalog.Governance;

/// <summary>A report as it is kept, with where it was found.</summary>
public sealed record StoredReport
{
    private GovernanceReport? _content;

    public long RepositoryId { get; init; }

    /// <summary>SHA-256 of the path, 64 hex digits.</summary>
    public string PathKey { get; init; } = "";

    public string Path { get; init; } = "";

    /// <summary>The commit in which it was first read as it is now; null when the archive did not say.</summary>
    public string? CommitId { get; init; }

    /// <summary>When it was first read as it is now.</summary>
    public DateTimeOffset FoundAt { get; init; }

    public string Kind { get; init; } = "";
    public string Subject { get; init; } = "";

    /// <summary>The report as JSON; see <see cref="Content"/>.</summary>
    public string Report { get; init; } = "";

    public string ReportHash { get; init; } = "";

    /// <summary>When it left the repository; null while it is there.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Names it in addresses: 16 hex digits.</summary>
    public string Key => Keys.Hash($"{RepositoryId}/{PathKey}")[..16];

    /// <summary>What it says; only of one that was read whole.</summary>
    public GovernanceReport Content => _content ??= GovernanceReport.FromJson(Report);
}
