namespace OS2.Catalog.Products;

/// <summary>What a supplier does for a product, as it is stored and shown.</summary>
public static class SupplierRole
{
    public const string Development = "development";
    public const string Operation = "operation";
    public const string Support = "support";
    public const string Implementation = "implementation";

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [Development, Operation, Support, Implementation];

    /// <summary>The roles that words with a space between name, in the order of <see cref="All"/>; what is none is left out.</summary>
    public static IReadOnlyList<string> Of(string words)
    {
        var named = words.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return [.. All.Where(role => named.Contains(role, StringComparer.OrdinalIgnoreCase))];
    }
}
