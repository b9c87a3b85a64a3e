namespace OS2.Catalog.Files;

/// <summary>Reads a file piece by piece as it is asked for.</summary>
internal sealed class PieceStream(Func<int, Task<byte[]?>> next, long lengthBytes) : Stream
{
    private byte[] _piece = [];
    private int _number;
    private int _at;
    private long _position;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => lengthBytes;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_at == _piece.Length)
        {
            if (await next(_number) is not { } piece)
            {
                return _position == lengthBytes ? 0 : throw new EndOfStreamException($"The file ends after {_position} of {lengthBytes} bytes.");
            }

            _piece = piece;
            _number++;
            _at = 0;
        }

        var count = Math.Min(buffer.Length, _piece.Length - _at);
        _piece.AsMemory(_at, count).CopyTo(buffer);
        _at += count;
        _position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // Archive readers read without waiting; the pieces are small and near.
    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
