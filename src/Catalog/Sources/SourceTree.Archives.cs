using System.IO.Compression;
using System.Text;

namespace OS2.Catalog.Sources;

public sealed partial class SourceTree
{
    private const int UnixTypeMask = 0xF000;
    private const int UnixLink = 0xA000;
    private const int MaxLinkTargetBytes = 4_096;

    /// <summary>Reads a gzipped tar such as GitHub serves, in one pass; the first component of every path is taken off.</summary>
    /// <param name="packed">The compressed bytes; read to the end, not closed.</param>
    /// <param name="limits">What is read at most.</param>
    /// <param name="keep">Says by path and size in bytes whether the content of a file is wanted.</param>
    /// <param name="cancel">Ends the reading; also the deadline.</param>
    /// <exception cref="SourceUnreadableException">The archive is cut short, damaged, or larger than the limits.</exception>
    public static async Task<SourceTree> ReadTarGzAsync(Stream packed, SourceLimits limits, Func<string, long, bool> keep, CancellationToken cancel)
    {
        var counted = new GuardedStream(packed);
        await using var gunzip = new GZipStream(counted, CompressionMode.Decompress, leaveOpen: true);
        using var tar = new TarEntries(new GuardedStream(gunzip, unpacked => JudgeUnpacked(unpacked, counted.Count, limits)));
        var listing = new SourceListing(limits, keep);
        try
        {
            while (await tar.NextAsync(cancel) is { } entry)
                await TakeAsync(tar, entry, listing, cancel);
            await tar.DrainAsync(cancel);
            return new SourceTree(listing, CommitIn(tar.Comment), folder: null);
        }
        catch (InvalidDataException damage)
        {
            listing.Dispose();
            throw new SourceUnreadableException($"The archive is damaged after {counted.Count} bytes; gzip was wanted. {damage.Message}", damage);
        }
        catch
        {
            listing.Dispose();
            throw;
        }
    }

    /// <summary>Reads a zip; one folder that holds everything is taken off. A stream that cannot seek is first copied to a temporary file.</summary>
    /// <param name="packed">The zip; not closed.</param>
    /// <param name="limits">What is read at most.</param>
    /// <param name="keep">Says by path and size in bytes whether the content of a file is wanted.</param>
    /// <param name="cancel">Ends the reading; also the deadline.</param>
    /// <exception cref="SourceUnreadableException">The archive is cut short, damaged, or larger than the limits.</exception>
    public static async Task<SourceTree> ReadZipAsync(Stream packed, SourceLimits limits, Func<string, long, bool> keep, CancellationToken cancel)
    {
        await using var copy = packed.CanSeek ? null : await CopyAsync(packed, limits, cancel);
        var listing = new SourceListing(limits, keep);
        try
        {
            await ZipDirectory.CheckAsync(copy ?? packed, limits, cancel);
            await using var zip = await ZipArchive.CreateAsync(copy ?? packed, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8, cancel);
            var stripFirst = HasOneFolder(zip);
            foreach (var entry in zip.Entries)
                await TakeAsync(entry, stripFirst, listing, limits, cancel);
            return new SourceTree(listing, CommitIn(zip.Comment), folder: null);
        }
        catch (InvalidDataException damage)
        {
            listing.Dispose();
            throw new SourceUnreadableException($"The zip is damaged. {damage.Message}", damage);
        }
        catch
        {
            listing.Dispose();
            throw;
        }
    }

    private static void JudgeUnpacked(long unpacked, long packed, SourceLimits limits)
    {
        // The headers and padding of a tar come on top of the content: at most 1.5 KiB an entry and 1 MiB of long names.
        if (unpacked > limits.MaxUnpackedBytes + (limits.MaxEntries * 2048L) + (1 << 20))
            throw new SourceUnreadableException($"The archive unpacks to more than {limits.MaxUnpackedBytes} bytes, which is the most that is read.");
        if (unpacked > limits.RatioFreeBytes && unpacked / limits.MaxRatio > packed)
            throw new SourceUnreadableException($"The archive unpacks {packed} bytes to {unpacked}; at most 1 to {limits.MaxRatio} is read.");
    }

    private static async Task TakeAsync(TarEntries tar, TarHeader entry, SourceListing listing, CancellationToken cancel)
    {
        listing.CountEntry();
        listing.CountBytes(entry.Path, entry.SizeBytes);
        if (entry.Type == '5')
            return;
        if (entry.Type is not ('0' or '\0' or '7' or '1' or '2'))
        {
            listing.Report($"{SourcePath.Shown(entry.Path)}: skipped, type '{SourcePath.Shown(entry.Type.ToString())}' is neither file, folder nor link.");
            return;
        }

        // Old tars mark a folder by the slash at its end alone.
        if (entry.Path.EndsWith('/') || listing.Clean(entry.Path, stripFirst: true) is not { } path)
            return;
        if (entry.Type is '1' or '2')
        {
            listing.ByPath.Add(path, new SourceFile(path, 0, entry.Type == '2' ? entry.Link : HardLink(path, entry.Link)));
            return;
        }

        if (!listing.Wants(path, entry.SizeBytes, listing.Spool?.Length ?? 0))
        {
            listing.ByPath.Add(path, new SourceFile(path, entry.SizeBytes));
            return;
        }

        var kept = listing.OpenSpool();
        var offset = kept.Length;
        await tar.ContentAsync(kept.AppendAsync, cancel);
        listing.ByPath.Add(path, new SourceFile(path, entry.SizeBytes) { Offset = offset });
    }

    /// <summary>A hard link names its target from the root of the archive; it is kept as a symbolic link would say it.</summary>
    private static string HardLink(string path, string target)
    {
        var first = target.IndexOf('/', StringComparison.Ordinal);
        return string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/'))) + target[(first + 1)..];
    }

    private static async Task TakeAsync(ZipArchiveEntry entry, bool stripFirst, SourceListing listing, SourceLimits limits, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        listing.CountEntry();
        if (entry.FullName.EndsWith('/'))
            return;
        if (listing.Clean(entry.FullName, stripFirst) is not { } path)
            return;
        listing.CountBytes(path, entry.Length);
        if (entry.Length > limits.RatioFreeBytes && entry.Length / limits.MaxRatio > entry.CompressedLength)
            throw new SourceUnreadableException($"{SourcePath.Shown(path)} unpacks {entry.CompressedLength} bytes to {entry.Length}; at most 1 to {limits.MaxRatio} is read.");

        var isLink = ((entry.ExternalAttributes >> 16) & UnixTypeMask) == UnixLink && entry.Length <= MaxLinkTargetBytes;
        if (entry.IsEncrypted || !(isLink || listing.Wants(path, entry.Length, listing.Spool?.Length ?? 0)))
        {
            if (entry.IsEncrypted)
                listing.Report($"{SourcePath.Shown(path)}: not read, it is encrypted.");
            listing.ByPath.Add(path, new SourceFile(path, entry.Length));
            return;
        }

        var kept = listing.OpenSpool();
        var offset = kept.Length;
        await using (var content = await entry.OpenAsync(cancel))
        {
            var buffer = new byte[64 << 10];
            for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
            {
                if (kept.Length - offset + read > entry.Length)
                    throw new SourceUnreadableException($"{SourcePath.Shown(path)} has more than the {entry.Length} bytes that the zip says.");
                await kept.AppendAsync(buffer.AsMemory(0, read), cancel);
            }
        }

        if (kept.Length - offset < entry.Length)
            throw SourceUnreadableException.CutShort($"inside {SourcePath.Shown(path)}");
        if (isLink)
        {
            var target = SourceText.Name(kept.Read(offset, (int)entry.Length));
            kept.CutTo(offset);
            listing.ByPath.Add(path, new SourceFile(path, 0, target));
            return;
        }

        listing.ByPath.Add(path, new SourceFile(path, entry.Length) { Offset = offset });
    }

    private static bool HasOneFolder(ZipArchive zip)
    {
        string? folder = null;
        foreach (var entry in zip.Entries)
        {
            var slash = entry.FullName.IndexOf('/', StringComparison.Ordinal);
            if (slash <= 0)
                return false;
            folder ??= entry.FullName[..(slash + 1)];
            if (!entry.FullName.StartsWith(folder, StringComparison.Ordinal))
                return false;
        }

        return folder is not null;
    }

    private static async Task<FileStream> CopyAsync(Stream packed, SourceLimits limits, CancellationToken cancel)
    {
        var path = Path.Combine(Path.GetTempPath(), "os2-zip-" + Guid.NewGuid().ToString("N"));
        var copy = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 << 10, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await new GuardedStream(packed, count => JudgePacked(count, limits)).CopyToAsync(copy, cancel);
            copy.Position = 0;
            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    private static void JudgePacked(long count, SourceLimits limits)
    {
        if (count > limits.MaxUnpackedBytes)
            throw new SourceUnreadableException($"The zip has more than {limits.MaxUnpackedBytes} bytes, which is the most that is read.");
    }

    private static string? CommitIn(string? comment)
    {
        comment = comment?.Trim();
        return comment is { Length: 40 or 64 } && comment.All(char.IsAsciiHexDigit) ? comment.ToLowerInvariant() : null;
    }
}
