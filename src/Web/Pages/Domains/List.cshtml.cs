using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Pages.Domains;

/// <summary>The fields of work that products serve.</summary>
public sealed class ListModel(ProductStore products) : CatalogPage
{
    /// <summary>In alphabetical order, with its products; fields without one are left out.</summary>
    public IReadOnlyList<(Domain Domain, IReadOnlyList<Product> Products)> Rows { get; private set; } = [];

    /// <summary>Products of which nobody has said whom they serve.</summary>
    public IReadOnlyList<Product> Without { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["DomainList.products"];
        Description = T["DomainList.lede"];
        Section = "products";
        var of = (await products.AllAsync(cancel)).OrderBy(product => product.Name, Show.Order).ToLookup(product => product.DomainSlug);
        Rows = [.. (await products.DomainsAsync(cancel)).OrderBy(domain => Either(domain.NameDa, domain.NameEn), Show.Order).Select(domain => (domain, (IReadOnlyList<Product>)[.. of[domain.DomainSlug]])).Where(row => row.Item2.Count > 0)];
        Without = [.. of[null]];
    }
}
