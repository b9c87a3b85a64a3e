namespace OS2.Catalog.Products;

/// <summary>To whom a body's name is shown beside a product. A list of who runs what is also a list for those who attack.</summary>
public static class UseVisibility
{
    public const string Everybody = "all";
    public const string Members = "members";

    /// <summary>The body is counted and never named.</summary>
    public const string Number = "number";

    /// <summary>All of them, the most open first.</summary>
    public static IReadOnlyList<string> All { get; } = [Everybody, Members, Number];
}
