namespace OS2.Catalog.Products;

/// <summary>How a public body uses a product, as it is stored and shown.</summary>
public static class UseState
{
    public const string Use = "use";
    public const string Trial = "trial";
    public const string Former = "former";

    /// <summary>Was declared in use or on trial, and has not been confirmed for a year. Never stored: time alone makes it so.</summary>
    public const string Lapsed = "lapsed";

    /// <summary>What can be declared.</summary>
    public static IReadOnlyList<string> Declared { get; } = [Use, Trial, Former];

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [Use, Trial, Lapsed, Former];
}
