using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace OS2.Catalog.Crawler.Demo;

/// <summary>Writes a repository as `git archive` does: one folder on top, and the commit in a pax global header.</summary>
internal static class SourceArchive
{
    private const UnixFileMode Plain = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead;
    private const UnixFileMode Runs = Plain | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public static byte[] TarGz(MemoryRepository repository, string commit)
    {
        using var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip, TarEntryFormat.Pax))
        {
            tar.WriteEntry(new PaxGlobalExtendedAttributesTarEntry(new Dictionary<string, string>(StringComparer.Ordinal) { ["comment"] = commit }));
            var top = $"{repository.Owner}-{repository.Name}-{commit[..7]}/";
            WriteFolder(tar, top, repository.PushedAt);
            var folders = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (path, file) in repository.Files)
            {
                foreach (var folder in FoldersOf(path).Where(folders.Add)) WriteFolder(tar, top + folder, repository.PushedAt);
                WriteFile(tar, top + path, file, repository.PushedAt);
            }
        }

        return result.ToArray();
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var at = path.IndexOf('/'); at >= 0; at = path.IndexOf('/', at + 1)) yield return path[..(at + 1)];
    }

    private static void WriteFolder(TarWriter tar, string path, DateTimeOffset time)
    {
        var entry = Entry(TarEntryType.Directory, path);
        entry.Mode = Runs;
        entry.ModificationTime = time;
        tar.WriteEntry(entry);
    }

    private static void WriteFile(TarWriter tar, string path, MemoryFile file, DateTimeOffset time)
    {
        var entry = Entry(file.LinkTarget is null ? TarEntryType.RegularFile : TarEntryType.SymbolicLink, path);
        entry.Mode = file.Executable || file.LinkTarget is not null ? Runs : Plain;
        entry.ModificationTime = time;
        if (file.LinkTarget is { } target) entry.LinkName = target;
        else entry.DataStream = new MemoryStream(file.Read(), writable: false);
        tar.WriteEntry(entry);
        entry.DataStream?.Dispose();
    }

    // The old header holds a short plain path; what does not fit goes into pax attributes.
    private static TarEntry Entry(TarEntryType type, string path) =>
        path.Length <= 100 && Ascii.IsValid(path) ? new UstarTarEntry(type, path) : new PaxTarEntry(type, path);
}
