namespace OS2.Catalog.Sources;

public sealed partial class SourceTree
{
    /// <summary>Lists a folder on disk; links are recorded and never followed by the walk, and git's own folder is left out.</summary>
    /// <param name="folder">The root of the checkout.</param>
    /// <param name="limits">What is read at most.</param>
    /// <param name="keep">Says by path and size in bytes whether the content of a file is wanted; it is read when asked for.</param>
    /// <param name="cancel">Ends the walk.</param>
    /// <exception cref="SourceUnreadableException">The folder is larger than the limits.</exception>
    /// <exception cref="IOException">The folder cannot be walked.</exception>
    public static SourceTree OpenFolder(string folder, SourceLimits limits, Func<string, long, bool> keep, CancellationToken cancel)
    {
        var top = new DirectoryInfo(Path.GetFullPath(folder));
        using var listing = new SourceListing(limits, keep);
        var waiting = new Stack<DirectoryInfo>([top]);
        var above = top.FullName.Length + (Path.EndsInDirectorySeparator(top.FullName) ? 0 : 1);
        long kept = 0;
        while (waiting.TryPop(out var current))
        {
            foreach (var entry in current.EnumerateFileSystemInfos())
            {
                cancel.ThrowIfCancellationRequested();
                listing.CountEntry();
                var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
                if (entry is DirectoryInfo inner && !isLink)
                {
                    if (inner.Name != ".git")
                        waiting.Push(inner);
                    continue;
                }

                var raw = entry.FullName[above..];
                if (Path.DirectorySeparatorChar != '/')
                    raw = raw.Replace(Path.DirectorySeparatorChar, '/');
                if (raw == ".git" || listing.Clean(raw, stripFirst: false) is not { } path)
                    continue;
                var file = entry as FileInfo;
                if (isLink && entry.LinkTarget is { } target)
                {
                    listing.ByPath.Add(path, new SourceFile(path, 0, target));
                    continue;
                }

                listing.CountBytes(path, file!.Length);
                var wants = listing.Wants(path, file.Length, kept);
                kept += wants ? file.Length : 0;
                listing.ByPath.Add(path, new SourceFile(path, file.Length) { Offset = wants ? 0 : -1 });
            }
        }

        return new SourceTree(listing, commit: null, top.FullName);
    }

    private static byte[]? ReadFromFolder(string root, SourceFile file, int most)
    {
        var info = new FileInfo(Path.Combine(root, file.Path));
        if (!info.Exists || info.Attributes.HasFlag(FileAttributes.ReparsePoint) || info.Length != file.SizeBytes)
            return null; // The folder changed since it was listed; what stands there now was not asked for.
        using var handle = File.OpenHandle(info.FullName);
        var bytes = new byte[(int)Math.Min(file.SizeBytes, most)];
        var read = 0;
        while (read < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(read), read) is var got and > 0)
            read += got;
        return read == bytes.Length ? bytes : null;
    }
}
