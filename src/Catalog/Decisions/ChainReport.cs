namespace OS2.Catalog.Decisions;

/// <summary>What checking the record found.</summary>
public sealed record ChainReport
{
    /// <summary>How many rows, from the first, agree with each other.</summary>
    public long Rows { get; init; }

    /// <summary>The hash of the last row that does: whoever writes it down can later see that nothing before it was changed.</summary>
    public string LastHash { get; init; } = "";

    /// <summary>The first row that does not; null when all do.</summary>
    public long? BrokenRow { get; init; }

    /// <summary>What is wrong; null when nothing is.</summary>
    public string? Problem { get; init; }
}
