using SkiaSharp;

namespace OS2.Catalog.Tests.Support;

/// <summary>Draws small pictures to read.</summary>
public static class PictureFactory
{
    public static byte[] Png(int width, int height) => Encoded(width, height, SKEncodedImageFormat.Png);

    /// <summary>Left half red, right half blue.</summary>
    public static byte[] Encoded(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Red);
            using var paint = new SKPaint { Color = SKColors.Blue };
            canvas.DrawRect(width / 2f, 0, width / 2f, height, paint);
        }

        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }
}
