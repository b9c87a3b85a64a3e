using OS2.Catalog.Donations;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Donations;

public class DonationReadingsTests
{
    [Theory, Engines]
    public async Task Is_taken_by_one_and_by_another_when_that_one_died(string engine)
    {
        await using var world = await DonationWorld.OpenAsync(engine);
        await world.SendAsync();
        var first = (await world.Readings.TakeAsync(CancellationToken.None))!;
        Assert.Null(await world.Readings.TakeAsync(CancellationToken.None));
        Assert.True(await world.Readings.ProgressAsync(first.ReadingId, 3, 10, CancellationToken.None));
        world.Test.Time.Advance(DonationReadings.Hold);
        Assert.Equal(first.ReadingId, (await world.Readings.TakeAsync(CancellationToken.None))!.ReadingId);
    }

    [Theory, Engines]
    public async Task Is_given_up_after_three_deaths(string engine)
    {
        await using var world = await DonationWorld.OpenAsync(engine);
        var donation = await world.SendAsync();
        for (var tries = 0; tries < DonationReadings.MostTries; tries++)
        {
            Assert.NotNull(await world.Readings.TakeAsync(CancellationToken.None));
            world.Test.Time.Advance(DonationReadings.Hold);
        }

        Assert.Null(await world.Readings.TakeAsync(CancellationToken.None));
        Assert.Equal(DonationCode.Failed, (await world.Store.CodeAsync(donation.DonationId, CancellationToken.None))!.State);
    }

    [Theory, Engines]
    public async Task A_stopped_process_gives_it_back_at_once(string engine)
    {
        await using var world = await DonationWorld.OpenAsync(engine);
        await world.SendAsync();
        var taken = (await world.Readings.TakeAsync(CancellationToken.None))!;
        await world.Readings.ReleaseAsync(taken.ReadingId, CancellationToken.None);
        Assert.Equal(1, (await world.Readings.TakeAsync(CancellationToken.None))!.Tries);
    }

    [Theory, Engines]
    public async Task What_was_overtaken_writes_nothing(string engine)
    {
        await using var world = await DonationWorld.OpenAsync(engine);
        var donation = await world.StartAsync();
        await world.DoAsync(change => DonationStore.SetCodeAsync(change, donation.DonationId, 1, "https://github.test/a/b", null));
        var old = (await world.Readings.TakeAsync(CancellationToken.None))!;
        await world.DoAsync(change => DonationStore.SetCodeAsync(change, donation.DonationId, 2, "https://github.test/a/c", null));
        Assert.False(await world.Readings.ProgressAsync(old.ReadingId, 1, 1, CancellationToken.None));
        await world.Readings.SaveAsync(old.ReadingId, new CodeReport { FileCount = 7 }, 1, null, "f", CancellationToken.None);
        var code = (await world.Store.CodeAsync(donation.DonationId, CancellationToken.None))!;
        Assert.Equal((DonationCode.Waiting, "https://github.test/a/c", null), (code.State, code.Address, code.Report));
    }
}
