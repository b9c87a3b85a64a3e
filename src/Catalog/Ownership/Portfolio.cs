namespace OS2.Catalog.Ownership;

/// <summary>How the titles of the whole portfolio have moved. Pure.</summary>
public static class Portfolio
{
    /// <summary>The portfolio at moments that lie even between the first verdict and now.</summary>
    /// <param name="changes">The oldest first.</param>
    /// <param name="now">The last moment.</param>
    /// <param name="moments">How many moments, 2 or more; fewer where nothing lies between.</param>
    public static IReadOnlyList<PortfolioMoment> Of(IReadOnlyList<VerdictChange> changes, DateTimeOffset now, int moments)
    {
        if (changes.Count == 0)
            return [];
        var first = changes[0].At;
        var span = now - first;
        return [.. Enumerable.Range(0, moments).Select(step => first + (span * step / (moments - 1))).Distinct().Select(at => At(changes, at))];
    }

    /// <summary>The portfolio at the end of each month and now, the newest last.</summary>
    public static IReadOnlyList<PortfolioMoment> Months(IReadOnlyList<VerdictChange> changes, DateTimeOffset now, int most)
    {
        if (changes.Count == 0)
            return [];
        var month = new DateTimeOffset(now.UtcDateTime.Year, now.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero);
        var ends = Enumerable.Range(0, most - 1).Select(back => month.AddMonths(-back)).Where(end => end > changes[0].At && end < now).Reverse();
        return [.. ends.Prepend(changes[0].At).Append(now).Distinct().TakeLast(most).Select(at => At(changes, at))];
    }

    /// <summary>The portfolio at a moment. What is no longer in the network's hands counts until it went.</summary>
    public static PortfolioMoment At(IReadOnlyList<VerdictChange> changes, DateTimeOffset at)
    {
        var last = new Dictionary<long, VerdictChange>();
        foreach (var change in changes.TakeWhile(change => change.At <= at))
            last[change.RepositoryId] = change;
        var there = last.Values.Where(change => Repositories.LifeCycle.IsPresent(change.LifeCycle) || change.LifeCycleAt > at).ToList();
        return new(at, TitleAnswer.All.ToDictionary(answer => answer, answer => there.Count(change => change.TitleAnswer == answer), StringComparer.Ordinal), there.Count(change => change.IsStale));
    }
}
