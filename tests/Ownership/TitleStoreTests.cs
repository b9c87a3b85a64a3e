using OS2.Catalog.Ownership;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Ownership;

/// <summary>Two people sign, the signature is bound to what they saw, and turns stale when that changes.</summary>
public sealed class TitleStoreTests
{
    [Theory, Engines]
    public async Task Two_people_sign_and_the_verdict_and_the_record_say_so(string engine)
    {
        await using var world = await TitleWorld.OpenAsync(engine);
        Assert.Equal(TitleAnswer.Claimed, (await world.VerdictAsync()).TitleAnswer);
        await world.RegisterAsync();
        var bears = (await world.VerdictAsync()).ToVerdict();
        Assert.Equal(TitleAnswer.Claimed, bears.Title);
        Assert.Contains(bears.Findings, finding => finding is { Rule: "T2", Values: [TitleAnswer.Owned] });
        Assert.Contains(bears.Missing, piece => piece.Kind == "signature");

        await world.SignAsync();
        var signed = await world.VerdictAsync();
        Assert.Equal((TitleAnswer.Owned, null), (signed.SignedTitle, signed.StaleAt));
        Assert.Equal(["ownership.instrument", "ownership.instrument-paper", "ownership.title.proposed", "ownership.title", "ownership.verdict"], await world.KindsAsync());
        var act = (await world.Decisions.OfRepositoryAsync(world.Repository.RepositoryId, CancellationToken.None)).First(row => row.Kind == TitleStore.Act);
        Assert.Contains($"evidence {signed.EvidenceHash}", act.Evidence, StringComparison.Ordinal);
        var report = await world.Decisions.VerifyAsync(null, CancellationToken.None);
        Assert.Null(report.Problem);
        // A crawl that finds nothing new says nothing new.
        await world.Crawl.CrawlAsync();
        Assert.Equal(0, await world.Crawl.Verdicts.JudgeAllAsync(CancellationToken.None));
    }

    [Theory, Engines]
    public async Task One_person_alone_signs_nothing(string engine)
    {
        await using var world = await TitleWorld.OpenAsync(engine);
        await world.RegisterAsync();
        Assert.Equal(TitleOutcome.NotNow, await world.ConfirmAsync());
        Assert.Equal(TitleOutcome.Done, await world.ProposeAsync());
        Assert.Equal(TitleOutcome.SamePerson, await world.ConfirmAsync(world.First));
        Assert.Equal(TitleAnswer.Claimed, (await world.VerdictAsync()).TitleAnswer);
        Assert.Equal(TitleOutcome.Done, await world.DoAsync(change => TitleStore.RejectAsync(change, world.Second, world.Repository.RepositoryId, "Læs aftalen igen.")));
        Assert.Equal(TitleOutcome.NotNow, await world.ConfirmAsync());
        Assert.Equal("ownership.title.withdrawn", (await world.KindsAsync())[^1]);
    }

    [Theory, Engines]
    public async Task What_changes_while_two_look_is_a_conflict_and_nothing_is_signed(string engine)
    {
        await using var world = await TitleWorld.OpenAsync(engine);
        await world.RegisterAsync();
        var seen = (await world.LookAsync()).Seen!;
        Assert.Equal(TitleOutcome.Done, await world.ProposeAsync());
        await world.PushAsync(("Other.cs", "// Copyright (c) 2025 Magenta ApS\nclass Other;\n"));
        Assert.Equal(TitleOutcome.Conflict, await world.ConfirmAsync(seen: seen));
        Assert.Equal(TitleOutcome.Conflict, await world.ConfirmAsync());
        Assert.Equal(TitleOutcome.Conflict, await world.ProposeAsync(seen: seen));
        Assert.NotEqual(TitleAnswer.Owned, (await world.VerdictAsync()).TitleAnswer);
    }

    [Fact]
    public async Task No_level_is_signed_that_files_and_instruments_do_not_bear()
    {
        await using var world = await TitleWorld.OpenAsync();
        Assert.Equal(TitleOutcome.Unsupported, await world.ProposeAsync());
        Assert.Equal(TitleOutcome.Unsupported, await world.ProposeAsync(TitleAnswer.Secured));
        Assert.Equal(TitleOutcome.Unsupported, await world.ProposeAsync(TitleAnswer.Unassessed));
        Assert.Equal(TitleOutcome.Done, await world.ProposeAsync(TitleAnswer.Claimed, residue: null));
        await world.RegisterAsync();
        // Nobody has looked at who wrote it: that must be said in words.
        Assert.Equal(TitleOutcome.Incomplete, await world.ProposeAsync(residue: " "));
        Assert.Equal(TitleOutcome.Done, await world.ProposeAsync());
    }

    [Theory, Engines]
    public async Task A_new_holder_makes_it_stale_and_the_level_stays(string engine)
    {
        await using var world = await TitleWorld.OpenAsync(engine);
        await world.RegisterAsync();
        await world.SignAsync();
        await world.PushAsync(("Other.cs", "// Copyright (c) 2025 Magenta ApS\nclass Other;\n"));
        var verdict = await world.VerdictAsync();
        Assert.Equal(TitleAnswer.Owned, verdict.TitleAnswer);
        Assert.NotNull(verdict.StaleAt);
        Assert.Contains(verdict.ToVerdict().Stale, reason => reason is { Kind: StaleReason.HolderNew, After: "Magenta ApS" });
        Assert.Contains(verdict.ToVerdict().Missing, piece => piece.Kind == "renewal");
        Assert.Single(await world.KindsAsync(), kind => kind == "ownership.title-stale");
        // Said once, however often it is judged.
        await world.Crawl.CrawlAsync();
        Assert.Single(await world.KindsAsync(), kind => kind == "ownership.title-stale");
    }

    [Fact]
    public async Task What_does_not_matter_leaves_it_alone()
    {
        await using var world = await TitleWorld.OpenAsync();
        await world.RegisterAsync();
        await world.SignAsync();
        await world.PushAsync(("README.md", TitleWorld.Paragraph + "\nNews: we have a logo.\n"), ("docs/more.md", "# More\n"));
        Assert.Empty(await world.StaleAsync());
        Assert.Null((await world.VerdictAsync()).StaleAt);
    }

    [Fact]
    public async Task Each_trigger_of_the_design_makes_it_stale()
    {
        await using var world = await TitleWorld.OpenAsync();
        await world.RegisterAsync();
        await world.SignAsync();
        await world.PushAsync(("LICENSE", "Copyright (c) 2025 OS2\n\nAll rights reserved.\n"));
        Assert.Contains(StaleReason.Licence, await world.StaleAsync());
        await world.PushAsync(("LICENSE", await File.ReadAllTextAsync(Shipped.Path("LICENSE"))), ("Two.cs", "class Two;"), ("Three.cs", "class Three;"));
        Assert.Equal([StaleReason.Files], await world.StaleAsync());
        await world.PushAsync(("wwwroot/lib/x/x.js", "/* Copyright (c) 2012 Widget Corp. */"));
        Assert.Contains(StaleReason.Vendored, await world.StaleAsync());
        world.Crawl.GitHub.Rename(TitleWorld.FullName, "kitos2");
        await world.Crawl.CrawlAsync();
        Assert.Contains(StaleReason.Place, await world.StaleAsync());
        world.Crawl.Test.Time.Advance(TimeSpan.FromDays(740));
        await world.Crawl.Verdicts.JudgeAllAsync(CancellationToken.None);
        Assert.Contains(StaleReason.Age, await world.StaleAsync());
    }

    [Theory, Engines]
    public async Task An_instrument_that_falls_takes_the_level_with_it(string engine)
    {
        await using var world = await TitleWorld.OpenAsync(engine);
        var instrument = await world.RegisterAsync();
        await world.SignAsync();
        Assert.Equal(InstrumentOutcome.Done, await world.DoAsync(change => InstrumentStore.WithdrawAsync(change, world.Second, instrument.InstrumentId, instrument.Version, "Den var ikke underskrevet af begge.")));
        await world.Crawl.Verdicts.JudgeAllAsync(CancellationToken.None);
        var verdict = await world.VerdictAsync();
        Assert.Equal(TitleAnswer.Claimed, verdict.TitleAnswer);
        Assert.Contains(verdict.ToVerdict().Stale, reason => reason is { Kind: StaleReason.InstrumentOut, After: nameof(InstrumentStanding.Withdrawn) });
        Assert.Contains(verdict.ToVerdict().Findings, finding => finding.Rule == "T10");
        Assert.Null((await world.Decisions.VerifyAsync(null, CancellationToken.None)).Problem);
    }

    [Fact]
    public async Task A_corrected_or_expired_instrument_is_told()
    {
        await using var world = await TitleWorld.OpenAsync();
        var instrument = await world.RegisterAsync();
        await world.SignAsync();
        var end = DateOnly.FromDateTime(world.Database.Now.UtcDateTime).AddDays(30);
        await world.DoAsync(change => InstrumentStore.CorrectAsync(change, world.First, instrument.InstrumentId, instrument.Version, world.Terms with { ValidUntil = end }, "Kontraktens udløb."));
        await world.Crawl.Verdicts.JudgeAllAsync(CancellationToken.None);
        Assert.Equal([StaleReason.InstrumentCorrected], await world.StaleAsync());
        Assert.Equal(TitleAnswer.Owned, (await world.VerdictAsync()).TitleAnswer);
        world.Crawl.Test.Time.Advance(TimeSpan.FromDays(40));
        await world.Crawl.Verdicts.JudgeAllAsync(CancellationToken.None);
        Assert.Equal([StaleReason.InstrumentOut], await world.StaleAsync());
        Assert.Equal(TitleAnswer.Claimed, (await world.VerdictAsync()).TitleAnswer);
    }

    [Theory, Engines]
    public async Task A_signature_is_renewed_or_taken_back(string engine)
    {
        await using var world = await TitleWorld.OpenAsync(engine);
        await world.RegisterAsync();
        await world.SignAsync();
        await world.PushAsync(("Two.cs", "class Two;"));
        Assert.NotNull((await world.VerdictAsync()).StaleAt);
        await world.SignAsync();
        Assert.Null((await world.VerdictAsync()).StaleAt);
        var signatures = await world.Titles.OfRepositoryAsync(world.Repository.RepositoryId, CancellationToken.None);
        Assert.Equal([TitleSignature.Ended, TitleSignature.Given], signatures.Select(row => row.State).Order(StringComparer.Ordinal));
        var signed = signatures.Single(row => row.State == TitleSignature.Given);
        Assert.Equal(TitleOutcome.Conflict, await world.DoAsync(change => TitleStore.RevokeAsync(change, world.First, world.Repository.RepositoryId, "another", "Nej.")));
        Assert.Equal(TitleOutcome.Done, await world.DoAsync(change => TitleStore.RevokeAsync(change, world.First, world.Repository.RepositoryId, signed.SignatureId, "En fejl.")));
        Assert.Equal((TitleAnswer.Claimed, null), ((await world.VerdictAsync()).TitleAnswer, (await world.VerdictAsync()).SignedTitle));
    }

    [Fact]
    public async Task Every_verdict_that_moved_is_kept_for_the_plot()
    {
        await using var world = await TitleWorld.OpenAsync();
        world.Crawl.Test.Time.Advance(TimeSpan.FromDays(1));
        await world.RegisterAsync();
        await world.SignAsync();
        world.Crawl.Test.Time.Advance(TimeSpan.FromDays(60));
        await world.PushAsync(("Two.cs", "class Two;"));
        var changes = await world.Crawl.Verdicts.ChangesAsync(CancellationToken.None);
        Assert.Equal([(TitleAnswer.Claimed, false), (TitleAnswer.Owned, false), (TitleAnswer.Owned, true)], changes.Select(change => (change.TitleAnswer, change.IsStale)));
        var moments = Portfolio.Of(changes, world.Database.Now, 10);
        Assert.Equal((1, 1), (moments[0].Titles[TitleAnswer.Claimed], moments[^1].Titles[TitleAnswer.Owned]));
        Assert.Equal((0, 1), (moments[5].Stale, moments[^1].Stale));
    }
}
