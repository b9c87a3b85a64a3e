namespace OS2.Catalog.Crawler.GitHub;

/// <summary>The body of an archive as it comes; counts the bytes and says when the line broke.</summary>
internal sealed class CountedStream(Stream inner, HttpResponseMessage response, TrafficCount count) : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Counted(inner.Read(buffer));
        }
        catch (Exception problem) when (problem is IOException or HttpRequestException)
        {
            throw Broken(problem);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Counted(await inner.ReadAsync(buffer, cancellationToken));
        }
        catch (Exception problem) when (problem is IOException or HttpRequestException)
        {
            throw Broken(problem);
        }
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>The line's failure, so that nobody takes it for the disk's.</summary>
    private static GitHubUnavailableException Broken(Exception problem) =>
        new(UnavailableReason.Fault, $"the archive broke off: {problem.Message}", null, problem);

    private int Counted(int read)
    {
        count.ArchiveRead(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            response.Dispose();
        }

        base.Dispose(disposing);
    }
}
