using Lucene.Net.Store;
using OS2.Catalog.Search;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Search;

public sealed class PagedFileTests : IAsyncDisposable
{
    private const int Values = 20_000;

    private readonly TemporaryFolder _folder = new();

    public ValueTask DisposeAsync() => _folder.DisposeAsync();

    [Theory]
    [InlineData(2)]
    [InlineData(1000)]
    public void Reads_what_was_written_however_few_pages_are_kept(int pages)
    {
        var places = Write();
        using var folder = Open(pages);
        using var file = folder.OpenInput("values", IOContext.READ);
        Assert.IsType<PagedFile>(file);
        for (var i = 0; i < Values; i++)
            Check(file, i, places[i]);
        Assert.Equal(file.Length, file.Position);

        var random = new Random(3);
        var clone = (IndexInput)file.Clone();
        for (var i = 0; i < Values; i++)
        {
            var at = random.Next(Values);
            (i % 2 == 0 ? file : clone).Seek(places[at]);
            Check(i % 2 == 0 ? file : clone, at, places[at]);
        }
    }

    [Fact]
    public async Task Reads_the_same_on_many_threads()
    {
        var places = Write();
        using var folder = Open(pages: 3);
        using var file = folder.OpenInput("values", IOContext.READ);
        await Parallel.ForEachAsync(Enumerable.Range(0, 8), (seed, _) =>
        {
            var random = new Random(seed);
            var mine = (IndexInput)file.Clone();
            for (var i = 0; i < 3000; i++)
            {
                var at = random.Next(Values);
                mine.Seek(places[at]);
                Check(mine, at, places[at]);
            }

            return ValueTask.CompletedTask;
        });
    }

    [Fact]
    public void Ends_where_the_file_ends()
    {
        Write();
        using var folder = Open(pages: 3);
        using var file = folder.OpenInput("values", IOContext.READ);
        file.Seek(file.Length);
        Assert.Throws<EndOfStreamException>(() => file.ReadByte());
        file.Seek(file.Length - 2);
        Assert.Throws<EndOfStreamException>(() => file.ReadInt32());
    }

    [Fact]
    public void Says_so_when_the_file_was_cut_short()
    {
        Write();
        using var folder = Open(pages: 3);
        using var file = folder.OpenInput("values", IOContext.READ);
        using (var cut = File.Open(_folder.File("values"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            cut.SetLength(100);
        file.Seek(50_000);
        Assert.Throws<EndOfStreamException>(() => file.ReadByte());
    }

    private static void Check(IndexInput file, int i, long place)
    {
        Assert.Equal(place, file.Position);
        switch (i % 6)
        {
            case 0:
                Assert.Equal((byte)i, file.ReadByte());
                break;
            case 1:
                Assert.Equal((short)i, file.ReadInt16());
                break;
            case 2:
                Assert.Equal(i * 40_000, file.ReadInt32());
                break;
            case 3:
                Assert.Equal(i * 300_000_000_000L, file.ReadInt64());
                break;
            case 4:
                Assert.Equal(i * 70_000, file.ReadVInt32());
                break;
            default:
                Assert.Equal(i * 300_000_000_000L, file.ReadVInt64());
                var bytes = new byte[i % 50];
                file.ReadBytes(bytes, 0, bytes.Length);
                Assert.All(bytes, b => Assert.Equal((byte)i, b));
                break;
        }
    }

    private long[] Write()
    {
        using var folder = Open(pages: 1);
        using var file = folder.CreateOutput("values", IOContext.DEFAULT);
        var places = new long[Values];
        for (var i = 0; i < Values; i++)
        {
            places[i] = file.Position;
            switch (i % 6)
            {
                case 0:
                    file.WriteByte((byte)i);
                    break;
                case 1:
                    file.WriteInt16((short)i);
                    break;
                case 2:
                    file.WriteInt32(i * 40_000);
                    break;
                case 3:
                    file.WriteInt64(i * 300_000_000_000L);
                    break;
                case 4:
                    file.WriteVInt32(i * 70_000);
                    break;
                default:
                    file.WriteVInt64(i * 300_000_000_000L);
                    file.WriteBytes([.. Enumerable.Repeat((byte)i, i % 50)], i % 50);
                    break;
            }
        }

        return places;
    }

    private IndexFolder Open(int pages) => new(new DirectoryInfo(_folder.Path), new PageCache(pages * PageCache.PageBytes));
}
