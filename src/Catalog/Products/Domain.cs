namespace OS2.Catalog.Products;

/// <summary>A field of work that products serve.</summary>
public sealed record Domain
{
    public string DomainSlug { get; init; } = "";
    public string NameDa { get; init; } = "";
    public string NameEn { get; init; } = "";
}
