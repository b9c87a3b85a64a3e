using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>Somebody who can deliver a product, as it is shown.</summary>
/// <param name="Supplier">Who.</param>
/// <param name="Roles">What it does, one of <see cref="SupplierRole"/> each; empty where that is not known.</param>
public sealed record Deliverer(ProductSupplier Supplier, IReadOnlyList<string> Roles);
