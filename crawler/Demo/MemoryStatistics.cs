namespace OS2.Catalog.Crawler.Demo;

/// <summary>What a <see cref="MemoryGitHub"/> was asked, counted at one moment.</summary>
public sealed record MemoryStatistics
{
    /// <summary>Every request that reached it, archives and faults included.</summary>
    public int Requests { get; init; }

    /// <summary>Requests taken from an hourly quota.</summary>
    public int Charged { get; init; }

    /// <summary>Answers 304, archives included.</summary>
    public int NotModified { get; init; }

    /// <summary>Requests refused because the hour's quota was used up.</summary>
    public int Refused { get; init; }

    /// <summary>Archives asked for, answers 304 included.</summary>
    public int Archives { get; init; }

    public long ArchiveBytes { get; init; }

    /// <summary>Requests by kind: "org", "org repos", "repo", "repo by id", "tarball", "archive", "rate_limit", "fault", "unknown".</summary>
    public IReadOnlyDictionary<string, int> ByRoute { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);
}
