using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using FsCheck.Xunit;
using OS2.Catalog.Sources;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Sources;

public class SourceTreeTests
{
    [Fact]
    public async Task Lists_every_file_without_the_top_folder_and_knows_the_commit()
    {
        using var tree = await Archive.TreeAsync(("README.md", "# Hej"), ("src/æøå.cs", "class A;"));
        Assert.Equal(["README.md", "src/æøå.cs"], tree.Files.Select(f => f.Path));
        Assert.Equal(Archive.Commit, tree.Commit);
        Assert.Equal(5 + 8, tree.TotalBytes);
        Assert.Equal("# Hej", tree.ReadText(tree.Find("README.md")!));
        Assert.Empty(tree.Problems);
    }

    [Fact]
    public async Task Keeps_only_what_is_wanted()
    {
        using var tree = await Archive.ReadAsync(Archive.Of(Archive.File("a.md", "a"), Archive.File("b.bin", "b")), keep: (path, _) => path == "a.md");
        Assert.True(tree.Find("a.md")!.IsKept);
        Assert.Null(tree.Read(tree.Find("b.bin")!));
        Assert.Equal(1, tree.Find("b.bin")!.SizeBytes);
    }

    [Fact]
    public async Task Reads_an_archive_without_files()
    {
        using var tree = await Archive.ReadAsync(Archive.Of());
        Assert.Empty(tree.Files);
        Assert.Equal(Archive.Commit, tree.Commit);
    }

    [Fact]
    public async Task Follows_a_licence_that_is_a_link()
    {
        using var tree = await Archive.ReadAsync(Archive.Of(Archive.Link("LICENSE", "LICENSES/MPL-2.0.txt"), Archive.File("LICENSES/MPL-2.0.txt", "Mozilla")));
        Assert.Equal("Mozilla", tree.ReadText(tree.Find("LICENSE")!));
        Assert.Equal("LICENSES/MPL-2.0.txt", tree.Resolve(tree.Find("LICENSE")!)!.Path);
    }

    [Fact]
    public async Task Follows_a_link_through_a_linked_folder()
    {
        using var tree = await Archive.ReadAsync(Archive.Of(
            Archive.Link("docs", "deep/docs"), Archive.File("deep/docs/a.md", "A"), Archive.Link("x/start.md", "../docs/a.md")));
        Assert.Equal("A", tree.ReadText(tree.Find("x/start.md")!));
        Assert.Empty(tree.Problems);
    }

    [Theory]
    [InlineData("../../etc/passwd", "leaves the tree")]
    [InlineData("/etc/passwd", "leaves the tree")]
    [InlineData("C:/Windows/win.ini", "leaves the tree")]
    [InlineData("LICENSE", "goes in a circle")]
    [InlineData("loop/x", "goes in a circle")]
    [InlineData("missing.txt", "points at nothing")]
    public async Task Reports_a_link_that_it_does_not_follow(string target, string why)
    {
        using var tree = await Archive.ReadAsync(Archive.Of(Archive.Link("LICENSE", target), Archive.Link("loop", "loop")));
        Assert.Null(tree.Read(tree.Find("LICENSE")!));
        Assert.Contains(tree.Problems, p => p.StartsWith("LICENSE:", StringComparison.Ordinal) && p.Contains(why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("top/../../etc/cron.d/x", "..")]
    [InlineData("/etc/passwd", "absolute")]
    [InlineData("C:/x", "drive")]
    [InlineData("top/..\\..\\x", "backslash")]
    [InlineData("top/a\nb", "control")]
    [InlineData("alone.txt", "beside")]
    public async Task Skips_a_path_that_is_not_safe(string path, string why)
    {
        using var tree = await Archive.ReadAsync(Archive.Of(Archive.Raw(path, "x"), Archive.File("good.txt", "y")));
        Assert.Equal(["good.txt"], tree.Files.Select(f => f.Path));
        Assert.Contains(why, Assert.Single(tree.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Skips_a_path_that_is_too_long_and_a_name_that_comes_twice()
    {
        using var tree = await Archive.ReadAsync(Archive.Of(Archive.File(new string('a', 2000), "x"), Archive.File("b", "1"), Archive.File("b", "2")));
        Assert.Equal("1", tree.ReadText(Assert.Single(tree.Files)));
        Assert.Equal(2, tree.Problems.Count);
    }

    [Fact]
    public async Task Keeps_names_in_an_old_encoding_apart()
    {
        // 'o/\xE6.md' in Latin-1 and 'o/æ.md' in UTF-8 read the same; the second is reported.
        var archive = Gzip([.. UstarFile("o/\u00E6.md"u8.ToArray(), "utf8"), .. UstarFile([(byte)'o', (byte)'/', 0xE6, .. ".md"u8], "latin"), .. new byte[1024]]);
        using var tree = await Archive.ReadAsync(archive);
        Assert.Equal("utf8", tree.ReadText(Assert.Single(tree.Files)));
        Assert.Contains("second time", Assert.Single(tree.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_bomb_by_its_ratio()
    {
        var bomb = Archive.Write(tar => tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "o/zeros") { DataStream = new ZeroStream(200 << 20) }), CompressionLevel.Optimal);
        var refusal = await Assert.ThrowsAsync<SourceUnreadableException>(() => Archive.ReadAsync(bomb));
        Assert.Contains("at most 1 to 250", refusal.Message, StringComparison.Ordinal);
        Assert.False(refusal.Truncated);
    }

    [Fact]
    public async Task Lists_a_file_of_a_gigabyte_without_holding_it()
    {
        var archive = Archive.Write(tar => tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "o/big.md") { DataStream = new ZeroStream(1L << 30) }));
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var tree = await Archive.ReadAsync(archive, new SourceLimits { MaxRatio = 2000 });
        Assert.Equal(1L << 30, Assert.Single(tree.Files).SizeBytes);
        Assert.Contains("at most 8388608 are read of one file", Assert.Single(tree.Problems), StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public async Task Refuses_more_bytes_than_the_limit_before_reading_them()
    {
        var archive = Archive.Of(Archive.File("a", new byte[3000]));
        var refusal = await Assert.ThrowsAsync<SourceUnreadableException>(() => Archive.ReadAsync(archive, new SourceLimits { MaxUnpackedBytes = 2000 }));
        Assert.Contains("more than 2000 bytes", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_a_hundred_thousand_entries_and_refuses_more_than_the_limit()
    {
        var archive = Archive.Write(tar =>
        {
            for (var i = 0; i < 100_000; i++)
                tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, $"o/d{i % 100}/f{i}.txt"));
        });
        using (var tree = await Archive.ReadAsync(archive))
            Assert.Equal(100_000, tree.Files.Count);
        var refusal = await Assert.ThrowsAsync<SourceUnreadableException>(() => Archive.ReadAsync(archive, new SourceLimits { MaxEntries = 1000 }));
        Assert.Contains("more than 1000 entries", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_when_an_archive_is_cut_short()
    {
        var random = new byte[200_000];
        new Random(7).NextBytes(random);
        var whole = Archive.Of(Archive.File("a.bin", random), Archive.File("b.bin", random));
        foreach (var length in new[] { 0, 5, 100, whole.Length / 2, whole.Length - 300 })
        {
            var refusal = await Assert.ThrowsAsync<SourceUnreadableException>(() => Archive.ReadAsync(whole[..length]));
            Assert.True(refusal.Truncated, $"cut at {length}: {refusal.Message}");
        }
    }

    [Fact]
    public async Task Says_when_an_archive_is_damaged()
    {
        var whole = Archive.Of(Archive.File("a.txt", new string('x', 50_000)));
        whole[whole.Length - 6] ^= 0xFF;
        await Assert.ThrowsAsync<SourceUnreadableException>(() => Archive.ReadAsync(whole));
        await Assert.ThrowsAsync<SourceUnreadableException>(() => Archive.ReadAsync("<html>not found</html>"u8.ToArray()));
        await Assert.ThrowsAsync<SourceUnreadableException>(() => Archive.ReadAsync(Gzip(Encoding.ASCII.GetBytes(new string('x', 2000)))));
    }

    [Fact]
    public async Task Refuses_an_extended_header_that_claims_a_gigabyte()
    {
        var header = UstarFile("o/x"u8.ToArray(), "")[..512];
        header[156] = (byte)'x';
        "10000000000\0"u8.CopyTo(header.AsSpan(124));
        Checksum(header);
        var refusal = await Assert.ThrowsAsync<SourceUnreadableException>(() => Archive.ReadAsync(Gzip(header)));
        Assert.Contains("extended header of 1073741824 bytes", refusal.Message, StringComparison.Ordinal);
    }

    [Property(MaxTest = 200)]
    public void Never_fails_otherwise_on_random_bytes(byte[] bytes)
    {
        var failure = Record.Exception(() => Archive.ReadAsync(Gzip(bytes)).GetAwaiter().GetResult().Dispose());
        Assert.True(failure is null or SourceUnreadableException, failure?.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reads_a_zip_with_or_without_one_top_folder(bool folder)
    {
        var top = folder ? "top/" : "";
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, top + "LICENSES/MPL.txt", "Mozilla", 0);
            Add(zip, top + "LICENSE", "LICENSES/MPL.txt", 0xA1FF);
            Add(zip, top + "../evil", "x", 0);
            Add(zip, top + "README.md", "# Hej", 0);
        }

        using var tree = await SourceTree.ReadZipAsync(new GZipStream(new MemoryStream(Gzip(packed.ToArray())), CompressionMode.Decompress), SourceLimits.Default, (_, _) => true, TestContext.Current.CancellationToken);
        Assert.Equal(["LICENSE", "LICENSES/MPL.txt", "README.md"], tree.Files.Select(f => f.Path));
        Assert.Equal("Mozilla", tree.ReadText(tree.Find("LICENSE")!));
        Assert.Contains("..", Assert.Single(tree.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_zip_that_is_none_or_a_bomb()
    {
        var cut = await Assert.ThrowsAsync<SourceUnreadableException>(() => SourceTree.ReadZipAsync(new MemoryStream(new byte[300]), SourceLimits.Default, (_, _) => true, default));
        Assert.True(cut.Truncated);
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var content = zip.CreateEntry("zeros", CompressionLevel.Optimal).Open();
            new ZeroStream(100 << 20).CopyTo(content);
        }

        var bomb = await Assert.ThrowsAsync<SourceUnreadableException>(() => SourceTree.ReadZipAsync(packed, SourceLimits.Default, (_, _) => true, default));
        Assert.Contains("at most 1 to 250", bomb.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Opens_a_folder_without_following_its_links()
    {
        var folder = Directory.CreateTempSubdirectory("tree");
        try
        {
            folder.CreateSubdirectory(".git");
            File.WriteAllText(Path.Combine(folder.FullName, ".git", "config"), "x");
            File.WriteAllText(Path.Combine(folder.CreateSubdirectory("docs").FullName, "a.md"), "A");
            File.CreateSymbolicLink(Path.Combine(folder.FullName, "README.md"), "docs/a.md");
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "out"), Path.GetTempPath());
            using var tree = SourceTree.OpenFolder(folder.FullName, SourceLimits.Default, (_, _) => true, TestContext.Current.CancellationToken);
            Assert.Equal(["README.md", "docs/a.md", "out"], tree.Files.Select(f => f.Path));
            Assert.Equal("A", tree.ReadText(tree.Find("README.md")!));
            Assert.StartsWith("out:", Assert.Single(tree.Problems), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Add(ZipArchive zip, string path, string text, int mode)
    {
        var entry = zip.CreateEntry(path);
        entry.ExternalAttributes = mode << 16;
        using var writer = new StreamWriter(entry.Open());
        writer.Write(text);
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] UstarFile(byte[] name, string text)
    {
        var block = new byte[text.Length == 0 ? 512 : 1024];
        name.CopyTo(block, 0);
        Encoding.ASCII.GetBytes(Convert.ToString(text.Length, 8).PadLeft(11, '0')).CopyTo(block, 124);
        block[156] = (byte)'0';
        "ustar\000"u8.CopyTo(block.AsSpan(257));
        if (text.Length > 0)
            Encoding.ASCII.GetBytes(text).CopyTo(block, 512);
        Checksum(block);
        return block;
    }

    private static void Checksum(byte[] block)
    {
        "        "u8.CopyTo(block.AsSpan(148));
        var sum = block.Take(512).Sum(b => b);
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(block, 148);
    }
}
