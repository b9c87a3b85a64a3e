namespace OS2.Catalog.Products;

/// <summary>What a public body pays for, as it is stored and shown.</summary>
public static class PriceKind
{
    /// <summary>The yearly fee of the network itself: it covers all products.</summary>
    public const string Membership = "membership";

    /// <summary>Paid once, to take part in a product.</summary>
    public const string Joining = "joining";

    /// <summary>Paid every year, for the product's common development and coordination.</summary>
    public const string Yearly = "yearly";

    /// <summary>Paid every year to whoever runs it.</summary>
    public const string Operation = "operation";

    /// <summary>Paid every year to whoever helps.</summary>
    public const string Support = "support";

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [Membership, Joining, Yearly, Operation, Support];
}
