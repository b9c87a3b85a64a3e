using OS2.Catalog.Governance;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.Secretariat.Governance;

/// <summary>Every report that crawls have found, with the product that it is about, so that one that names none is seen.</summary>
public sealed class ReportsModel(ReportStore reports, RepositoryStore repositories, ProductStore products) : CatalogPage
{
    /// <summary>Those without a product first, then by product and path.</summary>
    public IReadOnlyList<(StoredReport Report, string FullName, Product? Product)> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["FoundReports.title"];
        Section = "secretariat";
        IsListed = false;
        var bySlug = (await products.AllAsync(cancel)).ToDictionary(product => product.ProductSlug, StringComparer.Ordinal);
        var rows = new List<(StoredReport, string, Product?)>();
        foreach (var (report, slug) in await reports.AllAsync(cancel))
        {
            if (await repositories.FindAsync(report.RepositoryId, cancel) is { } repository)
                rows.Add((report, repository.FullName, slug is null ? null : bySlug.GetValueOrDefault(slug)));
        }

        Rows = [.. rows.OrderBy(row => row.Item3 is not null).ThenBy(row => row.Item3?.Name ?? row.Item2, Show.Order).ThenBy(row => row.Item1.Path, StringComparer.Ordinal)];
    }
}
