namespace OS2.Catalog.Decisions;

/// <summary>A row of the record by its hash alone: whoever keeps a list of them can later see that none was changed.</summary>
public sealed record DecisionSeal
{
    public long Number { get; init; }
    public string Hash { get; init; } = "";
}
