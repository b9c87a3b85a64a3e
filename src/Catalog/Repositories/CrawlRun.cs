namespace OS2.Catalog.Repositories;

/// <summary>One crawl and its figures, as they stand now or stood at its end.</summary>
/// <remarks>They add up: every listed repository that is present is read (changed or unchanged), skipped, or failed.</remarks>
public sealed record CrawlRun
{
    public const string Running = "running";

    /// <summary>All went well.</summary>
    public const string Done = "done";

    /// <summary>Some parts failed; each is named.</summary>
    public const string Failed = "failed";

    /// <summary>The process ended before the crawl did. The next one takes it up.</summary>
    public const string Interrupted = "interrupted";

    /// <summary>UUID version 7 in hexadecimal: sorts by time.</summary>
    public string RunId { get; init; } = "";

    public string State { get; init; } = "";

    /// <summary>Address of the API that was asked.</summary>
    public string Host { get; init; } = "";

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When the figures were last written.</summary>
    public DateTimeOffset ProgressAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Organisations that were to be listed.</summary>
    public int Organisations { get; init; }

    public int OrganisationsListed { get; init; }

    /// <summary>Repositories in the listings.</summary>
    public int RepositoriesListed { get; init; }

    /// <summary>Repositories that had moved on since they were last read.</summary>
    public int ToRead { get; init; }

    /// <summary>Read, and something to publish was new.</summary>
    public int ReadChanged { get; init; }

    /// <summary>Read or asked for, and nothing was new.</summary>
    public int ReadUnchanged { get; init; }

    /// <summary>Not read, because nothing had been pushed.</summary>
    public int Skipped { get; init; }

    /// <summary>Parts that failed: organisations and repositories.</summary>
    public int Failures { get; init; }

    /// <summary>Requests to the API, all of them.</summary>
    public int Requests { get; init; }

    /// <summary>Requests that were charged to the quota.</summary>
    public int Charged { get; init; }

    /// <summary>Requests answered 304.</summary>
    public int NotModified { get; init; }

    /// <summary>Archives that were asked for.</summary>
    public int Archives { get; init; }

    /// <summary>Bytes of archives as they came over the line.</summary>
    public long ArchiveBytes { get; init; }

    /// <summary>What is left of the quota; null when the host does not say.</summary>
    public int? QuotaLeft { get; init; }

    public DateTimeOffset? QuotaResetAt { get; init; }

    /// <summary>Largest working set of the crawling process so far.</summary>
    public long PeakMemoryBytes { get; init; }

    /// <summary>What stopped it before its end: <c>unreachable</c>, <c>token</c>, <c>quota</c>, <c>limit</c> or <c>fault</c>; null when nothing did.</summary>
    public string? StoppedBy { get; init; }

    /// <summary>What the operator should know, in a line; null when nothing.</summary>
    public string? Note { get; init; }
}
