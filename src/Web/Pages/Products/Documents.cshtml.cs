using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Documents;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>All documentation of one product.</summary>
public sealed class DocumentsModel(ProductStore products, RepositoryStore repositories, DocumentStore documents) : CatalogPage
{
    private const int PageSize = 100;

    public Product Product { get; private set; } = new();
    public IReadOnlyList<(string FullName, IReadOnlyList<DocumentRow> Rows)> Groups { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, PageSize, 0, "");

    public async Task<IActionResult> OnGetAsync(string slug, string? side, CancellationToken cancel)
    {
        if (await products.FindAsync(slug, cancel) is not { WithdrawnAt: null } product)
            return NotFound();

        Product = product;
        Title = T["Documents.title", product.Name];
        Section = "products";
        var roles = await products.RolesOfAsync(product.ProductSlug, cancel);
        var rows = RepositoryRow.Of(this, await repositories.OfProductAsync(product.ProductSlug, cancel), roles);
        var prose = (await documents.OfProductAsync(product.ProductSlug, cancel)).ToLookup(d => d.RepositoryId);
        var all = rows.SelectMany(r => DocumentRow.Of(this, r.Repository, prose[r.Repository.RepositoryId])).ToList();
        Paging = new Paging(Web.Pages.Paging.Asked(side), PageSize, all.Count, Links.ProductDocuments(product.ProductSlug));
        Groups = [.. Paging.Of(all).GroupBy(d => d.FullName).Select(g => (g.Key, (IReadOnlyList<DocumentRow>)[.. g]))];
        CanonicalQuery = Links.Numbered("", Paging.Page);
        return Page();
    }
}
