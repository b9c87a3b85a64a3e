namespace OS2.Catalog.Products;

/// <summary>Who develops, runs or supports a product.</summary>
public sealed record Supplier
{
    public string SupplierSlug { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary><c>supplier</c> or <c>municipal-unit</c>.</summary>
    public string Kind { get; init; } = "";
}
