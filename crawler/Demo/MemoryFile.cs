using System.Security.Cryptography;
using System.Text;

namespace OS2.Catalog.Crawler.Demo;

/// <summary>One file of a repository that lives in memory: bytes, bytes made when asked for, or a symbolic link.</summary>
public sealed record MemoryFile
{
    private readonly Func<byte[]> read;

    private MemoryFile(long sizeBytes, string hash, Func<byte[]> read)
    {
        SizeBytes = sizeBytes;
        Hash = hash;
        this.read = read;
    }

    /// <summary>Length of the content; for a link, of the path it points to.</summary>
    public long SizeBytes { get; }

    /// <summary>Whether the archive gives the file mode 755 in place of 644.</summary>
    public bool Executable { get; init; }

    /// <summary>Where a symbolic link points, relative to its own folder; null for a file with content.</summary>
    public string? LinkTarget { get; private init; }

    /// <summary>40 hex digits that stand for the content, or for what was said to stand for it.</summary>
    internal string Hash { get; }

    /// <summary>A file of text, written as UTF-8 without a byte order mark.</summary>
    public static MemoryFile Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    /// <summary>A file of these bytes, which the caller no longer changes.</summary>
    public static MemoryFile Bytes(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new MemoryFile(content.Length, HashOf(content), () => content);
    }

    /// <summary>A file made anew each time it is read, so that a large one costs no memory in between.</summary>
    /// <param name="sizeBytes">The exact length that <paramref name="make"/> gives.</param>
    /// <param name="label">Stands for the content in the commit: another content needs another label.</param>
    /// <param name="make">Gives the same bytes every time.</param>
    public static MemoryFile Generated(long sizeBytes, string label, Func<byte[]> make) =>
        new(sizeBytes, HashOf(Encoding.UTF8.GetBytes(label)), make);

    /// <summary>A symbolic link, as git stores it.</summary>
    public static MemoryFile Link(string target)
    {
        var path = Encoding.UTF8.GetBytes(target);
        return new MemoryFile(path.Length, HashOf(path), () => path) { LinkTarget = target };
    }

    /// <summary>The content; for a link, the path it points to.</summary>
    public byte[] Read() => read();

    // As long as git's names of things, though not the same digits.
    internal static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..40];
}
