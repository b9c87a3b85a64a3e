using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Assessments;
using OS2.Catalog.Web.Pages.Assessments;
using OS2.Catalog.Web.Products;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>A self-assessment or an evaluation that was sent. Before it is public only the product's people and the secretariat know of it.</summary>
public sealed class SheetModel(ProductStore products, SheetStore sheets, GovernanceTaskStore tasks, EvidenceReader evidence, TimeProvider time) : CatalogPage
{
    public Product Product { get; private set; } = new();
    public GovernanceSheet Sheet { get; private set; } = new();
    public IReadOnlyDictionary<string, SheetRow> Rows { get; private set; } = new Dictionary<string, SheetRow>();

    /// <summary>The self-assessment that an evaluation judged; null for none.</summary>
    public GovernanceSheet? Basis { get; private set; }

    public IReadOnlyDictionary<string, SheetRow> BasisRows { get; private set; } = new Dictionary<string, SheetRow>();

    /// <summary>The public evaluations that judged this self-assessment.</summary>
    public IReadOnlyList<GovernanceSheet> JudgedIn { get; private set; } = [];

    public MatrixView Matrix { get; private set; } = null!;

    /// <summary>What the catalogue sees today, by demand.</summary>
    public ILookup<string, Evidence> Seen { get; private set; } = null!;

    /// <summary>The way to the next level, where this is the newest evaluation; null elsewhere.</summary>
    public RungView? Rung { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, string sheetId, string? som, CancellationToken cancel)
    {
        if (await products.FindAsync(slug, cancel) is not { WithdrawnAt: null } product || await sheets.FindAsync(sheetId, cancel) is not { IsSent: true } sheet || sheet.ProductSlug != product.ProductSlug)
            return NotFound();
        var maySeeAll = Me is { } me && ProductEditing.MayEdit(me, product.ProductSlug);
        if (sheet.PublishedAt is null && !maySeeAll)
            return NotFound();
        (Product, Sheet) = (product, sheet);
        Title = $"{T[sheet.IsEvaluation ? "Evaluation.titleOf" : "Assessment.titleOf", product.Name]}, {Show.Date(sheet.SentAt!.Value)}";
        Section = "products";
        IsListed = sheet.PublishedAt is not null;
        Rows = await sheets.RowsAsync(sheetId, cancel);
        if (som is { Length: > 0 })
            return SheetFile.Of(product, sheet, Rows, som, time.GetUtcNow()) is { } file ? File(file.Content, file.MediaType, file.Name) : NotFound();
        var all = (await sheets.OfProductAsync(product.ProductSlug, cancel)).Where(each => each.IsSent && (maySeeAll || each.PublishedAt is not null)).ToList();
        Basis = all.Find(each => each.SheetId == sheet.BasisId);
        if (Basis is not null)
            BasisRows = await sheets.RowsAsync(Basis.SheetId, cancel);
        JudgedIn = [.. all.Where(each => each.BasisId == sheetId)];
        Matrix = MatrixView.Of(this, sheet, Rows, demand => "#" + demand.Id);
        Seen = (await evidence.OfAsync(product, cancel)).ToLookup(seen => seen.Requirement, StringComparer.Ordinal);
        if (sheet.IsEvaluation && all.Where(each => each.IsEvaluation).MaxBy(each => each.SentAt)?.SheetId == sheetId)
            Rung = await RungView.OfAsync(this, product, all, sheets, tasks, cancel);
        return Page();
    }
}
