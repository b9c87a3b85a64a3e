namespace OS2.Catalog.Ownership;

/// <summary>Who wrote the lines that stand in the own source files now; moved and copied lines count for who wrote them first, blank space is left out.</summary>
public sealed record HistoryLines
{
    /// <summary>Own source files whose lines were traced.</summary>
    public int Files { get; init; }

    /// <summary>Own source files beyond the limits, or that git could not trace.</summary>
    public int FilesLeft { get; init; }

    /// <summary>Lines that hold more than punctuation, by the domain of who wrote them.</summary>
    public IReadOnlyList<MakerCount> Lines { get; init; } = [];

    /// <summary>Lines that programs wrote.</summary>
    public int Bots { get; init; }

    /// <summary>Why lines were not traced, one of <see cref="MakerProblem"/>; null when they were.</summary>
    public string? Problem { get; init; }
}
