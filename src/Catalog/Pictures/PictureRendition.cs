using SkiaSharp;

namespace OS2.Catalog.Pictures;

/// <summary>Our own copy of a picture in one of three widths, for screens that need no more.</summary>
public static class PictureRendition
{
    /// <summary>The widths, in pixels.</summary>
    public static IReadOnlyList<int> Widths { get; } = [320, 640, 1280];

    private const int Quality = 80;

    private static readonly Lock OneAtATime = new();

    /// <summary>The picture at most so wide; null when it is a drawing (SVG), which has no width of its own, or cannot be decoded.</summary>
    /// <param name="picture">As it is kept.</param>
    /// <param name="width">One of <see cref="Widths"/>.</param>
    /// <param name="isWebp">WebP, or what every browser knows: JPEG where nothing is transparent, else PNG.</param>
    /// <returns>The bytes and their media type.</returns>
    public static (byte[] Bytes, string MediaType)? Of(StoredPicture picture, int width, bool isWebp)
    {
        if (picture.MediaType != "image/webp")
            return null;
        if (isWebp && picture.WidthPixels <= width)
            return (picture.Bytes, picture.MediaType);
        lock (OneAtATime)
        {
            using var decoded = SKBitmap.Decode(picture.Bytes);
            if (decoded is null)
                return null;
            using var fitted = Fitted(decoded, width);
            using var pixels = (fitted ?? decoded).PeekPixels();
            var (data, type) = isWebp ? (pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, Quality)), "image/webp")
                : decoded.AlphaType == SKAlphaType.Opaque ? (pixels.Encode(new SKJpegEncoderOptions(Quality, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore)), "image/jpeg")
                : (pixels.Encode(SKPngEncoderOptions.Default), "image/png");
            using (data)
                return data is null ? null : (data.ToArray(), type);
        }
    }

    private static SKBitmap? Fitted(SKBitmap source, int width)
    {
        if (source.Width <= width)
            return null;
        var height = Math.Max(1, (int)Math.Round((double)source.Height * width / source.Width));
        return source.Resize(new SKImageInfo(width, height, source.ColorType, source.AlphaType, source.ColorSpace), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }
}
