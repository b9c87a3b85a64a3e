using OS2.Catalog.Ownership;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>How well the rights to a product are documented, as far as its repositories were judged.</summary>
/// <param name="Titles">How many repositories have each title answer, the best first; those that there are.</param>
/// <param name="Licences">How many have each licence answer.</param>
/// <param name="CheckedAt">When the first of them was last judged; null when none was.</param>
/// <param name="Rows">The repositories with their evidence pages, the worst first.</param>
public sealed record ProductOwnership(
    IReadOnlyList<(string Answer, int Count)> Titles, IReadOnlyList<(string Answer, int Count)> Licences, DateTimeOffset? CheckedAt, IReadOnlyList<(string Name, string Address, string Title)> Rows)
{
    private const int RowsShown = 12;

    /// <summary>No repository of it was judged.</summary>
    public static ProductOwnership None { get; } = new([], [], null, []);

    public static async Task<ProductOwnership> OfAsync(CatalogPage page, VerdictStore verdicts, string productSlug, CancellationToken cancel)
    {
        var all = (await verdicts.OfProductAsync(productSlug, cancel)).Where(v => LifeCycle.IsPresent(v.LifeCycle)).ToList();
        return new(
            [.. TitleAnswer.All.Reverse().Select(answer => (answer, all.Count(v => v.TitleAnswer == answer))).Where(row => row.Item2 > 0)],
            [.. LicenceAnswer.All.Select(answer => (answer, all.Count(v => v.LicenceAnswer == answer))).Where(row => row.Item2 > 0)],
            all.Count > 0 ? all.Min(v => v.JudgedAt) : null,
            [.. all.OrderBy(v => TitleAnswer.Rank(v.TitleAnswer)).ThenBy(v => v.FullName, StringComparer.OrdinalIgnoreCase).Take(RowsShown).Select(v => (v.FullName, page.Links.Ownership(v.FullName), v.TitleAnswer))]);
    }
}
