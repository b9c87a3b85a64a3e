using OS2.Catalog.Repositories;

namespace OS2.Catalog.Crawler;

/// <summary>How a crawl ended.</summary>
/// <param name="Run">Its figures; null when another crawler was at work and this one did not begin.</param>
/// <param name="Failures">What failed, in order.</param>
/// <param name="RetryAt">When what stopped it is expected to be over; null when nothing did.</param>
public sealed record CrawlOutcome(CrawlRun? Run, IReadOnlyList<CrawlFailure> Failures, DateTimeOffset? RetryAt)
{
    /// <summary>Whether everything was done that was to be done.</summary>
    public bool IsWhole => Run is not null && Failures.Count == 0;
}
