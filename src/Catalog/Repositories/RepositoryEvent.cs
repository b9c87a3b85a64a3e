namespace OS2.Catalog.Repositories;

/// <summary>One thing that changed in a repository, as its history shows it.</summary>
public sealed record RepositoryEvent
{
    /// <summary>UUID version 7 in hexadecimal: sorts by time.</summary>
    public string EventId { get; init; } = "";

    public long RepositoryId { get; init; }

    /// <summary>When a crawl noticed it.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>One of <see cref="RepositoryEventKind"/>.</summary>
    public string Kind { get; init; } = "";

    public string? ValueBefore { get; init; }
    public string? ValueAfter { get; init; }
}
