namespace OS2.Catalog.Crawler.Demo;

/// <summary>A sheet of pixels with the few shapes that the demo's pictures are made of, all with smooth edges.</summary>
/// <remarks>A colour is 0xRRGGBB. Shapes are told by how far a point lies outside them; less than half a pixel is drawn in part.</remarks>
internal sealed class Canvas(int widthPixels, int heightPixels)
{
    private readonly byte[] rgb = new byte[widthPixels * heightPixels * 3];

    public int Width => widthPixels;

    public int Height => heightPixels;

    public byte[] ToPng() => Png.Encode(widthPixels, rgb);

    /// <summary>Fills the sheet from one colour at the top to another at the bottom.</summary>
    public Canvas Gradient(int top, int bottom)
    {
        for (var y = 0; y < heightPixels; y++)
        {
            var share = y / (double)Math.Max(1, heightPixels - 1);
            for (var x = 0; x < widthPixels; x++)
                for (var channel = 0; channel < 3; channel++)
                    rgb[(y * widthPixels + x) * 3 + channel] = (byte)Math.Round(Channel(top, channel) * (1 - share) + Channel(bottom, channel) * share);
        }

        return this;
    }

    /// <summary>A rectangle with rounded corners.</summary>
    public Canvas Box(double left, double top, double width, double height, double radius, int colour) => Paint(colour, left, top, width, height, (x, y) =>
    {
        var dx = Math.Abs(x - left - width / 2) - width / 2 + radius;
        var dy = Math.Abs(y - top - height / 2) - height / 2 + radius;
        return Math.Sqrt(Math.Pow(Math.Max(dx, 0), 2) + Math.Pow(Math.Max(dy, 0), 2)) + Math.Min(Math.Max(dx, dy), 0) - radius;
    });

    public Canvas Disc(double centreX, double centreY, double radius, int colour) =>
        Paint(colour, centreX - radius, centreY - radius, 2 * radius, 2 * radius, (x, y) => Length(x - centreX, y - centreY) - radius);

    public Canvas Ring(double centreX, double centreY, double radius, double thickness, int colour) =>
        Paint(colour, centreX - radius - thickness, centreY - radius - thickness, 2 * (radius + thickness), 2 * (radius + thickness),
            (x, y) => Math.Abs(Length(x - centreX, y - centreY) - radius) - thickness / 2);

    /// <summary>A straight stroke with round ends.</summary>
    public Canvas Line(double fromX, double fromY, double toX, double toY, double thickness, int colour)
    {
        var (left, top) = (Math.Min(fromX, toX) - thickness, Math.Min(fromY, toY) - thickness);
        return Paint(colour, left, top, Math.Abs(toX - fromX) + 2 * thickness, Math.Abs(toY - fromY) + 2 * thickness, (x, y) =>
        {
            var along = Math.Clamp(((x - fromX) * (toX - fromX) + (y - fromY) * (toY - fromY)) / (Math.Pow(toX - fromX, 2) + Math.Pow(toY - fromY, 2)), 0, 1);
            return Length(x - fromX - along * (toX - fromX), y - fromY - along * (toY - fromY)) - thickness / 2;
        });
    }

    /// <summary>Everything below a wave.</summary>
    public Canvas Hills(double level, double amplitude, double lengthPixels, double shift, int colour) => Paint(colour, 0, 0, widthPixels, heightPixels,
        (x, y) => level + amplitude * Math.Sin(x / lengthPixels * 2 * Math.PI + shift) - y);

    private Canvas Paint(int colour, double left, double top, double width, double height, Func<double, double, double> outside)
    {
        var (firstX, lastX) = (Math.Max(0, (int)left - 1), Math.Min(widthPixels - 1, (int)(left + width) + 1));
        var (firstY, lastY) = (Math.Max(0, (int)top - 1), Math.Min(heightPixels - 1, (int)(top + height) + 1));
        for (var y = firstY; y <= lastY; y++)
            for (var x = firstX; x <= lastX; x++)
            {
                var cover = Math.Clamp(0.5 - outside(x + 0.5, y + 0.5), 0, 1);
                if (cover <= 0) continue;
                var at = (y * widthPixels + x) * 3;
                for (var channel = 0; channel < 3; channel++)
                    rgb[at + channel] = (byte)Math.Round(rgb[at + channel] * (1 - cover) + Channel(colour, channel) * cover);
            }

        return this;
    }

    private static double Length(double x, double y) => Math.Sqrt(x * x + y * y);

    private static int Channel(int colour, int channel) => colour >> (16 - 8 * channel) & 0xFF;
}
