namespace OS2.Catalog.Repositories;

/// <summary>One part of a crawl that failed.</summary>
public sealed record CrawlFailure
{
    public string RunId { get; init; } = "";

    /// <summary>From 1 within its crawl.</summary>
    public int Number { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The organisation, or the repository as <c>owner/name</c>.</summary>
    public string Subject { get; init; } = "";

    /// <summary><c>listing</c>, <c>look-up</c>, <c>archive</c>, <c>reading</c> or <c>saving</c>.</summary>
    public string Stage { get; init; } = "";

    /// <summary>What was found and what was wanted, in a line.</summary>
    public string Message { get; init; } = "";
}
