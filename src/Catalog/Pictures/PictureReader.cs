using System.Security.Cryptography;
using System.Text;
using SkiaSharp;

namespace OS2.Catalog.Pictures;

/// <summary>Turns the bytes of a picture from a stranger into a picture of our own.</summary>
/// <remarks>The header is judged before any pixel is decoded, and one picture is decoded at a time in the whole process: 24 megapixels take 96 MB.</remarks>
public static class PictureReader
{
    /// <summary>Largest file in bytes, 8 MiB.</summary>
    public const long MaxSizeBytes = 8 << 20;

    /// <summary>Most pixels, 24 million.</summary>
    public const long MaxPixels = 24_000_000;

    /// <summary>Longest side in pixels, 16,384.</summary>
    public const int MaxSidePixels = 16_384;

    /// <summary>Widest published picture in pixels, 1,280; wider ones are scaled down.</summary>
    public const int MaxWidthPixels = 1_280;

    private const int Quality = 80;

    /// <summary>Most pixels for which a drawing is tried without loss too, 640,000: logos and diagrams pack better so, and stay sharp.</summary>
    private const int MaxLosslessPixels = 640_000;

    private static readonly Lock OneAtATime = new();

    static PictureReader() => NativeHeap.ReturnLargeBlocks();

    /// <summary>Reads PNG, JPEG, GIF (first frame), WebP, BMP, ICO and SVG; never throws on what the bytes hold.</summary>
    public static Picture Read(byte[] bytes)
    {
        if (bytes.Length > MaxSizeBytes)
            return Refused($"{bytes.Length} bytes, at most {MaxSizeBytes} are read");
        if (LooksLikeSvg(bytes))
            return SvgSanitiser.Read(bytes);
        lock (OneAtATime)
        {
            return ReadPixels(bytes);
        }
    }

    internal static Picture Refused(string problem) => new() { Problem = problem };

    internal static Picture Taken(byte[] bytes, int width, int height, string mediaType) => new()
    {
        Hash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        WidthPixels = width,
        HeightPixels = height,
        MediaType = mediaType,
        Bytes = bytes,
    };

    private static Picture ReadPixels(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var codec = SKCodec.Create(stream, out var outcome);
        if (codec is null)
            return Refused($"no picture that can be read ({outcome}); PNG, JPEG, GIF, WebP, BMP, ICO or SVG was wanted");
        var size = codec.Info.Size;
        if (size.Width <= 0 || size.Height <= 0)
            return Refused("a picture without pixels");
        if (size.Width > MaxSidePixels || size.Height > MaxSidePixels || (long)size.Width * size.Height > MaxPixels)
            return Refused($"{size.Width} x {size.Height} pixels, at most {MaxPixels} in all and {MaxSidePixels} a side are read");

        using var decoded = Decode(codec);
        if (decoded is null)
            return Refused("the picture is damaged: its pixels could not be decoded");
        using var upright = Upright(decoded, codec.EncodedOrigin);
        using var fitted = Fitted(upright ?? decoded);
        var picture = fitted ?? upright ?? decoded;
        var webp = Encode(picture, isDrawing: codec.EncodedFormat is SKEncodedImageFormat.Png or SKEncodedImageFormat.Gif or SKEncodedImageFormat.Bmp or SKEncodedImageFormat.Ico);
        return webp is null ? Refused("the picture could not be encoded as WebP") : Taken(webp, picture.Width, picture.Height, "image/webp");
    }

    /// <summary>The pixels; JPEG is scaled while it is decoded, which spares memory. A picture cut short keeps what it has.</summary>
    private static SKBitmap? Decode(SKCodec codec)
    {
        var wanted = (float)MaxWidthPixels / codec.Info.Width;
        var size = wanted < 1 && codec.EncodedFormat == SKEncodedImageFormat.Jpeg ? codec.GetScaledDimensions(Math.Min(1, wanted * 2)) : codec.Info.Size;
        var alpha = codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul;
        using var colours = SKColorSpace.CreateSrgb();
        var bitmap = new SKBitmap();
        if (bitmap.TryAllocPixels(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, alpha, colours))
            && codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is SKCodecResult.Success or SKCodecResult.IncompleteInput)
            return bitmap;
        bitmap.Dispose();
        return null;
    }

    /// <summary>The picture turned as its EXIF orientation says; null when it is upright already.</summary>
    private static SKBitmap? Upright(SKBitmap source, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default)
            return null;
        float w = source.Width, h = source.Height;
        var turn = origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1),
            _ => new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1),
        };
        var isSideways = origin >= SKEncodedOrigin.LeftTop;
        return Drawn(source, isSideways ? source.Height : source.Width, isSideways ? source.Width : source.Height, turn);
    }

    private static SKBitmap? Fitted(SKBitmap source)
    {
        if (source.Width <= MaxWidthPixels)
            return null;
        var height = Math.Max(1, (int)Math.Round((double)source.Height * MaxWidthPixels / source.Width));
        return source.Resize(new SKImageInfo(MaxWidthPixels, height, source.ColorType, source.AlphaType, source.ColorSpace), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    private static SKBitmap Drawn(SKBitmap source, int width, int height, SKMatrix matrix)
    {
        var target = new SKBitmap(new SKImageInfo(width, height, source.ColorType, source.AlphaType, source.ColorSpace));
        using var canvas = new SKCanvas(target);
        canvas.Clear(SKColors.Transparent);
        canvas.SetMatrix(matrix);
        canvas.DrawBitmap(source, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest));
        return target;
    }

    private static byte[]? Encode(SKBitmap picture, bool isDrawing)
    {
        using var pixels = picture.PeekPixels();
        using var lossy = pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, Quality));
        if (!isDrawing || (long)picture.Width * picture.Height > MaxLosslessPixels)
            return lossy?.ToArray();
        using var lossless = pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossless, 50));
        return (lossless is not null && (lossy is null || lossless.Size <= lossy.Size * 3 / 2) ? lossless : lossy)?.ToArray();
    }

    private static bool LooksLikeSvg(byte[] bytes)
    {
        var start = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 2_000)).Replace("\0", "", StringComparison.Ordinal).TrimStart('\uFEFF', '\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\t', '\r', '\n');
        return start.StartsWith("<svg", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<!--", StringComparison.Ordinal) || start.StartsWith("<!DOCTYPE svg", StringComparison.OrdinalIgnoreCase));
    }
}
