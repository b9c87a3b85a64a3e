using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Tests.Support;

/// <summary>Makes archives as a code host would, and worse ones.</summary>
public static class Archive
{
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";

    public static Task<SourceTree> TreeAsync(params (string Path, string Text)[] files) =>
        ReadAsync(Of([.. files.Select(f => (TarEntry)File(f.Path, f.Text))]));

    public static Task<SourceTree> ReadAsync(byte[] archive, SourceLimits? limits = null, Func<string, long, bool>? keep = null) =>
        SourceTree.ReadTarGzAsync(new MemoryStream(archive), limits ?? SourceLimits.Default, keep ?? ((_, _) => true), TestContext.Current.CancellationToken);

    public static byte[] Of(params TarEntry[] entries) => Write(tar =>
    {
        tar.WriteEntry(new PaxGlobalExtendedAttributesTarEntry(new Dictionary<string, string> { ["comment"] = Commit }));
        tar.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "owner-name-0123456/"));
        foreach (var entry in entries)
            tar.WriteEntry(entry);
    });

    public static byte[] Write(Action<TarWriter> write, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, level, leaveOpen: true))
        using (var tar = new TarWriter(gzip, TarEntryFormat.Pax, leaveOpen: true))
            write(tar);
        return packed.ToArray();
    }

    public static PaxTarEntry File(string path, string text) => File(path, Encoding.UTF8.GetBytes(text));

    public static PaxTarEntry File(string path, byte[] bytes) =>
        new(TarEntryType.RegularFile, "owner-name-0123456/" + path) { DataStream = new MemoryStream(bytes) };

    public static PaxTarEntry Raw(string path, string text) =>
        new(TarEntryType.RegularFile, path) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) };

    public static PaxTarEntry Link(string path, string target) =>
        new(TarEntryType.SymbolicLink, "owner-name-0123456/" + path) { LinkName = target };
}
