namespace OS2.Catalog.Crawler.Demo;

/// <summary>A body whose connection breaks when the given bytes are read.</summary>
internal sealed class TruncatedStream(byte[] body) : MemoryStream(body, writable: false)
{
    public override int Read(byte[] buffer, int offset, int count) => Checked(base.Read(buffer, offset, count), count);

    public override int Read(Span<byte> buffer) => Checked(base.Read(buffer), buffer.Length);

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Checked(await base.ReadAsync(buffer.AsMemory(offset, count), cancellationToken), count);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Task.CompletedTask;
        return Checked(base.Read(buffer.Span), buffer.Length);
    }

    public override void CopyTo(Stream destination, int bufferSize)
    {
        base.CopyTo(destination, bufferSize);
        Checked(0, bufferSize);
    }

    public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
    {
        await base.CopyToAsync(destination, bufferSize, cancellationToken);
        Checked(0, bufferSize);
    }

    private static int Checked(int read, int wanted) => read > 0 || wanted == 0
        ? read
        : throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended before the whole body had arrived.");
}
