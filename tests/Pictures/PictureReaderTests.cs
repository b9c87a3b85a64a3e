using System.Buffers.Binary;
using System.Text;
using FsCheck.Xunit;
using OS2.Catalog.Pictures;
using OS2.Catalog.Tests.Support;
using SkiaSharp;

namespace OS2.Catalog.Tests.Pictures;

public class PictureReaderTests
{
    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void Reads_a_picture_and_makes_it_our_own(SKEncodedImageFormat format)
    {
        var picture = PictureReader.Read(PictureFactory.Encoded(60, 30, format));
        Assert.Null(picture.Problem);
        Assert.Equal((60, 30, "image/webp"), (picture.WidthPixels, picture.HeightPixels, picture.MediaType));
        Assert.Equal(64, picture.Hash!.Length);
        using var read = SKBitmap.Decode(picture.Bytes);
        Assert.True(read.GetPixel(5, 15).Red > 200 && read.GetPixel(55, 15).Blue > 200);
    }

    [Fact]
    public void Scales_a_wide_picture_down()
    {
        var picture = PictureReader.Read(PictureFactory.Encoded(2560, 1000, SKEncodedImageFormat.Jpeg));
        Assert.Equal((1280, 500), (picture.WidthPixels, picture.HeightPixels));
    }

    [Fact]
    public void Turns_a_picture_upright()
    {
        var jpeg = PictureFactory.Encoded(60, 30, SKEncodedImageFormat.Jpeg);
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
        var picture = PictureReader.Read([.. jpeg[..2], .. exif, .. jpeg[2..]]);
        Assert.Equal((30, 60), (picture.WidthPixels, picture.HeightPixels));
        using var read = SKBitmap.Decode(picture.Bytes);
        Assert.True(read.GetPixel(15, 5).Red > 200 && read.GetPixel(15, 55).Blue > 200);
    }

    [Fact]
    public void Refuses_a_picture_that_is_none()
    {
        Assert.Contains("no picture", PictureReader.Read("<html>not found</html>"u8.ToArray()).Problem, StringComparison.Ordinal);
        Assert.Contains("no picture", PictureReader.Read([]).Problem, StringComparison.Ordinal);
        Assert.Contains("at most 8388608", PictureReader.Read(new byte[(8 << 20) + 1]).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_header_of_thirty_thousand_by_thirty_thousand_without_decoding()
    {
        var png = PictureFactory.Png(10, 10);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 30_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 30_000);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        Assert.StartsWith("30000 x 30000 pixels", PictureReader.Read(png).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_the_same_hash_for_the_same_picture() =>
        Assert.Equal(PictureReader.Read(PictureFactory.Png(20, 20)).Hash, PictureReader.Read(PictureFactory.Png(20, 20)).Hash);

    [Property(MaxTest = 200)]
    public void Never_fails_on_random_bytes(byte[] bytes)
    {
        Assert.NotNull(PictureReader.Read(bytes).Problem);
        Assert.NotNull(PictureReader.Read([.. "<svg"u8, .. bytes]));
        var png = PictureFactory.Png(20, 20);
        for (var i = 0; i < bytes.Length; i++)
            png[(bytes[i] * 31 + i) % png.Length] ^= bytes[i];
        PictureReader.Read(png);
    }

    [Fact]
    public void Rebuilds_a_drawing_from_what_only_draws()
    {
        const string Svg = """
            <?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 20 10" onload="alert(1)">
              <style>.a{fill:#f00}</style><style>@import url(https://evil.example)</style>
              <script>alert(1)</script><foreignObject><body xmlns="http://www.w3.org/1999/xhtml">x</body></foreignObject>
              <defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs>
              <path id="p" d="M0 0h10" fill="url(#g)" style="stroke:url(https://evil.example)" onclick="alert(1)"/>
              <use xlink:href="#p"/><use href="https://evil.example/x.svg#a"/><image href="data:image/png;base64,AA"/>
              <a href="javascript:alert(1)"><rect width="1" height="1"/></a>
            </svg>
            """;
        var picture = PictureReader.Read(Encoding.UTF8.GetBytes(Svg));
        Assert.Null(picture.Problem);
        Assert.Equal((20, 10, "image/svg+xml"), (picture.WidthPixels, picture.HeightPixels, picture.MediaType));
        var written = Encoding.UTF8.GetString(picture.Bytes!);
        foreach (var bad in new[] { "script", "alert", "evil", "foreign", "import", "image", "DOCTYPE", "javascript", "<a" })
            Assert.DoesNotContain(bad, written, StringComparison.OrdinalIgnoreCase);
        foreach (var good in new[] { "fill:#f00", "url(#g)", "href=\"#p\"", "M0 0h10" })
            Assert.Contains(good, written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "nothing is left")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><path></svg>", "well-formed")]
    [InlineData("<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'aaaa'>]><svg><text>&a;</text></svg>", "well-formed")]
    [InlineData("<?xml version='1.0'?><html/>", "'svg' was wanted")]
    [InlineData("<svg><g id='a'><use href='#a'/></g></svg>", "repeating")]
    public void Refuses_a_drawing(string svg, string why) =>
        Assert.Contains(why, PictureReader.Read(Encoding.UTF8.GetBytes(svg)).Problem, StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_drawing_that_repeats_itself_without_end()
    {
        var svg = new StringBuilder("<svg><g id='g0'><path d='M0 0'/></g>");
        for (var i = 1; i < 30; i++)
            svg.Append("<g id='g").Append(i).Append("'>").Insert(svg.Length, $"<use href='#g{i - 1}'/>", 10).Append("</g>");
        Assert.Contains("repeating", PictureReader.Read(Encoding.UTF8.GetBytes(svg.Append("</svg>").ToString())).Problem, StringComparison.Ordinal);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}
