using System.Globalization;
using System.IO.Compression;
using System.Text;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Repositories;

/// <summary>The packed list of a repository's files: gzipped lines of UTF-8, size, tab, path, by path in ordinal order.</summary>
public static class RepositoryTree
{
    /// <summary>Packs the files; the same files always give the same bytes.</summary>
    public static byte[] Pack(IEnumerable<SourceFile> files)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        using (var writer = new StreamWriter(gzip, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
        {
            foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
            {
                writer.Write(file.SizeBytes.ToString(CultureInfo.InvariantCulture));
                writer.Write('\t');
                writer.WriteLine(file.Path);
            }
        }

        return packed.ToArray();
    }

    /// <summary>Reads back what <see cref="Pack"/> wrote; links come back as files of 0 bytes.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a packed tree.</exception>
    public static IEnumerable<SourceFile> Unpack(byte[] packed)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab <= 0 || !long.TryParse(line.AsSpan(0, tab), NumberStyles.None, CultureInfo.InvariantCulture, out var size))
                throw new InvalidDataException("A packed tree holds a line without size and tab.");
            yield return new SourceFile(line[(tab + 1)..], size);
        }
    }
}
