using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>What reports say of how a product is governed, and what the catalogue itself can see.</summary>
public sealed class GovernanceModel(ProductStore products, RepositoryStore repositories, ReportStore reports, EvidenceReader evidence, SheetStore sheets) : CatalogPage
{
    public Product Product { get; private set; } = new();

    /// <summary>The newest first.</summary>
    public IReadOnlyList<FoundReport> Reports { get; private set; } = [];

    /// <summary>Self-assessments and evaluations that were made here and are public, the newest first.</summary>
    public IReadOnlyList<GovernanceSheet> Sheets { get; private set; } = [];

    /// <summary>Per demand that something can be seen of.</summary>
    public IReadOnlyList<(Requirement Requirement, Evidence Evidence)> Evidence { get; private set; } = [];

    public LevelSign Level => LevelSign.Of(T, Product.Level);

    public string? LevelSource => LevelSign.Source(T, Product.LevelSource);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await products.FindAsync(slug, cancel) is not { WithdrawnAt: null } product)
            return NotFound();
        if (product.ProductSlug != slug)
            return RedirectPermanent(Links.ProductGovernance(product.ProductSlug));
        Product = product;
        Title = T["ProductGovernance.title", product.Name];
        Description = T["ProductGovernance.description", product.Name];
        Section = "products";
        Reports = await FoundReport.OfAsync(this, product, reports, repositories, cancel);
        Sheets = [.. (await sheets.OfProductAsync(slug, cancel)).Where(sheet => sheet.PublishedAt is not null).OrderByDescending(sheet => sheet.SentAt)];
        Evidence = [.. (await evidence.OfAsync(product, cancel)).Select(seen => (Requirements.Find(seen.Requirement)!, seen))];
        return Page();
    }
}
