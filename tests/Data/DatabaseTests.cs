using OS2.Catalog.Data;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Data;

public class DatabaseTests
{
    private const string InsertDomain = "INSERT INTO Domain (DomainSlug, NameDa, NameEn, Tick) VALUES (@Slug, @Slug, @Slug, @Tick)";
    private const string SelectTicks = "SELECT Tick FROM Domain ORDER BY Tick";
    private const string SelectName = "SELECT NameDa FROM Domain WHERE DomainSlug = @Slug";

    [Theory, Engines]
    public async Task Every_change_has_a_tick_of_its_own_even_when_many_write_at_once(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
                await test.Database.ChangeAsync(change => change.ExecuteAsync(InsertDomain, new { Slug = $"d-{writer}-{i}", change.Tick }), CancellationToken.None);
        })));

        Assert.Equal(80, await test.Database.TickAsync(CancellationToken.None));
        Assert.Equal(Enumerable.Range(1, 80).Select(i => (long)i), await test.Database.QueryAsync<long>(SelectTicks, null, CancellationToken.None));
    }

    [Theory, Engines]
    public async Task A_change_that_fails_leaves_nothing_and_takes_no_tick(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        await Assert.ThrowsAsync<InvalidOperationException>(() => test.Database.ChangeAsync(async change =>
        {
            await change.ExecuteAsync(InsertDomain, new { Slug = "half", change.Tick });
            throw new InvalidOperationException("half-way");
        }, CancellationToken.None));

        Assert.Equal(0, await test.Database.TickAsync(CancellationToken.None));
        Assert.Null(await test.Database.FindAsync<string>(SelectName, new { Slug = "half" }, CancellationToken.None));
    }

    [Theory, Engines]
    public async Task Danish_letters_and_emoji_come_back_as_they_went_in(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        const string Text = "Blåbærgrød på øen – 😀";
        await test.Database.ChangeAsync(change => change.ExecuteAsync(InsertDomain, new { Slug = Text, change.Tick }), CancellationToken.None);
        Assert.Equal(Text, await test.Database.FindAsync<string>(SelectName, new { Slug = Text }, CancellationToken.None));
    }

    [Theory, Engines]
    public async Task Foreign_keys_are_kept(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        const string Insert = "INSERT INTO ProductSupplier (ProductSlug, SupplierSlug, Tick, WithdrawnAt) VALUES ('nobody', 'nobody', 1, NULL)";
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => test.Database.ChangeAsync(change => change.ExecuteAsync(Insert, null), CancellationToken.None));
    }
}
