using Lucene.Net.Store;
using Microsoft.Win32.SafeHandles;

namespace OS2.Catalog.Search;

/// <summary>A file of the index. Clones read the same open file, each at its own place; the first one closes it for all.</summary>
internal sealed class IndexFile : BufferedIndexInput
{
    private readonly SafeFileHandle _file;
    private readonly long _length;
    private bool _isClone;

    /// <summary>Opens it.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    internal IndexFile(string path, int bufferBytes) : base(path, bufferBytes)
    {
        _file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess);
        _length = RandomAccess.GetLength(_file);
    }

    public override long Length => _length;

    public override object Clone()
    {
        var clone = (IndexFile)base.Clone();
        clone._isClone = true;
        return clone;
    }

    protected override void ReadInternal(byte[] b, int offset, int length)
    {
        var at = Position;
        for (var rest = b.AsSpan(offset, length); rest.Length > 0;)
        {
            var read = RandomAccess.Read(_file, rest, at);
            if (read == 0)
                throw new EndOfStreamException($"{this} ends before byte {at + rest.Length}.");
            rest = rest[read..];
            at += read;
        }
    }

    protected override void SeekInternal(long pos)
    {
        // Each reading names its place.
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClone)
            _file.Dispose();
    }
}
