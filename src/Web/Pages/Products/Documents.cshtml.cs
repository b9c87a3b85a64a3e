using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Documents;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;
using OS2.Catalog.Search;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>All documentation of one product, or what of it answers a question.</summary>
public sealed class DocumentsModel(ProductStore products, RepositoryStore repositories, DocumentStore documents, CatalogIndex index) : CatalogPage
{
    private const int PageSize = 100;
    private const int HitsShown = 20;
    private const int MostCharacters = 200;

    public Product Product { get; private set; } = new();

    /// <summary>What is searched for; empty for nothing.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The sections that answer best; empty when nothing was asked.</summary>
    public IReadOnlyList<DocumentHit> Hits { get; private set; } = [];

    public IReadOnlyList<(string FullName, IReadOnlyList<DocumentRow> Rows)> Groups { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, PageSize, 0, "");

    public async Task<IActionResult> OnGetAsync(string slug, string? side, string? q, CancellationToken cancel)
    {
        if (await products.FindAsync(slug, cancel) is not { WithdrawnAt: null } product)
            return NotFound();

        Product = product;
        Title = T["Documents.title", product.Name];
        Section = "products";
        Text = q?.Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, MostCharacters)] : "";
        if (Text.Length > 0)
        {
            Hits = index.Search(new CatalogQuery { Text = Text, OfProduct = product.ProductSlug, PageSize = 1, DocumentPageSize = HitsShown, IsEnglish = IsEnglish }).Documents;
            IsListed = false;
            return Page();
        }

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
