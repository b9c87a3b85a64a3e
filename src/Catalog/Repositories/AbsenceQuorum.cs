namespace OS2.Catalog.Repositories;

/// <summary>How often and how long a repository must be missed before the catalogue says so.</summary>
/// <param name="Crawls">Healthy crawls in a row; at least 1.</param>
/// <param name="Period">From the first of them to the last.</param>
public sealed record AbsenceQuorum(int Crawls, TimeSpan Period)
{
    /// <summary>Three crawls over two days: a weekend's mistake is put right before anybody reads that something is gone.</summary>
    public static AbsenceQuorum Default { get; } = new(3, TimeSpan.FromDays(2));
}
