namespace OS2.Catalog.Products;

/// <summary>A supplier of one product.</summary>
public sealed record ProductSupplier
{
    public string ProductSlug { get; init; } = "";
    public string SupplierSlug { get; init; } = "";
    public string Name { get; init; } = "";

    /// <inheritdoc cref="Supplier.Kind"/>
    public string Kind { get; init; } = "";

    /// <summary>Words of <see cref="SupplierRole"/> with a space between; empty where it is not known what it does.</summary>
    public string Roles { get; init; } = "";
}
