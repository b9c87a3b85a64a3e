namespace OS2.Catalog.Ownership;

/// <summary>How many repositories had each title at a moment.</summary>
/// <param name="At">When.</param>
/// <param name="Titles">By <see cref="TitleAnswer"/>; every one is there.</param>
/// <param name="Stale">Of all of them, those whose signature no longer held as it was.</param>
public sealed record PortfolioMoment(DateTimeOffset At, IReadOnlyDictionary<string, int> Titles, int Stale)
{
    public int Total => Titles.Values.Sum();
}
