namespace OS2.Catalog.Ownership;

/// <summary>Adds up numbers by mail domain and year.</summary>
public sealed class YearCounts
{
    private static readonly long Ancient = new DateTimeOffset(1990, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
    private static readonly long Day = 24 * 60 * 60;

    private readonly Dictionary<(string Domain, int Year), int> _counts = [];

    /// <summary>Sums by domain, the greatest first.</summary>
    public IReadOnlyList<MakerCount> Counts => MakerCount.Sum(
        _counts.GroupBy(count => count.Key.Domain, StringComparer.Ordinal).Select(domain => new MakerCount(domain.Key, domain.ToDictionary(count => count.Key.Year, count => count.Value))),
        MakerEvidence.MostDomains);

    /// <summary>The year of a moment in UTC; 0 when it is before version control was or more than a day after the reading.</summary>
    public static int YearOf(long secondsSince1970, DateTimeOffset now) =>
        IsBelievable(secondsSince1970, now) ? DateTimeOffset.FromUnixTimeSeconds(secondsSince1970).Year : 0;

    public void Add(string domain, int year, int number = 1) => _counts[(domain, year)] = _counts.GetValueOrDefault((domain, year)) + number;

    internal static bool IsAncient(long seconds) => seconds < Ancient;

    internal static bool IsFuture(long seconds, DateTimeOffset now) => seconds > now.ToUnixTimeSeconds() + Day;

    internal static bool IsBelievable(long seconds, DateTimeOffset now) => !IsAncient(seconds) && !IsFuture(seconds, now);
}
