using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Pages.Suppliers;

/// <summary>One supplier, and what it delivers.</summary>
public sealed class ShowModel(ProductStore products) : CatalogPage
{
    public Supplier Supplier { get; private set; } = new();

    /// <summary>Its products in alphabetical order, with its roles and how many other suppliers each has.</summary>
    public IReadOnlyList<(Product Product, IReadOnlyList<string> Roles, int Others)> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if ((await products.SuppliersAsync(cancel)).FirstOrDefault(supplier => supplier.SupplierSlug == slug) is not { } found)
            return NotFound();
        Supplier = found;
        Title = T["Suppliers.titleOf", found.Name];
        Description = T["Suppliers.ledeOf", found.Name];
        Section = "suppliers";
        var all = await products.OfSuppliersAsync(cancel);
        var per = all.ToLookup(row => row.ProductSlug);
        var byKey = (await products.AllAsync(cancel)).ToDictionary(product => product.ProductSlug, StringComparer.Ordinal);
        Rows = [.. all.Where(row => row.SupplierSlug == slug && byKey.ContainsKey(row.ProductSlug))
            .Select(row => (byKey[row.ProductSlug], SupplierRole.Of(row.Roles), per[row.ProductSlug].Count() - 1)).OrderBy(row => row.Item1.Name, Show.Order)];
        return Page();
    }
}
