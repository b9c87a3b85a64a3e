namespace OS2.Catalog.Pictures;

/// <summary>A picture as it is published: our own re-encoded copy, or the reason why there is none.</summary>
public sealed record Picture
{
    /// <summary>SHA-256 of <see cref="Bytes"/> in 64 lower-case hex digits; null when there is a problem.</summary>
    public string? Hash { get; init; }

    /// <summary>Width in pixels; 0 when an SVG does not say.</summary>
    public int WidthPixels { get; init; }

    /// <summary>Height in pixels; 0 when an SVG does not say.</summary>
    public int HeightPixels { get; init; }

    /// <summary>image/webp or image/svg+xml; null when there is a problem.</summary>
    public string? MediaType { get; init; }

    /// <summary>The re-encoded file; null when there is a problem.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>Why the picture was refused; null when it was taken.</summary>
    public string? Problem { get; init; }
}
