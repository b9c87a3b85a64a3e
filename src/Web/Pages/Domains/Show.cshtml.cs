using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Pages.Domains;

/// <summary>One field of work, and the products that serve it.</summary>
public sealed class ShowModel(ProductStore products) : CatalogPage
{
    public Domain Domain { get; private set; } = new();

    /// <summary>Those in use first, then by name.</summary>
    public IReadOnlyList<Product> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if ((await products.DomainsAsync(cancel)).FirstOrDefault(domain => domain.DomainSlug == slug) is not { } found)
            return NotFound();
        Domain = found;
        Title = T["DomainList.titleOf", Either(found.NameDa, found.NameEn)];
        Description = T["DomainList.ledeOf", Either(found.NameDa, found.NameEn)];
        Section = "products";
        var states = ProductState.All.ToList();
        Rows = [.. (await products.AllAsync(cancel)).Where(product => product.DomainSlug == slug).OrderBy(product => states.IndexOf(product.State)).ThenBy(product => product.Name, Show.Order)];
        return Page();
    }
}
