namespace OS2.Catalog.Governance;

/// <summary>Follow or explain: when a sheet is whole.</summary>
/// <remarks>
/// The demands up to the level that is aimed at must be answered, and what is not followed among them explained. Those above are there to be looked at: who aims at the
/// sandbox is not asked to explain why the board has no seat in a steering group, and who wants to see how far it is to the next level can answer them.
/// </remarks>
public static class SheetRules
{
    /// <summary>What is lacking, in the order of the model.</summary>
    public static IReadOnlyList<SheetLack> Lacking(GovernanceSheet sheet, IReadOnlyDictionary<string, SheetRow> rows)
    {
        var lacking = new List<SheetLack>();
        foreach (var requirement in Requirements.At(sheet.Level))
        {
            var row = rows.GetValueOrDefault(requirement.Id);
            if (row?.Choice is null)
                lacking.Add(new SheetLack(requirement, SheetLack.Choice));
            else if (row.Body.Length == 0 && NeedsReason(sheet.Kind, requirement, row.Choice))
                lacking.Add(new SheetLack(requirement, SheetLack.Reason));
        }

        return lacking;
    }

    /// <summary>Whether the choice must be explained: what is not followed, unless it is only advised; every light but the green one.</summary>
    public static bool NeedsReason(string kind, Requirement requirement, string choice) => kind == SheetKind.Evaluation
        ? choice != SheetChoice.Met
        : choice is SheetChoice.No or SheetChoice.NotRelevant && !requirement.IsAdvice;
}
