using OS2.Catalog.Donations;
using OS2.Catalog.Ownership;
using OS2.Catalog.Tests.Donations;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Ownership;

/// <summary>Papers about rights: registered, corrected, withdrawn, and come with donations.</summary>
public sealed class InstrumentStoreTests
{
    [Theory, Engines]
    public async Task Is_registered_corrected_and_withdrawn_and_the_record_has_no_names_of_people(string engine)
    {
        await using var world = await TitleWorld.OpenAsync(engine);
        Assert.Equal(InstrumentOutcome.Incomplete, (await world.DoAsync(change => InstrumentStore.RegisterAsync(change, world.First, world.Terms with { Givers = [] }))).Outcome);
        var instrument = await world.RegisterAsync();
        Assert.Equal(world.Terms, instrument.Said);
        Assert.Equal(64, Assert.Single(instrument.Papers).Length);
        var corrected = world.Terms with { WorkUntil = new DateOnly(2020, 1, 1) };
        Assert.Equal(InstrumentOutcome.Conflict, await world.DoAsync(change => InstrumentStore.CorrectAsync(change, world.Second, instrument.InstrumentId, 1, corrected, "Læst igen.")));
        Assert.Equal(InstrumentOutcome.Done, await world.DoAsync(change => InstrumentStore.CorrectAsync(change, world.Second, instrument.InstrumentId, instrument.Version, corrected, "Læst igen.")));
        // The same once more, as a browser resends it, changes nothing.
        Assert.Equal(InstrumentOutcome.Done, await world.DoAsync(change => InstrumentStore.CorrectAsync(change, world.Second, instrument.InstrumentId, instrument.Version, corrected, "Læst igen.")));
        var after = (await world.Instruments.FindAsync(instrument.InstrumentId, CancellationToken.None))!;
        Assert.NotEqual(instrument.Hash, after.Hash);
        Assert.Equal(InstrumentOutcome.Done, await world.DoAsync(change => InstrumentStore.WithdrawAsync(change, world.First, after.InstrumentId, after.Version, "Forkert aftale.")));
        Assert.Equal(InstrumentOutcome.NotNow, await world.DoAsync(change => InstrumentStore.WithdrawAsync(change, world.First, after.InstrumentId, after.Version + 1, "Igen.")));
        var acts = await world.Decisions.OfSubjectAsync(Instrument.Subject, instrument.InstrumentId, CancellationToken.None);
        Assert.Equal(["ownership.instrument-withdrawn", "ownership.instrument-corrected", "ownership.instrument-paper", "ownership.instrument"], acts.Select(act => act.Kind));
        Assert.All(acts, act => Assert.DoesNotContain("direktør", $"{act.ValueBefore}{act.ValueAfter}{act.Evidence}", StringComparison.Ordinal));
        Assert.Contains("givers: IT Minds ApS", acts[^1].ValueAfter, StringComparison.Ordinal);
        Assert.Null((await world.Decisions.VerifyAsync(null, CancellationToken.None)).Problem);
    }

    [Theory, Engines]
    public async Task The_papers_of_an_accepted_donation_are_proposed_and_count_for_nothing_until_read(string engine)
    {
        await using var world = await DonationWorld.OpenAsync(engine);
        var donation = await world.SendAsync();
        var file = await world.Files.SaveAsync(new MemoryStream("%PDF-1.7"u8.ToArray()), "overdragelse.pdf", "application/pdf", 100, CancellationToken.None);
        await world.DoAsync(change => DonationStore.AddPaperAsync(change, world.Member, donation.DonationId, file.FileId));
        donation = await world.FindAsync(donation.DonationId);
        var instruments = new InstrumentStore(world.Test.Database);
        Assert.Empty(await instruments.AllAsync(CancellationToken.None));
        await world.DoAsync(change => DonationStore.ProposeAsync(change, world.Secretary, donation.DonationId, donation.Version, 1, "Passer godt."));
        Assert.Equal(DonationOutcome.Done, await world.DoAsync(change => DonationStore.ConfirmAsync(change, world.Second, donation.DonationId, donation.Version + 1, DonationStore.Accepted)));
        var proposed = Assert.Single(await instruments.AllAsync(CancellationToken.None));
        Assert.Equal((Instrument.Proposed, DonationWorld.Body, file.Sha256), (proposed.State, proposed.Said.Givers[0], proposed.Papers[0]));
        // Registering the transfer of rights later does not propose it twice.
        donation = await world.FindAsync(donation.DonationId);
        await world.DoAsync(change => DonationStore.ProposeRightsAsync(change, world.Secretary, donation.DonationId, donation.Version, "Papiret er der."));
        Assert.Equal(DonationOutcome.Done, await world.DoAsync(change => DonationStore.ConfirmAsync(change, world.Second, donation.DonationId, donation.Version + 1, DonationStore.RightsRegistered)));
        Assert.Equal(proposed.InstrumentId, Assert.Single(await instruments.AllAsync(CancellationToken.None)).InstrumentId);

        var terms = proposed.Said with { Repositories = [7], SignedOn = new DateOnly(2026, 1, 1), Authority = InstrumentAuthority.Position };
        Assert.Equal(InstrumentStanding.Proposed, InstrumentRules.StandingOf(proposed with { Terms = terms.ToJson() }, 7, "x", new DateOnly(2026, 6, 1)));
        Assert.Equal(InstrumentOutcome.Done, await world.DoAsync(change => InstrumentStore.CorrectAsync(change, world.Second, proposed.InstrumentId, 1, terms, "Læst.")));
        var registered = Assert.Single(await instruments.AllAsync(CancellationToken.None));
        Assert.Equal(InstrumentStanding.Counts, InstrumentRules.StandingOf(registered, 7, "x", new DateOnly(2026, 6, 1)));
    }
}
