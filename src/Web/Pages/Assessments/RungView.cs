using OS2.Catalog.Governance;
using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Pages.Assessments;

/// <summary>The way to the next level, with who does what by when.</summary>
public sealed record RungView
{
    public required CatalogPage Page { get; init; }
    public required NextRung Rung { get; init; }

    /// <summary>What it is built on: the newest evaluation, or else the newest self-assessment; null for nothing.</summary>
    public GovernanceSheet? Basis { get; init; }

    public IReadOnlyDictionary<string, GovernanceTask> Tasks { get; init; } = new Dictionary<string, GovernanceTask>();

    /// <summary>Where a task is edited; null where the reader may not.</summary>
    public Func<Requirement, string>? EditAddress { get; init; }

    /// <summary>Reads the way to the next level.</summary>
    /// <param name="page">Where it is drawn.</param>
    /// <param name="product">Whose way it is.</param>
    /// <param name="all">Sheets that the reader may see.</param>
    /// <param name="sheets">For their rows.</param>
    /// <param name="tasks">What people said.</param>
    /// <param name="cancel">Ends the reading.</param>
    internal static async Task<RungView> OfAsync(CatalogPage page, Product product, IEnumerable<GovernanceSheet> all, SheetStore sheets, GovernanceTaskStore tasks, CancellationToken cancel)
    {
        var basis = all.Where(sheet => sheet.IsSent).OrderByDescending(sheet => sheet.IsEvaluation).ThenByDescending(sheet => sheet.SentAt).FirstOrDefault();
        var rows = basis is null ? new Dictionary<string, SheetRow>() : await sheets.RowsAsync(basis.SheetId, cancel);
        return new RungView { Page = page, Rung = NextRung.Of(product.Level, rows), Basis = basis, Tasks = await tasks.OfProductAsync(product.ProductSlug, cancel) };
    }

    public IReadOnlyList<(StateSign Sign, int Count)> Sums =>
        [.. Enum.GetValues<RungState>().Select(state => (ChoiceSign.Of(Page.T, state), Rung.Count(state))).Where(pair => pair.Item2 > 0)];
}
