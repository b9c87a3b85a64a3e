using System.Buffers.Binary;

namespace OS2.Catalog.Sources;

/// <summary>Looks at the end record of a zip before its directory is loaded, because loading costs memory for every entry.</summary>
internal static class ZipDirectory
{
    private const int EndRecordBytes = 22;
    private const int MaxCommentBytes = 65_535;
    private const int BytesPerEntry = 160;

    /// <summary>Refuses a zip without an end record, or with a directory too large for the allowed number of entries.</summary>
    /// <exception cref="SourceUnreadableException">The zip is cut short, no zip, or its directory too large.</exception>
    public static async Task CheckAsync(Stream zip, SourceLimits limits, CancellationToken cancel)
    {
        var tail = new byte[Math.Min(zip.Length, EndRecordBytes + MaxCommentBytes + 20)];
        zip.Position = zip.Length - tail.Length;
        await zip.ReadExactlyAsync(tail, cancel);
        zip.Position = 0;

        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || tail.Length - end < EndRecordBytes)
            throw SourceUnreadableException.CutShort("without a zip's end record");
        long entries = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (entries == ushort.MaxValue || offset == uint.MaxValue)
            (entries, offset) = await LargeAsync(zip, tail, end, cancel) ?? (entries, offset);

        var most = limits.MaxEntries * (long)BytesPerEntry;
        if (entries > limits.MaxEntries || zip.Length - offset > most)
        {
            throw new SourceUnreadableException(
                $"The zip lists {entries} entries in {Math.Max(0, zip.Length - offset)} bytes; at most {limits.MaxEntries} in {most} bytes are read.");
        }
    }

    private static async Task<(long Entries, long Offset)?> LargeAsync(Stream zip, byte[] tail, int end, CancellationToken cancel)
    {
        if (end < 20 || !tail.AsSpan(end - 20, 4).SequenceEqual("PK\u0006\u0007"u8))
            return null;
        var at = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(end - 12));
        if (at < 0 || at > zip.Length - 56)
            throw SourceUnreadableException.CutShort("without a zip's end record");
        var record = new byte[56];
        zip.Position = at;
        await zip.ReadExactlyAsync(record, cancel);
        zip.Position = 0;
        return (BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(32)), BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48)));
    }
}
