namespace OS2.Catalog.Sources;

/// <summary>The files of one state of a repository: all are listed, the wanted ones can be read, and nothing outside them can be reached.</summary>
/// <remarks>Kept content lies in a temporary file that goes away with the tree. Reading is safe from several threads.</remarks>
public sealed partial class SourceTree : IDisposable
{
    private const int MaxLinkHops = 40;

    private readonly Dictionary<string, SourceFile> byPath;
    private readonly Lazy<HashSet<string>> folders;
    private readonly SourceSpool? spool;
    private readonly string? root;

    private SourceTree(SourceListing listing, string? commit, string? folder)
    {
        byPath = listing.ByPath;
        Files = [.. byPath.Values.OrderBy(f => f.Path, StringComparer.Ordinal)];
        TotalBytes = Files.Sum(f => f.SizeBytes);
        folders = new(FoldersOf);
        spool = listing.Spool;
        root = folder;
        Commit = commit;
        foreach (var link in Files.Where(f => f.IsLink))
        {
            if (Follow(link).Fault is { } fault)
                listing.Report($"{SourcePath.Shown(link.Path)}: the link to '{SourcePath.Shown(link.LinkTarget!)}' {fault}; not followed.");
        }

        Problems = listing.Problems();
    }

    /// <summary>A new tree without any file: the state of a repository that nothing was pushed to.</summary>
    public static SourceTree Empty => new(new SourceListing(SourceLimits.Default, static (_, _) => false), commit: null, folder: null);

    /// <summary>Every file and link, by path in ordinal order.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>The commit that the archive says it holds, 40 or 64 hex digits; null when it does not say.</summary>
    public string? Commit { get; }

    /// <summary>Bytes of all files together, unpacked.</summary>
    public long TotalBytes { get; }

    /// <summary>What was skipped or cut, one line each: where and why.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>The file or link with exactly this path; null when there is none.</summary>
    public SourceFile? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The file itself, or the file inside the tree that a link leads to; null when it leads out, in a circle, to a folder or nowhere.</summary>
    public SourceFile? Resolve(SourceFile file) => Follow(file).File;

    /// <summary>The content, through links; null when it was not kept or the link leads nowhere.</summary>
    /// <exception cref="IOException">The temporary file or the folder on disk cannot be read.</exception>
    public byte[]? Read(SourceFile file) => ReadTop(file, int.MaxValue);

    /// <summary>The first bytes of the content, through links; null when it was not kept or the link leads nowhere.</summary>
    /// <param name="file">A file of this tree.</param>
    /// <param name="most">How many bytes are read at most.</param>
    /// <exception cref="IOException">The temporary file or the folder on disk cannot be read.</exception>
    public byte[]? ReadTop(SourceFile file, int most)
    {
        if (Resolve(file) is not { IsKept: true } found)
            return null;
        if (root is not null)
            return ReadFromFolder(root, found, most);
        return spool is null ? [] : spool.Read(found.Offset, (int)Math.Min(found.SizeBytes, most));
    }

    /// <summary>The content as text, through links; null when it was not kept, is binary, or the link leads nowhere.</summary>
    /// <exception cref="IOException">The temporary file or the folder on disk cannot be read.</exception>
    public string? ReadText(SourceFile file) => Read(file) is { } bytes ? SourceText.Decode(bytes).Value : null;

    /// <summary>Deletes the temporary file.</summary>
    public void Dispose() => spool?.Dispose();

    private (SourceFile? File, string? Fault) Follow(SourceFile file)
    {
        var hops = 0;
        while (file.LinkTarget is { } target)
        {
            if (target.StartsWith('/') || target.Contains('\\', StringComparison.Ordinal) || (target.Length > 1 && target[1] == ':'))
                return (null, "leaves the tree");
            var path = SourcePath.Join(SourcePath.FolderOf(file.Path), target);
            if (path is null)
                return (null, "leaves the tree");

            var found = Find(path);
            while (found is null)
            {
                if (path.Length == 0 || folders.Value.Contains(path))
                    return (null, null);
                if (++hops > MaxLinkHops)
                    return (null, "goes in a circle");
                if (LinkedFolder(path) is not { } folder)
                    return (null, "points at nothing");
                var (start, rest) = folder;
                path = start.LinkTarget!.StartsWith('/') ? null : SourcePath.Join(SourcePath.FolderOf(start.Path), start.LinkTarget + "/" + rest);
                if (path is null)
                    return (null, "leaves the tree");
                found = Find(path);
            }

            if (++hops > MaxLinkHops)
                return (null, "goes in a circle");
            file = found;
        }

        return (file, null);
    }

    /// <summary>The shortest beginning of the path that is itself a link, and what follows it.</summary>
    private (SourceFile Link, string Remainder)? LinkedFolder(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            if (Find(path[..slash]) is { IsLink: true } link)
                return (link, path[(slash + 1)..]);
        }

        return null;
    }

    private HashSet<string> FoldersOf()
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Files)
        {
            for (var folder = SourcePath.FolderOf(file.Path); folder.Length > 0 && all.Add(folder);)
                folder = SourcePath.FolderOf(folder);
        }

        return all;
    }
}
