namespace OS2.Catalog.Products;

/// <summary>A picture that one of a product's repositories shows.</summary>
public sealed record FoundPicture
{
    public long RepositoryId { get; init; }

    /// <summary>The path in the repository.</summary>
    public string Path { get; init; } = "";

    public string PictureHash { get; init; } = "";
    public int WidthPixels { get; init; }
    public int HeightPixels { get; init; }
    public string MediaType { get; init; } = "";
}
