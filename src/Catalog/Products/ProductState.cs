namespace OS2.Catalog.Products;

/// <summary>The states of a product on its way, as they are stored and shown.</summary>
public static class ProductState
{
    public const string Product = "product";
    public const string Project = "project";
    public const string Sandbox = "sandbox";
    public const string Ended = "ended";

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [Product, Project, Sandbox, Ended];
}
