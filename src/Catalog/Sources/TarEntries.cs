using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace OS2.Catalog.Sources;

/// <summary>Reads the headers of a tar stream one by one, without ever holding the content of a file.</summary>
/// <remarks>
/// Own code instead of System.Formats.Tar.TarReader: that one allocates an extended header whole, up to 2 GB
/// as the header claims, and does not say whether a stream ended early. Reads ustar, pax (path, linkpath, size, comment) and GNU long names.
/// </remarks>
internal sealed class TarEntries(Stream stream) : IDisposable
{
    private const int Block = 512;
    private const int MaxExtendedBytes = 1 << 20;

    private readonly byte[] header = new byte[Block];
    private readonly byte[] scratch = new byte[128 << 10];
    private long left;
    private int padding;

    /// <summary>The comment of the global header, where git writes the commit; null until seen.</summary>
    public string? Comment { get; private set; }

    /// <summary>The next file, folder or link; null at the end marker.</summary>
    /// <exception cref="SourceUnreadableException">The stream ends early or is no tar.</exception>
    public async Task<TarHeader?> NextAsync(CancellationToken cancel)
    {
        await SkipAsync(cancel);
        string? path = null, link = null;
        long? size = null;
        while (true)
        {
            if (!await ReadHeaderAsync(cancel))
                return null;
            var type = (char)header[156];
            var claimed = Number(124, 12);
            switch (type)
            {
                case 'g' or 'x':
                    foreach (var (key, value) in Records(await ExtendedAsync(claimed, cancel)))
                    {
                        if (type == 'g' && key == "comment")
                            Comment = SourceText.Name(value.Span);
                        else if (key == "path")
                            path = SourceText.Name(value.Span);
                        else if (key == "linkpath")
                            link = SourceText.Name(value.Span);
                        else if (key == "size" && Utf8Parser.TryParse(value.Span, out long bytes, out var used) && used == value.Length && bytes >= 0)
                            size = bytes;
                    }

                    continue;
                case 'L':
                    path = SourceText.Name(UntilNul(await ExtendedAsync(claimed, cancel)));
                    continue;
                case 'K':
                    link = SourceText.Name(UntilNul(await ExtendedAsync(claimed, cancel)));
                    continue;
            }

            var isLink = type is '1' or '2';
            left = isLink || type == '5' ? 0 : size ?? claimed;
            padding = Padding(left);
            return new TarHeader(path ?? OwnPath(), link ?? SourceText.Name(UntilNul(header.AsMemory(157, 100))), type, left);
        }
    }

    /// <summary>Passes the content of the current entry on, in pieces; without a receiver it is skipped.</summary>
    public async Task ContentAsync(Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> receive, CancellationToken cancel)
    {
        while (left > 0)
        {
            var read = await stream.ReadAsync(scratch.AsMemory(0, (int)Math.Min(left, scratch.Length)), cancel);
            if (read == 0)
                throw SourceUnreadableException.CutShort($"{left.ToString(CultureInfo.InvariantCulture)} bytes before the end of a file");
            left -= read;
            await receive(scratch.AsMemory(0, read), cancel);
        }
    }

    /// <summary>Reads what follows the end marker, so that the checksum behind the compressed bytes is verified.</summary>
    public async Task DrainAsync(CancellationToken cancel)
    {
        while (await stream.ReadAsync(scratch, cancel) > 0)
        {
            // The counting stream below stops a tail that is too long.
        }
    }

    public void Dispose() => stream.Dispose();

    private async Task SkipAsync(CancellationToken cancel)
    {
        await ContentAsync(static (_, _) => ValueTask.CompletedTask, cancel);
        left = padding;
        padding = 0;
        await ContentAsync(static (_, _) => ValueTask.CompletedTask, cancel);
    }

    private async Task<bool> ReadHeaderAsync(CancellationToken cancel)
    {
        var read = await stream.ReadAtLeastAsync(header, Block, throwOnEndOfStream: false, cancel);
        if (read < Block)
            throw SourceUnreadableException.CutShort(read == 0 ? "between two files" : "inside a file header");
        if (!header.AsSpan().ContainsAnyExcept((byte)0))
            return false;

        var sum = 8 * ' ';
        for (var i = 0; i < Block; i++)
            sum += i is >= 148 and < 156 ? 0 : header[i];
        if (sum != Number(148, 8))
            throw new SourceUnreadableException("The archive holds a file header whose checksum does not fit; a tar archive was wanted.");
        return true;
    }

    private async Task<ReadOnlyMemory<byte>> ExtendedAsync(long claimed, CancellationToken cancel)
    {
        if (claimed > MaxExtendedBytes)
            throw new SourceUnreadableException($"The archive holds an extended header of {claimed} bytes; at most {MaxExtendedBytes} are read.");
        var bytes = new byte[claimed];
        if (await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel) < bytes.Length)
            throw SourceUnreadableException.CutShort("inside an extended header");
        left = Padding(claimed);
        padding = 0;
        await SkipAsync(cancel);
        return bytes;
    }

    /// <summary>The records of a pax header, each "length key=value\n"; a record that does not fit ends the list.</summary>
    private static IEnumerable<(string Key, ReadOnlyMemory<byte> Value)> Records(ReadOnlyMemory<byte> rest)
    {
        while (Utf8Parser.TryParse(rest.Span, out int length, out var digits) && length > digits + 2 && length <= rest.Length)
        {
            var record = rest[(digits + 1)..(length - 1)];
            rest = rest[length..];
            var equals = record.Span.IndexOf((byte)'=');
            if (equals > 0)
                yield return (Encoding.Latin1.GetString(record.Span[..equals]), record[(equals + 1)..]);
        }
    }

    private string OwnPath()
    {
        var name = SourceText.Name(UntilNul(header.AsMemory(0, 100)));
        var isUstar = header.AsSpan(257, 6).SequenceEqual("ustar\0"u8);
        var prefix = isUstar ? SourceText.Name(UntilNul(header.AsMemory(345, 155))) : "";
        return prefix.Length == 0 ? name : prefix + "/" + name;
    }

    /// <summary>A number in octal digits, or in base 256 when the first bit is set.</summary>
    private long Number(int start, int length)
    {
        var field = header.AsSpan(start, length);
        long value = 0;
        if (field[0] >= 0x80)
        {
            foreach (var b in field[(length - 8)..])
                value = (value << 8) | b;
        }
        else
        {
            foreach (var b in field)
            {
                if (b is >= (byte)'0' and <= (byte)'7')
                    value = (value << 3) | (uint)(b - '0');
                else if (b is not ((byte)' ' or 0))
                    throw new SourceUnreadableException("The archive holds a file header with a number that is none; a tar archive was wanted.");
            }
        }

        return value >= 0 ? value : throw new SourceUnreadableException($"The archive holds a file of {value} bytes.");
    }

    private static int Padding(long size) => (int)((Block - (size % Block)) % Block);

    private static ReadOnlySpan<byte> UntilNul(ReadOnlyMemory<byte> bytes)
    {
        var nul = bytes.Span.IndexOf((byte)0);
        return nul < 0 ? bytes.Span : bytes.Span[..nul];
    }
}

/// <summary>The header of one tar entry.</summary>
/// <param name="Path">The path as written.</param>
/// <param name="Link">The target of a link as written; empty for others.</param>
/// <param name="Type">The type flag: '0' or NUL a file, '1' a hard link, '2' a symbolic link, '5' a folder.</param>
/// <param name="SizeBytes">The size of the content that follows.</param>
internal sealed record TarHeader(string Path, string Link, char Type, long SizeBytes);
