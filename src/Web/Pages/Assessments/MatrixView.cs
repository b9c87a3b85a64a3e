using OS2.Catalog.Governance;

namespace OS2.Catalog.Web.Pages.Assessments;

/// <summary>All demands by theme and level, each with its sign, and the counts.</summary>
public sealed record MatrixView
{
    public static IReadOnlyList<int> Levels { get; } = [0, 1, 2, 3];

    public required string Caption { get; init; }

    /// <summary>A theme's cells are in the order of the levels.</summary>
    public required IReadOnlyList<(string Theme, IReadOnlyList<IReadOnlyList<MatrixMark>> Cells, IReadOnlyList<(StateSign Sign, int Count)> Sum)> Rows { get; init; }

    /// <summary>Of each level's own demands, in the order of the levels.</summary>
    public required IReadOnlyList<IReadOnlyList<(StateSign Sign, int Count)>> Sums { get; init; }

    public required IReadOnlyList<(StateSign Sign, int Count)> Total { get; init; }

    /// <summary>The matrix of a sheet.</summary>
    /// <param name="page">Where it is drawn.</param>
    /// <param name="sheet">Whose rows they are.</param>
    /// <param name="rows">By demand.</param>
    /// <param name="addressOf">Where a demand's sign leads.</param>
    internal static MatrixView Of(CatalogPage page, GovernanceSheet sheet, IReadOnlyDictionary<string, SheetRow> rows, Func<Requirement, string> addressOf)
    {
        IReadOnlyList<(StateSign, int)> Sum(IEnumerable<Requirement> demands) => SumOf(page.T, sheet.Kind, demands, rows);
        MatrixMark Mark(Requirement demand) => new(demand.Id, page.Either(demand.NameDa, demand.NameEn)!, ChoiceSign.Of(page.T, rows.GetValueOrDefault(demand.Id)?.Choice), addressOf(demand));
        return new MatrixView
        {
            Caption = page.T[sheet.IsEvaluation ? "Matrix.lights" : "Matrix.answers"],
            Rows =
            [
                .. Theme.All.Select(theme => (theme, (IReadOnlyList<IReadOnlyList<MatrixMark>>)[.. Levels.Select(level => (IReadOnlyList<MatrixMark>)[.. Theme.Demands(theme).Where(demand => demand.Level == level).Select(Mark)])],
                    Sum(Theme.Demands(theme)))),
            ],
            Sums = [.. Levels.Select(level => Sum(Requirements.All.Where(demand => demand.Level == level)))],
            Total = Sum(Requirements.All),
        };
    }

    /// <summary>Counts with their signs, those that are none left out.</summary>
    internal static IReadOnlyList<(StateSign Sign, int Count)> SumOf(Texts texts, string kind, IEnumerable<Requirement> demands, IReadOnlyDictionary<string, SheetRow> rows) =>
        [.. SheetTally.Of(kind, demands, rows).Where(tally => tally.Count > 0).Select(tally => (ChoiceSign.Of(texts, tally.Choice), tally.Count))];
}
