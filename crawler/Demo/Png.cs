using System.Buffers.Binary;
using System.IO.Compression;

namespace OS2.Catalog.Crawler.Demo;

/// <summary>Writes pixels as a PNG file: eight bits a channel, RGB, no interlacing.</summary>
/// <remarks>Format: W3C PNG specification, third edition, read November 2026.</remarks>
internal static class Png
{
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n =>
    {
        var c = (uint)n;
        for (var bit = 0; bit < 8; bit++) c = (c & 1) == 1 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
        return c;
    })];

    /// <summary>The whole file.</summary>
    /// <param name="widthPixels">Pixels in a row.</param>
    /// <param name="rgb">Rows from the top, three bytes a pixel.</param>
    public static byte[] Encode(int widthPixels, byte[] rgb)
    {
        var stride = widthPixels * 3;
        var heightPixels = rgb.Length / stride;
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, widthPixels);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), heightPixels);
        header[8] = 8; // bits a channel
        header[9] = 2; // RGB
        Chunk(file, "IHDR"u8, header);

        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
        {
            var row = new byte[stride + 1];
            row[0] = 2; // filter "up": each byte less the one above it
            for (var y = 0; y < heightPixels; y++)
            {
                for (var x = 0; x < stride; x++) row[x + 1] = (byte)(rgb[y * stride + x] - (y == 0 ? 0 : rgb[(y - 1) * stride + x]));
                zlib.Write(row);
            }
        }

        Chunk(file, "IDAT"u8, data.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        var crc = Crc(Crc(0xFFFFFFFF, type), data) ^ 0xFFFFFFFF;
        BinaryPrimitives.WriteUInt32BigEndian(number, crc);
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes) crc = CrcTable[(crc ^ b) & 0xFF] ^ (crc >> 8);
        return crc;
    }
}
