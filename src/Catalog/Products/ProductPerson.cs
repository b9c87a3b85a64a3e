namespace OS2.Catalog.Products;

/// <summary>Someone who can be asked about a product.</summary>
public sealed record ProductPerson
{
    public string PersonId { get; init; } = "";
    public string ProductSlug { get; init; } = "";

    /// <summary>One of <see cref="PersonRole"/>.</summary>
    public string Role { get; init; } = "";

    /// <summary>Only with the person's consent; null where the role stands alone.</summary>
    public string? Name { get; init; }

    /// <summary>Never shown: letters are passed on to it. Null where the secretariat passes them on.</summary>
    public string? Email { get; init; }

    /// <summary>The public body that the person is of; null for none.</summary>
    public string? BodySlug { get; init; }

    /// <summary>The supplier that the person is of; null for none.</summary>
    public string? SupplierSlug { get; init; }

    public DateTimeOffset SeatedAt { get; init; }
}
