namespace OS2.Catalog.Crawler.GitHub;

/// <summary>What has gone over the line, counted as it goes. Safe for several threads.</summary>
internal sealed class TrafficCount
{
    private readonly Lock _lock = new();
    private int _requests;
    private int _charged;
    private int _notModified;
    private int _archives;
    private long _archiveBytes;
    private int? _quotaLeft;
    private DateTimeOffset? _quotaResetAt;

    internal sealed record Figures(
        int Requests, int Charged, int NotModified, int Archives, long ArchiveBytes, int? QuotaLeft, DateTimeOffset? QuotaResetAt);

    internal Figures Now
    {
        get
        {
            lock (_lock)
                return new Figures(_requests, _charged, _notModified, _archives, _archiveBytes, _quotaLeft, _quotaResetAt);
        }
    }

    /// <summary>Counts one answer of the API. GitHub charges every answer but a 304 to a request that carried a token.</summary>
    internal void Api(bool isNotModified, bool isAuthorised, int? quotaLeft, DateTimeOffset? quotaResetAt)
    {
        lock (_lock)
        {
            _requests++;
            if (isNotModified)
                _notModified++;
            if (!isNotModified || !isAuthorised)
                _charged++;
            // Answers overtake each other: within one window the smallest is the newest.
            if (quotaLeft is not null && (quotaResetAt != _quotaResetAt || _quotaLeft is null || quotaLeft < _quotaLeft))
                (_quotaLeft, _quotaResetAt) = (quotaLeft, quotaResetAt);
        }
    }

    internal void Archive()
    {
        lock (_lock)
            _archives++;
    }

    internal void ArchiveRead(long bytes) => Interlocked.Add(ref _archiveBytes, bytes);
}
