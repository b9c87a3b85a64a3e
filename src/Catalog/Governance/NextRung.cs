namespace OS2.Catalog.Governance;

/// <summary>What is met, partly met and missing for the next level. It informs whoever decides, and decides nothing.</summary>
public sealed record NextRung
{
    private const int Highest = 3;

    /// <summary>The level that it is about: the one after the product's, or the highest itself for who stands there.</summary>
    public required int Level { get; init; }

    /// <summary>All demands that count there, in the order of the model.</summary>
    public required IReadOnlyList<(Requirement Requirement, RungState State)> Demands { get; init; }

    /// <summary>What remains to be done: what is partly met, missing or unjudged; advice last.</summary>
    public IReadOnlyList<(Requirement Requirement, RungState State)> Open =>
        [.. Demands.Where(demand => demand.State is RungState.Partly or RungState.Missing or RungState.Unknown).OrderBy(demand => demand.Requirement.IsAdvice)];

    public int Count(RungState state) => Demands.Count(demand => demand.State == state);

    /// <summary>How the demands of the next level stand.</summary>
    /// <param name="level">The product's; null counts as the sandbox.</param>
    /// <param name="rows">Of the newest evaluation, or of a self-assessment where there is none.</param>
    public static NextRung Of(int? level, IReadOnlyDictionary<string, SheetRow> rows)
    {
        var next = Math.Min((level ?? 0) + 1, Highest);
        return new NextRung { Level = next, Demands = [.. Requirements.At(next).Select(requirement => (requirement, StateOf(rows.GetValueOrDefault(requirement.Id)?.Choice)))] };
    }

    private static RungState StateOf(string? choice) => choice switch
    {
        SheetChoice.Met or SheetChoice.Yes => RungState.Met,
        SheetChoice.Partly => RungState.Partly,
        SheetChoice.Missing or SheetChoice.No => RungState.Missing,
        SheetChoice.NotRelevant => RungState.NotRelevant,
        _ => RungState.Unknown,
    };
}
