namespace OS2.Catalog.Crawler.Demo;

/// <summary>What one client may still ask for this hour.</summary>
internal sealed class Quota(int limit, DateTimeOffset reset)
{
    public int Limit => limit;

    public int Used { get; set; }

    public int Remaining => Math.Max(0, limit - Used);

    public DateTimeOffset Reset { get; set; } = reset;
}
