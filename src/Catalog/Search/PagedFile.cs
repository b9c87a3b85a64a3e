using System.Buffers.Binary;
using Lucene.Net.Store;

namespace OS2.Catalog.Search;

/// <summary>Reads a file of the index from its pages. Clones share the pages, each at its own place; the first one closes the file for all.</summary>
internal sealed class PagedFile : IndexInput
{
    private const int LongestVInt32 = 5;
    private const int LongestVInt64 = 9;

    private readonly CachedPages _pages;
    private readonly string _name;
    private readonly bool _isClone;
    private byte[] _page = [];
    private long _start;
    private int _at;

    /// <summary>Reads it from its beginning.</summary>
    internal PagedFile(CachedPages pages, string name) : base(name) => (_pages, _name) = (pages, name);

    private PagedFile(PagedFile other) : base(other._name) =>
        (_pages, _name, _isClone, _page, _start, _at) = (other._pages, other._name, true, other._page, other._start, other._at);

    public override long Length => _pages.Length;

    public override long Position => _start + _at;

    public override object Clone() => new PagedFile(this);

    public override void Seek(long pos)
    {
        var at = pos - _start;
        if (at >= 0 && at < _page.Length)
            _at = (int)at;
        else
            (_page, _start, _at) = ([], pos, 0);
    }

    public override byte ReadByte()
    {
        if (_at >= _page.Length)
            Turn();
        return _page[_at++];
    }

    public override void ReadBytes(byte[] b, int offset, int len)
    {
        for (var rest = b.AsSpan(offset, len); rest.Length > 0;)
        {
            if (_at >= _page.Length)
                Turn();
            var part = _page.AsSpan(_at, Math.Min(rest.Length, _page.Length - _at));
            part.CopyTo(rest);
            _at += part.Length;
            rest = rest[part.Length..];
        }
    }

    public override short ReadInt16() => Next(sizeof(short), out var bytes) ? BinaryPrimitives.ReadInt16BigEndian(bytes) : base.ReadInt16();

    public override int ReadInt32() => Next(sizeof(int), out var bytes) ? BinaryPrimitives.ReadInt32BigEndian(bytes) : base.ReadInt32();

    public override long ReadInt64() => Next(sizeof(long), out var bytes) ? BinaryPrimitives.ReadInt64BigEndian(bytes) : base.ReadInt64();

    public override int ReadVInt32()
    {
        if (_page.Length - _at < LongestVInt32)
            return base.ReadVInt32();
        int next = _page[_at++];
        var value = next & 0x7F;
        for (var shift = 7; next > 0x7F; shift += 7)
        {
            next = _page[_at++];
            value |= (next & 0x7F) << shift;
        }

        return value;
    }

    public override long ReadVInt64()
    {
        if (_page.Length - _at < LongestVInt64)
            return base.ReadVInt64();
        long next = _page[_at++];
        var value = next & 0x7F;
        for (var shift = 7; next > 0x7F; shift += 7)
        {
            next = _page[_at++];
            value |= (next & 0x7F) << shift;
        }

        return value;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClone)
            _pages.Dispose();
    }

    /// <summary>The next bytes where the page holds them all.</summary>
    private bool Next(int count, out ReadOnlySpan<byte> bytes)
    {
        bytes = default;
        if (_page.Length - _at < count)
            return false;
        bytes = _page.AsSpan(_at, count);
        _at += count;
        return true;
    }

    /// <summary>To the page that holds the place.</summary>
    private void Turn()
    {
        var position = Position;
        if (position >= _pages.Length)
            throw new EndOfStreamException($"{_name} ends before byte {position}.");
        var number = position / PageCache.PageBytes;
        _page = _pages.Page((int)number);
        _start = number * PageCache.PageBytes;
        _at = (int)(position - _start);
    }
}
