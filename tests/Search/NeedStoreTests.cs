using System.Net;
using OS2.Catalog.Search;

namespace OS2.Catalog.Tests.Search;

public sealed class NeedStoreTests : IAsyncLifetime
{
    private readonly SearchWorld _world = new();

    private NeedStore Store => new(_world.Database);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _world.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Shows_nothing_until_the_sixth_visitor()
    {
        await TellAsync("Parkering i byen!", visitors: 5);
        Assert.Empty(await Store.AllAsync(CancellationToken.None));
        Assert.Empty(await TextsAsync());

        await TellAsync("parkering  I BYEN", visitors: 12);
        var need = Assert.Single(await Store.AllAsync(CancellationToken.None));
        Assert.Equal("parkering i byen", need.Text);
        Assert.InRange(need.Visitors, NeedStore.Hidden + 1, 12);
    }

    [Fact]
    public async Task Counts_the_same_visitor_once_and_no_empty_question()
    {
        for (var i = 0; i < 20; i++)
            await Store.TellAsync("parkering", IPAddress.Parse("192.0.2.1"), "browser", CancellationToken.None);
        await TellAsync("*!", visitors: 20);
        Assert.Empty(await Store.AllAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Forgets_after_four_weeks_who_told_but_keeps_what_was_shown()
    {
        await TellAsync("parkering", visitors: 12);
        await TellAsync("affald", visitors: 4);
        _world.Time.Advance(TimeSpan.FromDays(29));
        await TellAsync("affald", visitors: 4);

        Assert.Equal(["parkering"], (await Store.AllAsync(CancellationToken.None)).Select(need => need.Text));
        Assert.InRange((await BucketsAsync()).Count, 1, 4);
    }

    private async Task TellAsync(string question, int visitors)
    {
        for (var i = 0; i < visitors; i++)
            await Store.TellAsync(question, IPAddress.Parse($"192.0.2.{i}"), "browser", CancellationToken.None);
    }

    private Task<IReadOnlyList<string>> TextsAsync() => _world.Database.QueryAsync<string>("SELECT Text FROM SearchNeed", null, CancellationToken.None);

    private Task<IReadOnlyList<int>> BucketsAsync() => _world.Database.QueryAsync<int>("SELECT Bucket FROM SearchNeedVisitor", null, CancellationToken.None);
}
