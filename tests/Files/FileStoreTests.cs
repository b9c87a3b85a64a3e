using System.Security.Cryptography;
using OS2.Catalog.Files;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Files;

public class FileStoreTests
{
    private const long Limit = 5 << 20;

    [Theory, Engines]
    public async Task Gives_back_what_was_handed_in(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        var store = new FileStore(test.Database);
        foreach (var size in new[] { 0, 1, 1 << 20, (1 << 20) + 1, 3_000_000 })
        {
            var bytes = RandomNumberGenerator.GetBytes(size);
            var file = await store.SaveAsync(new MemoryStream(bytes), "C:\\mine\\æ.zip", "application/zip", Limit, CancellationToken.None);
            Assert.Equal(("æ.zip", size, Convert.ToHexStringLower(SHA256.HashData(bytes))), (file.Name, (int)file.SizeBytes, file.Sha256));

            await using var content = await store.OpenAsync(file.FileId, CancellationToken.None);
            using var copy = new MemoryStream();
            await content!.CopyToAsync(copy, CancellationToken.None);
            Assert.Equal(bytes, copy.ToArray());
        }
    }

    [Fact]
    public async Task Keeps_nothing_of_what_is_too_large()
    {
        await using var test = await TestDatabase.OpenAsync();
        var store = new FileStore(test.Database);
        await Assert.ThrowsAsync<FileTooLargeException>(() => store.SaveAsync(new ZeroStream(Limit + 1), "a", "b", Limit, CancellationToken.None));
        Assert.Equal(0, await test.Database.SingleAsync<int>("SELECT COUNT(*) FROM StoredFilePiece", null, CancellationToken.None));
        Assert.Equal(0, await test.Database.SingleAsync<int>("SELECT COUNT(*) FROM StoredFile", null, CancellationToken.None));
    }

    [Fact]
    public async Task Half_saved_files_are_not_there_and_are_swept_after_a_day()
    {
        await using var test = await TestDatabase.OpenAsync();
        var store = new FileStore(test.Database);
        await test.Database.ChangeAsync(change => change.ExecuteAsync("INSERT INTO StoredFile (FileId, Name, MediaType, SizeBytes, Sha256, SavedAt) VALUES ('x', 'a', 'b', 0, NULL, @At)", new { change.At }), CancellationToken.None);
        Assert.Null(await store.FindAsync("x", CancellationToken.None));
        Assert.Null(await store.OpenAsync("x", CancellationToken.None));

        test.Time.Advance(TimeSpan.FromHours(25));
        await store.SweepAsync(CancellationToken.None);
        Assert.Equal(0, await test.Database.SingleAsync<int>("SELECT COUNT(*) FROM StoredFile", null, CancellationToken.None));
    }
}
