using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Documents;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>One product, or what was known of one that was withdrawn.</summary>
public sealed class ProductModel(ProductStore products, RepositoryStore repositories, DocumentStore documents) : CatalogPage
{
    private const int DocumentsShown = 30;
    private const int RepositoriesShown = 60;

    public Product Product { get; private set; } = new();
    public ProductFacts Facts { get; private set; } = new();
    public IReadOnlyList<RepositoryRow> Repositories { get; private set; } = [];
    public IReadOnlyList<DocumentRow> Documents { get; private set; } = [];
    public int DocumentTotal { get; private set; }
    public IReadOnlyList<FieldOrigin> Origins { get; private set; } = [];

    public StateSign State => StateSign.OfProduct(T, Product.State);
    public LevelSign Level => LevelSign.Of(T, Product.Level);
    public string? LevelSource => LevelSign.Source(T, Product.LevelSource);
    public string? Summary => Either(Product.SummaryDa, Product.SummaryEn);

    /// <summary>The language of the summary where it is not the page's; null where it is.</summary>
    public string? SummaryLanguage => (IsEnglish ? Product.SummaryEn : Product.SummaryDa) is null ? Language.Other.Code : null;

    public RepositoryTable Table => new([.. Repositories.Take(RepositoriesShown)], WithRole: true);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await products.FindAsync(slug, cancel) is not { } product)
            return NotFound();
        if (product.ProductSlug != slug)
            return RedirectPermanent(Links.Product(product.ProductSlug));

        Product = product;
        Title = product.Name;
        Description = Summary;
        Section = "products";
        Origins = [.. (await products.OriginsAsync(slug, cancel)).Where(o => o.Field != nameof(Product.OnlyListedRepositories)).OrderBy(o => T.Of("Field", o.Field), Show.Order)];
        if (product.WithdrawnAt is not null)
        {
            IsListed = false;
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        await FillAsync(product, cancel);
        return Page();
    }

    private async Task FillAsync(Product product, CancellationToken cancel)
    {
        var all = await repositories.OfProductAsync(product.ProductSlug, cancel);
        var byId = all.ToDictionary(r => r.RepositoryId);
        Repositories = RepositoryRow.Of(this, all, await products.RolesOfAsync(product.ProductSlug, cancel));
        var prose = (await documents.OfProductAsync(product.ProductSlug, cancel)).ToLookup(d => d.RepositoryId);
        DocumentTotal = prose.Sum(group => group.Count());
        Documents = [.. ProductDocuments.InOrder(this, Repositories, prose).Take(DocumentsShown)];
        Facts = ProductFacts.Of(
            byId.Values,
            (await products.DomainsAsync(cancel)).FirstOrDefault(d => d.DomainSlug == product.DomainSlug),
            await products.SuppliersOfAsync(product.ProductSlug, cancel),
            await products.OrganisationsOfAsync(product.ProductSlug, cancel));
    }
}
