namespace OS2.Catalog.Search;

/// <summary>How long ago the code of a product was changed, in words. Judged when it is asked for: time goes on while the index stands.</summary>
internal static class Activity
{
    /// <summary>Changed within half a year, within two years, longer ago, and not known.</summary>
    internal static IReadOnlyList<string> All { get; } = ["aktiv", "rolig", "sovende", FacetName.Unknown];

    /// <summary>The place in <see cref="All"/>.</summary>
    /// <param name="pushed">Seconds since 1970; 0 when there is no code.</param>
    /// <param name="now">The present moment.</param>
    internal static int Of(long pushed, DateTimeOffset now)
    {
        if (pushed <= 0)
            return 3;
        var age = now - DateTimeOffset.FromUnixTimeSeconds(pushed);
        return age <= TimeSpan.FromDays(183) ? 0 : age <= TimeSpan.FromDays(731) ? 1 : 2;
    }
}
