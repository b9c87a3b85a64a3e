using Lucene.Net.Index;
using Lucene.Net.Store;
using OS2.Catalog.Search;
using Directory = System.IO.Directory;

namespace OS2.Catalog.Tests.Search;

public sealed class IndexFollowerTests : IDisposable
{
    private readonly SearchWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Brings_changed_and_new_products_in()
    {
        await FillAsync();
        _world.Product("OS2valg", "Nu med zebraer.", organisations: ["OS2valg"]);
        _world.Product("OS2ny", "Helt ny.");
        await _world.ImportAsync();
        Assert.Empty(_world.Find("zebra").Products);

        await _world.FollowAsync();

        Assert.Equal(["OS2valg"], _world.Names("zebra"));
        Assert.Equal(["OS2ny"], _world.Names("ny"));
        Assert.Equal(await _world.Database.TickAsync(CancellationToken.None), _world.Index.Tick);
    }

    [Fact]
    public async Task Takes_withdrawn_products_out()
    {
        await FillAsync();
        _world.Withdraw("os2mo");
        await _world.ImportAsync();
        await _world.FollowAsync();

        Assert.Equal(["OS2valg"], _world.Names(""));
        Assert.Equal(1, _world.Index.Products);
    }

    [Fact]
    public async Task Does_nothing_when_nothing_has_changed()
    {
        await FillAsync();
        Assert.False(await _world.Follower.FollowOnceAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Takes_documents_out_that_left()
    {
        await FillAsync();
        Assert.Equal(2, _world.Index.Documents);
        await _world.FilesAsync(1, ("README.md", "# Valg"));
        await _world.FollowAsync();

        Assert.Equal(1, _world.Index.Documents);
        Assert.Empty(_world.Find("kaktus").Documents);
        Assert.Equal(1, _world.Find("OS2valg").Products[0].Card.Documents);
    }

    [Fact]
    public async Task Takes_documents_of_a_gone_repository_out_and_back_in()
    {
        await FillAsync();
        await _world.GoneAsync(1);
        await _world.FollowAsync();
        Assert.Empty(_world.Find("kaktus").Documents);
        Assert.Empty(_world.Find("app").Repositories);
        Assert.Equal((0, 0), (_world.Index.Repositories, _world.Index.Documents));
        Assert.Equal(0, _world.Find("OS2valg").Products[0].Card.Documents);

        await _world.RepositoryAsync(1, "OS2valg/app");
        await _world.FollowAsync();
        Assert.Equal("docs/guide.md", Assert.Single(_world.Find("kaktus").Documents).Path);
        Assert.Equal(2, _world.Index.Documents);
    }

    [Fact]
    public async Task Gives_documents_the_new_name_of_their_repository()
    {
        await FillAsync();
        await _world.RepositoryAsync(1, "OS2valg/stemmer");
        await _world.FollowAsync();

        Assert.Equal("OS2valg/stemmer", Assert.Single(_world.Find("kaktus").Documents).FullName);
        Assert.Equal("docs/guide.md", _world.Find("stemmer kaktus").Documents[0].Path);
    }

    [Fact]
    public async Task Continues_after_a_restart_where_it_was()
    {
        await FillAsync();
        var tick = _world.Index.Tick;
        _world.Restart();

        Assert.Equal(tick, _world.Index.Tick);
        Assert.Equal(["OS2mo"], _world.Names("mo"));
        Assert.False(await _world.Follower.FollowOnceAsync(CancellationToken.None));

        _world.Product("OS2ny");
        await _world.ImportAsync();
        await _world.FollowAsync();
        Assert.Equal(["OS2ny"], _world.Names("ny"));
        Assert.Equal(["OS2mo"], _world.Names("mo"));
    }

    [Theory]
    [InlineData("segments_*", "empty")]
    [InlineData("segments_*", "garbage")]
    [InlineData("segments_*", "gone")]
    [InlineData("*", "half")]
    [InlineData("*.cfs", "garbage")]
    [InlineData("*.cfs", "gone")]
    [InlineData("*", "one byte other")]
    public async Task Rebuilds_what_was_damaged_while_nothing_ran(string files, string damage)
    {
        await FillAsync();
        _world.Index.Dispose();
        Damage(files, damage);
        _world.Restart();

        await _world.FollowAsync();
        await AssertWholeAsync();
    }

    [Theory]
    [InlineData("segments_*", "empty")]
    [InlineData("segments_*", "gone")]
    [InlineData("*", "half")]
    [InlineData("*", "garbage")]
    public async Task Rebuilds_what_is_damaged_while_it_runs(string files, string damage)
    {
        await FillAsync();
        Damage(files, damage);
        await SearchUntilItFailsAsync();
        _world.Product("OS2ny");
        await _world.ImportAsync();

        await _world.FollowAsync();
        await AssertWholeAsync();
        Assert.Equal(["OS2ny"], _world.Names("ny"));
    }

    [Fact]
    public async Task Rebuilds_after_a_search_that_failed()
    {
        await FillAsync();
        Damage("*", "half");
        await SearchUntilItFailsAsync();

        await _world.FollowAsync();
        await AssertWholeAsync();
    }

    [Fact]
    public async Task Rebuilds_a_deleted_folder_and_serves_meanwhile()
    {
        await FillAsync();
        Directory.Delete(Path.Combine(_world.Folder, "index"), recursive: true);
        Assert.Equal(["OS2mo"], _world.Names("mo"));

        await _world.FollowAsync();
        await AssertWholeAsync();
        _world.Restart();
        await AssertWholeAsync();
    }

    [Fact]
    public async Task Leaves_one_built_index_behind()
    {
        await FillAsync();
        Damage("segments_*", "garbage");
        _world.Product("OS2ny");
        await _world.ImportAsync();
        await _world.FollowAsync();
        await _world.FollowAsync();

        Assert.Single(Directory.EnumerateDirectories(Path.Combine(_world.Folder, "index")));
    }

    [Fact]
    public async Task Rebuilds_when_the_database_is_an_older_one()
    {
        await FillAsync();
        _world.ReplaceDatabase();
        Assert.True(_world.Index.Tick > 0);
        await _world.FollowAsync();

        Assert.Equal(0, _world.Index.Tick);
        Assert.Empty(_world.Names(""));
    }

    [Fact]
    public async Task Rebuilds_an_index_of_another_version_and_serves_it_meanwhile()
    {
        await FillAsync();
        _world.Index.Dispose();
        using (var directory = FSDirectory.Open(Built()))
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(CatalogAnalyzer.Version, CatalogAnalyzer.Names)))
            writer.SetCommitData(new Dictionary<string, string> { [CatalogSearcher.TickKey] = "1", [CatalogSearcher.VersionKey] = "0" });
        _world.Restart();

        Assert.Equal(["OS2mo"], _world.Names("mo"));
        await _world.FollowAsync();
        await AssertWholeAsync();
    }

    [Fact]
    public async Task Takes_another_folder_when_one_is_held()
    {
        await FillAsync();
        var (index, follower) = _world.Open();
        using (index)
        {
            await follower.FollowOnceAsync(CancellationToken.None);
            Assert.Equal(2, index.Products);
            Assert.True(Directory.Exists(Path.Combine(_world.Folder, "index-2", "1")));
            await AssertWholeAsync();
        }
    }

    [Fact]
    public async Task Goes_on_after_the_database_failed()
    {
        await FillAsync();
        var file = Path.Combine(_world.Folder, "catalogue.db");
        using var stop = new CancellationTokenSource();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Move(file, file + ".away");
        var running = _world.Follower.RunAsync(stop.Token);
        await UntilAsync(() => _world.Follower.LastError is not null);
        Assert.Equal(["OS2mo"], _world.Names("mo"));

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Move(file + ".away", file, overwrite: true);
        await UntilAsync(() => _world.Follower.LastError is null);
        await stop.CancelAsync();
        await running;
        await AssertWholeAsync();
    }

    private async Task FillAsync()
    {
        _world.Product("OS2valg", "Valgsteder.", organisations: ["OS2valg"]);
        _world.Product("OS2mo", "Stamdata om organisation.");
        await _world.ImportAsync();
        await _world.RepositoryAsync(1, "OS2valg/app");
        await _world.FilesAsync(1, ("README.md", "# Valg\n\nOm valg"), ("docs/guide.md", "# Guide\n\nHer vokser en kaktus i haven."));
        await _world.FollowAsync();
        await AssertWholeAsync();
    }

    private async Task AssertWholeAsync()
    {
        Assert.Equal(await _world.Database.TickAsync(CancellationToken.None), _world.Index.Tick);
        Assert.Equal(["OS2mo"], _world.Names("mo"));
        Assert.Equal(["OS2valg"], _world.Names("valgsteder"));
        Assert.Single(_world.Find("kaktus").Documents);
        Assert.Equal((1, 2), (_world.Index.Repositories, _world.Index.Documents));
    }

    private string Built() => Directory.EnumerateDirectories(Path.Combine(_world.Folder, "index")).Single();

    private void Damage(string files, string damage)
    {
        foreach (var path in Directory.GetFiles(Built(), files).Where(path => !path.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var bytes = File.ReadAllBytes(path);
            if (damage == "gone")
            {
                File.Delete(path);
                continue;
            }

            if (bytes.Length > 0)
                bytes[bytes.Length / 2] ^= 0x55;
            File.WriteAllBytes(path, damage switch
            {
                "empty" => [],
                "garbage" => [.. Enumerable.Range(0, bytes.Length).Select(i => (byte)(i * 31 + 7))],
                "half" => bytes[..(bytes.Length / 2)],
                _ => bytes,
            });
        }
    }

    private async Task SearchUntilItFailsAsync()
    {
        for (var i = 0; i < 5; i++)
        {
            await Task.Yield();
            if (Record.Exception(() => _world.Find("kaktus valg")) is not null)
                return;
        }
    }

    private async Task UntilAsync(Func<bool> isSo)
    {
        for (var i = 0; i < 400 && !isSo(); i++)
        {
            _world.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10);
        }

        Assert.True(isSo());
    }
}
