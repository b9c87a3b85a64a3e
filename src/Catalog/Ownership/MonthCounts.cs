namespace OS2.Catalog.Ownership;

/// <summary>Adds up commits by month. Addresses live in memory alone, to tell people apart.</summary>
internal sealed class MonthCounts
{
    private readonly Dictionary<string, (int Commits, int Bots, HashSet<string> People)> _months = new(StringComparer.Ordinal);

    public IReadOnlyList<MakerMonth> Counts => MakerMonth.Sum(_months.Select(month => new MakerMonth(month.Key, month.Value.Commits, month.Value.People.Count, month.Value.Bots)));

    /// <summary>Counts one commit.</summary>
    /// <param name="at">Seconds since 1970; null for a date that nobody believes: it is not counted.</param>
    /// <param name="mail">Of the author; null for a program.</param>
    public void Add(long? at, string? mail)
    {
        if (at is not { } seconds)
            return;
        var month = MakerMonth.Of(DateTimeOffset.FromUnixTimeSeconds(seconds));
        var sum = _months.TryGetValue(month, out var known) ? known : (Commits: 0, Bots: 0, People: new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        if (mail is not null)
            sum.People.Add(mail.Trim());
        _months[month] = mail is null ? sum with { Bots = sum.Bots + 1 } : sum with { Commits = sum.Commits + 1 };
    }
}
