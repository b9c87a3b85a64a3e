namespace OS2.Catalog.Governance;

/// <summary>What was chosen, counted.</summary>
public static class SheetTally
{
    /// <summary>How often each choice was made, the unmade ones not among them. A sum of the parts is the whole.</summary>
    /// <param name="kind">One of <see cref="SheetKind"/>.</param>
    /// <param name="requirements">The demands to count.</param>
    /// <param name="rows">The sheet's, by demand.</param>
    public static IReadOnlyList<(string Choice, int Count)> Of(string kind, IEnumerable<Requirement> requirements, IReadOnlyDictionary<string, SheetRow> rows)
    {
        var chosen = requirements.Select(requirement => rows.GetValueOrDefault(requirement.Id)?.Choice).OfType<string>().ToLookup(choice => choice, StringComparer.Ordinal);
        return [.. SheetChoice.Of(kind).Select(choice => (choice, chosen[choice].Count()))];
    }

    /// <summary>Demands in which two sheets of one kind differ, with what was chosen before and now; null for nothing.</summary>
    public static IReadOnlyList<(Requirement Requirement, string? Before, string? Now)> Moved(IReadOnlyDictionary<string, SheetRow> before, IReadOnlyDictionary<string, SheetRow> now) =>
    [
        .. Requirements.All.Select(requirement => (requirement, before.GetValueOrDefault(requirement.Id)?.Choice, now.GetValueOrDefault(requirement.Id)?.Choice))
            .Where(pair => pair.Item2 != pair.Item3),
    ];
}
