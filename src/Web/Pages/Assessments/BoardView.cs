using OS2.Catalog.Decisions;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Pages.Assessments;

/// <summary>All products by level and theme, with what moved since last time.</summary>
public sealed record BoardView
{
    private const int MonthsOfMoves = 12;

    public required CatalogPage Page { get; init; }

    /// <summary>The highest level first; those without one last.</summary>
    public required IReadOnlyList<(LevelSign Level, IReadOnlyList<BoardRow> Rows)> Levels { get; init; }

    /// <summary>Levels that were set in the last year, the newest first.</summary>
    public required IReadOnlyList<(DateTimeOffset At, string Slug, string Name, string? Before, string After, string? Reason)> LevelMoves { get; init; }

    /// <summary>Where a product's name leads.</summary>
    public required Func<string, string> AddressOf { get; init; }

    /// <summary>Gathers what the board sees.</summary>
    /// <param name="page">Where it is drawn.</param>
    /// <param name="products">Those that stand.</param>
    /// <param name="seen">Sheets that the reader may see.</param>
    /// <param name="rows">By sheet.</param>
    /// <param name="decisions">Of the kind <see cref="LevelActs.Act"/>, the newest first.</param>
    /// <param name="now">The moment.</param>
    /// <param name="addressOf">Where a product's name leads.</param>
    internal static BoardView Of(
        CatalogPage page, IEnumerable<Product> products, IReadOnlyList<GovernanceSheet> seen, IReadOnlyDictionary<string, IReadOnlyDictionary<string, SheetRow>> rows, IReadOnlyList<Decision> decisions,
        DateTimeOffset now, Func<string, string> addressOf)
    {
        var counted = products.Where(product => product.State != ProductState.Ended).ToList();
        var sheets = seen.Where(sheet => sheet.IsSent && rows.ContainsKey(sheet.SheetId)).ToLookup(sheet => sheet.ProductSlug, StringComparer.Ordinal);
        var names = counted.ToDictionary(product => product.ProductSlug, product => product.Name, StringComparer.Ordinal);
        return new BoardView
        {
            Page = page,
            AddressOf = addressOf,
            Levels =
            [
                .. counted.GroupBy(product => product.Level).OrderByDescending(group => group.Key ?? -1)
                    .Select(group => (LevelSign.Of(page.T, group.Key), (IReadOnlyList<BoardRow>)[.. group.OrderBy(product => product.Name, Show.Order).Select(product => RowOf(page, product, sheets[product.ProductSlug], rows))])),
            ],
            LevelMoves =
            [
                .. decisions.Where(row => row.At > now.AddMonths(-MonthsOfMoves) && names.ContainsKey(row.SubjectKey)).Select(row => (row.At, row.SubjectKey, names[row.SubjectKey], LevelOf(page, row.ValueBefore), LevelOf(page, row.ValueAfter) ?? "", row.Reason)),
            ],
        };
    }

    private static BoardRow RowOf(CatalogPage page, Product product, IEnumerable<GovernanceSheet> sheets, IReadOnlyDictionary<string, IReadOnlyDictionary<string, SheetRow>> rows)
    {
        var newest = sheets.OrderByDescending(sheet => sheet.IsEvaluation).ThenByDescending(sheet => sheet.SentAt).ToList();
        if (newest.Count == 0)
            return new BoardRow { Product = product };
        var (basis, before) = (newest[0], newest.Skip(1).FirstOrDefault(sheet => sheet.Kind == newest[0].Kind));
        return new BoardRow
        {
            Product = product,
            Basis = basis,
            Before = before,
            Themes = [.. Theme.All.Select(theme => MatrixView.SumOf(page.T, basis.Kind, Theme.Demands(theme), rows[basis.SheetId]))],
            Moved = before is null ? [] : [.. SheetTally.Moved(rows[before.SheetId], rows[basis.SheetId]).Select(moved => (moved.Requirement.Id, ChoiceSign.Of(page.T, moved.Before), ChoiceSign.Of(page.T, moved.Now)))],
        };
    }

    private static string? LevelOf(CatalogPage page, string? value) => value?.Split(": ") is [_, var level] ? page.T.Of("Level", level) : null;
}
