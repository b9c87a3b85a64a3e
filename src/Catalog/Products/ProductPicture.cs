namespace OS2.Catalog.Products;

/// <summary>A picture that people chose for a product.</summary>
public sealed record ProductPicture
{
    public const string Logo = "logo";
    public const string Screenshot = "screenshot";

    public string ProductPictureId { get; init; } = "";
    public string ProductSlug { get; init; } = "";

    /// <summary><see cref="Logo"/> or <see cref="Screenshot"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Our own copy.</summary>
    public string PictureHash { get; init; } = "";

    /// <summary>What it shows, for those who do not see it.</summary>
    public string AltDa { get; init; } = "";

    /// <inheritdoc cref="AltDa"/>
    public string AltEn { get; init; } = "";

    /// <summary>Where it comes from, in words.</summary>
    public string Source { get; init; } = "";

    public DateTimeOffset AddedAt { get; init; }
    public int WidthPixels { get; init; }
    public int HeightPixels { get; init; }
    public string MediaType { get; init; } = "";
}
