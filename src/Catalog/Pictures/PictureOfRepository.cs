namespace OS2.Catalog.Pictures;

/// <summary>Which picture stands at a path of a repository.</summary>
public sealed record PictureOfRepository
{
    public string Path { get; init; } = "";

    /// <summary>Null when the picture could not be read.</summary>
    public string? PictureHash { get; init; }

    public string? Problem { get; init; }
    public int WidthPixels { get; init; }
    public int HeightPixels { get; init; }
}
