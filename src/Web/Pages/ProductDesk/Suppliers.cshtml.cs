using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Data;
using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Pages.ProductDesk;

/// <summary>Who does what for a product.</summary>
public sealed class SuppliersModel(ProductStore products, Database database) : ProductEditPage(products, database)
{
    private const int MostName = 200;

    public override string Part => "leverandoerer";

    public IReadOnlyList<ProductSupplier> Rows { get; private set; } = [];

    /// <summary>Suppliers of other products, in alphabetical order.</summary>
    public IReadOnlyList<Supplier> Others { get; private set; } = [];

    [BindProperty]
    public string? Supplier { get; set; }

    /// <summary>A supplier that the catalogue does not know yet; comes before <see cref="Supplier"/>.</summary>
    [BindProperty]
    public string? NewName { get; set; }

    [BindProperty]
    public string[]? Roles { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? Go { get; set; }

    protected override async Task<IActionResult> ActAsync(string slug, CancellationToken cancel)
    {
        var roles = Go == "fjern" ? [] : Roles ?? [];
        if (Go != "fjern" && roles.Length == 0)
            Fault(nameof(Roles), T["Edit.roles.wrong"]);
        if (NewName?.Trim() is { Length: > MostName } || (string.IsNullOrWhiteSpace(NewName) && string.IsNullOrEmpty(Supplier)))
            Fault(nameof(Supplier), T["Edit.supplier.wrong"]);
        if (!ModelState.IsValid)
            return Page();
        if (Go == "vis")
        {
            return ShowRow((T["Deliver.who"], Text(NewName) ?? Others.FirstOrDefault(supplier => supplier.SupplierSlug == Supplier)?.Name), (T["Deliver.does"], string.Join(", ", roles.Select(role => T.Of("SupplierRole", role)))),
                (T["Edit.source"], Text(Source)));
        }

        return await DoAsync(async change =>
        {
            var supplier = string.IsNullOrWhiteSpace(NewName) ? Supplier! : await ProductActs.AddSupplierAsync(change, Actor, NewName.Trim());
            return await ProductActs.SetSupplierAsync(change, Actor, slug, Version, supplier, roles, Text(Source));
        }, cancel);
    }

    protected override async Task DrawAsync(CancellationToken cancel)
    {
        Rows = [.. (await Products.SuppliersOfAsync(Product.ProductSlug, cancel)).OrderBy(row => row.Name, Show.Order)];
        Others = [.. (await Products.SuppliersAsync(cancel)).Where(supplier => Rows.All(row => row.SupplierSlug != supplier.SupplierSlug)).OrderBy(supplier => supplier.Name, Show.Order)];
    }
}
