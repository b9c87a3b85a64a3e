namespace OS2.Catalog.Pictures;

/// <summary>One picture as it is kept and served.</summary>
public sealed record StoredPicture
{
    /// <summary>SHA-256 of the bytes, 64 hex digits.</summary>
    public string PictureHash { get; init; } = "";

    /// <summary><c>image/webp</c> or <c>image/svg+xml</c>.</summary>
    public string MediaType { get; init; } = "";

    public int WidthPixels { get; init; }
    public int HeightPixels { get; init; }
    public byte[] Bytes { get; init; } = [];
}
