using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using OS2.Catalog.Repositories;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Ownership;

/// <summary>Names the evidence of a tree before it is gathered: the same paths and contents, read by the same program, give the same evidence.</summary>
public static class EvidenceKey
{
    /// <summary>SHA-256 over every path, size and link, and over the hash of all that would be read; 64 hex digits.</summary>
    /// <exception cref="IOException">The tree's temporary file or the folder on disk cannot be read.</exception>
    public static string Of(SourceTree tree, CancellationToken cancel = default)
    {
        var hashes = new byte[tree.Files.Count][];
        Parallel.For(0, hashes.Length, new() { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, i => hashes[i] = HashOf(tree, tree.Files[i]));
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        all.AppendData(Encoding.UTF8.GetBytes($"{RepositoryReader.ReaderVersion} {typeof(EvidenceKey).Assembly.ManifestModule.ModuleVersionId}"));
        foreach (var hash in hashes)
            all.AppendData(hash);
        return Convert.ToHexStringLower(all.GetHashAndReset());
    }

    private static byte[] HashOf(SourceTree tree, SourceFile file)
    {
        var size = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(size, file.SizeBytes);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\0{file.LinkTarget}\0"));
        hash.AppendData(size);
        // Of source files the top is read alone; one byte more tells that the file goes on.
        var isTop = SourceFiles.IsSource(file.Path) && Manifest.KindOf(file.Path) is null;
        if (!file.IsLink && tree.ReadTop(file, isTop ? SourceHeads.HeadBytes + 1 : int.MaxValue) is { } bytes)
            hash.AppendData(bytes);
        return hash.GetHashAndReset();
    }
}
