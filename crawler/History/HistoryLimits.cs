namespace OS2.Catalog.Crawler.History;

/// <summary>How much of a stranger's history is taken before it is given up.</summary>
/// <param name="Bytes">Most bytes on disk of one fetch.</param>
/// <param name="Time">Longest time for one repository, from the first request to the last commit counted.</param>
/// <param name="FileCommits">Longest history whose files are looked through, in commits; 0 for none.</param>
/// <param name="LineFiles">Most own source files whose lines are traced; 0 for none.</param>
internal sealed record HistoryLimits(long Bytes, TimeSpan Time, int FileCommits, int LineFiles)
{
    /// <summary>Most commits of one history.</summary>
    internal const int Commits = 500_000;
}
