namespace OS2.Catalog.Repositories;

/// <summary>The one right to crawl.</summary>
public sealed record CrawlLease
{
    /// <summary>The process that holds it; null when it is free.</summary>
    public string? Holder { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When the next crawl is due; null when none is planned.</summary>
    public DateTimeOffset? WakeAt { get; init; }
}
