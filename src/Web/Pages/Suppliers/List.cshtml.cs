using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Pages.Suppliers;

/// <summary>Who delivers the products.</summary>
public sealed class ListModel(ProductStore products) : CatalogPage
{
    /// <summary>In alphabetical order; how many products each delivers, and in what roles.</summary>
    public IReadOnlyList<(Supplier Supplier, int Products, IReadOnlyList<string> Roles)> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["Suppliers.title"];
        Description = T["Suppliers.lede"];
        Section = "suppliers";
        var of = (await products.OfSuppliersAsync(cancel)).ToLookup(row => row.SupplierSlug);
        Rows = [.. (await products.SuppliersAsync(cancel)).OrderBy(supplier => supplier.Name, Show.Order)
            .Select(supplier => (supplier, of[supplier.SupplierSlug].Count(), SupplierRole.Of(string.Join(' ', of[supplier.SupplierSlug].Select(row => row.Roles)))))
            .Where(row => row.Item2 > 0)];
    }
}
