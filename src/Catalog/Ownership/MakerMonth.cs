namespace OS2.Catalog.Ownership;

/// <summary>What was done in one month of a history. Nobody's name or address is in it.</summary>
/// <param name="Month">Year and month in UTC, <c>2026-11</c>.</param>
/// <param name="Commits">By people, without merges.</param>
/// <param name="People">Different addresses that wrote them, at least: what is added later is not told apart from what was counted before.</param>
/// <param name="Bots">By programs.</param>
public sealed record MakerMonth(string Month, int Commits, int People, int Bots)
{
    /// <summary>Months that are kept, up to the newest.</summary>
    public const int Most = 60;

    /// <summary>Its first day.</summary>
    public DateOnly FirstDay() => DateOnly.ParseExact(Month + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The name of the month of a moment.</summary>
    public static string Of(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Adds two lists up, the oldest first; only the newest are kept.</summary>
    public static IReadOnlyList<MakerMonth> Sum(IEnumerable<MakerMonth> months) =>
    [
        .. months.GroupBy(month => month.Month, StringComparer.Ordinal)
            .Select(month => new MakerMonth(month.Key, month.Sum(each => each.Commits), month.Max(each => each.People), month.Sum(each => each.Bots)))
            .OrderBy(month => month.Month, StringComparer.Ordinal).TakeLast(Most),
    ];
}
