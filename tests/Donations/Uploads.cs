using System.IO.Compression;
using System.Text;

namespace OS2.Catalog.Tests.Donations;

/// <summary>Archives as people send them, and worse ones.</summary>
internal static class Uploads
{
    public static byte[] Zip(params (string Path, string Text)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return packed.ToArray();
    }

    /// <summary>A hundred megabytes of zeros in a hundred kilobytes.</summary>
    public static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("zeros.txt", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 100; megabyte++)
                entry.Write(zeros);
        }

        return packed.ToArray();
    }
}
