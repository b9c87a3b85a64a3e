namespace OS2.Catalog.Sources;

/// <summary>The kept content of one tree, end to end in a temporary file that is deleted when closed.</summary>
internal sealed class SourceSpool : IDisposable
{
    private readonly FileStream file = new(
        Path.Combine(Path.GetTempPath(), "os2-source-" + Guid.NewGuid().ToString("N")),
        new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
            Options = FileOptions.DeleteOnClose,
        });

    /// <summary>Bytes written so far, which is where the next file begins.</summary>
    public long Length { get; private set; }

    public async ValueTask AppendAsync(ReadOnlyMemory<byte> piece, CancellationToken cancel)
    {
        await RandomAccess.WriteAsync(file.SafeFileHandle, piece, Length, cancel);
        Length += piece.Length;
    }

    /// <summary>Forgets what was written behind this offset.</summary>
    public void CutTo(long offset) => Length = offset;

    public byte[] Read(long offset, int count)
    {
        var bytes = new byte[count];
        var read = 0;
        while (read < count)
        {
            var got = RandomAccess.Read(file.SafeFileHandle, bytes.AsSpan(read), offset + read);
            if (got == 0)
                throw new EndOfStreamException($"The temporary source file ends at {offset + read}; {offset + count} was wanted.");
            read += got;
        }

        return bytes;
    }

    public void Dispose() => file.Dispose();
}
