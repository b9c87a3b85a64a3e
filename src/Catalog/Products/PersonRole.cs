namespace OS2.Catalog.Products;

/// <summary>What a person is to a product, as it is stored and shown.</summary>
public static class PersonRole
{
    /// <summary>Answers for the product (tovholder).</summary>
    public const string Owner = "owner";

    public const string Coordinator = "coordinator";

    /// <summary>Leads the steering group.</summary>
    public const string Chair = "chair";

    public const string Steering = "steering";
    public const string Technical = "technical";

    /// <summary>Uses it and may be visited.</summary>
    public const string User = "user";

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [Owner, Coordinator, Chair, Steering, Technical, User];
}
