namespace OS2.Catalog.Ownership;

/// <summary>Which commits brought the files that a repository has now: own files, without copies of others' work and without what tools made.</summary>
public sealed record HistoryFiles
{
    /// <summary>Fewest files that a commit of the size of a release changes.</summary>
    public const int ReleaseFiles = 20;

    /// <summary>Own files now.</summary>
    public int Own { get; init; }

    /// <summary>Files now that are copies of others' work or made by tools.</summary>
    public int Other { get; init; }

    /// <summary>Own files that there ever were on the branch.</summary>
    public int Ever { get; init; }

    /// <summary>How often a commit changed an own file that is still there.</summary>
    public int Changes { get; init; }

    /// <summary>Commits that changed a tenth or more of the own files at once, at least <see cref="ReleaseFiles"/>.</summary>
    public int ReleaseCommits { get; init; }

    /// <summary>How many of the <see cref="Changes"/> those carry.</summary>
    public int ReleaseChanges { get; init; }

    /// <summary>Most own files that came with one commit.</summary>
    public int LargestArrival { get; init; }

    /// <summary>By whose commits the own files came.</summary>
    public IReadOnlyList<MakerCount> Arrived { get; init; } = [];
}
