using OS2.Catalog.Governance;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Governance;

public sealed class SheetStoreTests
{
    [Theory, Engines]
    public async Task Half_a_sheet_is_kept_and_gone_on_with(string engine)
    {
        await using var world = await SheetWorld.OpenAsync(engine);
        var sheetId = await world.StartAsync();
        Assert.Equal(SheetOutcome.Done, (await world.SaveAsync(sheetId, world.Coordinator, SheetWorld.Typed("F6", SheetChoice.Yes, "Aftalen ligger\ni mappen, æøå"), SheetWorld.Typed("F5", null))).Outcome);
        Assert.Equal(sheetId, await world.StartAsync(level: 3));
        var row = Assert.Single(await world.RowsAsync(sheetId)).Value;
        Assert.Equal(("F6", SheetChoice.Yes, "Aftalen ligger\ni mappen, æøå", "coordinator"), (row.Requirement, row.Choice, row.Body, row.ChangedBy));
        Assert.Equal((1, SheetState.Draft, null), ((await world.FindAsync(sheetId)).Level, (await world.FindAsync(sheetId)).State, (await world.FindAsync(sheetId)).SentAt));
        Assert.Empty(await world.KindsAsync());
    }

    [Theory, Engines]
    public async Task Two_who_write_different_demands_lose_nothing(string engine)
    {
        await using var world = await SheetWorld.OpenAsync(engine);
        var sheetId = await world.StartAsync();
        await world.SaveAsync(sheetId, world.Coordinator, SheetWorld.Typed("R1", SheetChoice.Yes, "Mit"), SheetWorld.Typed("G3", null));
        // The second's form was drawn before, and holds R1 as it was then: empty.
        var (outcome, conflicts) = await world.SaveAsync(sheetId, world.Secretary, SheetWorld.Typed("R1", null), SheetWorld.Typed("G3", SheetChoice.No, "Dit"));
        Assert.Equal(SheetOutcome.Done, outcome);
        Assert.Empty(conflicts);
        var rows = await world.RowsAsync(sheetId);
        Assert.Equal(("Mit", "Dit"), (rows["R1"].Body, rows["G3"].Body));
    }

    [Theory, Engines]
    public async Task The_same_answer_changed_by_another_is_shown_and_may_then_be_written_over(string engine)
    {
        await using var world = await SheetWorld.OpenAsync(engine);
        var sheetId = await world.StartAsync();
        await world.SaveAsync(sheetId, world.Coordinator, SheetWorld.Typed("R1", SheetChoice.Yes, "Mit"));
        var (outcome, conflicts) = await world.SaveAsync(sheetId, world.Secretary, SheetWorld.Typed("R1", SheetChoice.No, "Dit"), SheetWorld.Typed("F5", SheetChoice.Yes, "README"));
        Assert.Equal(SheetOutcome.Conflict, outcome);
        Assert.Equal("Mit", Assert.Single(conflicts).Body);
        var rows = await world.RowsAsync(sheetId);
        // What does not collide is saved.
        Assert.Equal(("Mit", "README"), (rows["R1"].Body, rows["F5"].Body));
        Assert.Equal(SheetOutcome.Done, (await world.SaveAsync(sheetId, world.Secretary, SheetWorld.Typed("R1", SheetChoice.No, "Dit", conflicts[0]))).Outcome);
        Assert.Equal((SheetChoice.No, "Dit"), ((await world.RowsAsync(sheetId))["R1"].Choice, (await world.RowsAsync(sheetId))["R1"].Body));
        // Both wrote the same: no conflict.
        Assert.Equal(SheetOutcome.Done, (await world.SaveAsync(sheetId, world.Coordinator, SheetWorld.Typed("R1", SheetChoice.No, "Dit"))).Outcome);
    }

    [Theory, Engines]
    public async Task Follow_or_explain_is_asked_for_before_it_is_sent(string engine)
    {
        await using var world = await SheetWorld.OpenAsync(engine);
        var sheetId = await world.WholeAsync(level: 2);
        var rows = await world.RowsAsync(sheetId);
        await world.SaveAsync(sheetId, world.Coordinator,
            SheetWorld.Typed("G3", null, "", rows["G3"]), SheetWorld.Typed("F6", SheetChoice.No, "", rows["F6"]), SheetWorld.Typed("F19", SheetChoice.No, "", rows["F19"]), SheetWorld.Typed("F1", SheetChoice.Unknown, "", rows["F1"]));
        var lacking = SheetRules.Lacking(await world.FindAsync(sheetId), await world.RowsAsync(sheetId));
        // Advice may be left undone without a word, and who does not know has nothing to explain.
        Assert.Equal([("F6", SheetLack.Reason), ("G3", SheetLack.Choice)], lacking.Select(lack => (lack.Requirement.Id, lack.What)));
        Assert.Equal(SheetOutcome.Incomplete, await world.SendAsync(sheetId));
        rows = await world.RowsAsync(sheetId);
        await world.SaveAsync(sheetId, world.Coordinator, SheetWorld.Typed("G3", SheetChoice.Yes, "Bo", rows["G3"]), SheetWorld.Typed("F6", SheetChoice.NotRelevant, "Endnu ikke", rows["F6"]));
        Assert.Equal(SheetOutcome.Done, await world.SendAsync(sheetId));
    }

    [Theory, Engines]
    public async Task What_was_sent_stands_and_the_record_says_what_it_was(string engine)
    {
        await using var world = await SheetWorld.OpenAsync(engine);
        var sheetId = await world.WholeAsync();
        Assert.Equal(SheetOutcome.Done, await world.SendAsync(sheetId));
        var sent = await world.FindAsync(sheetId);
        Assert.Equal((SheetState.Sent, world.Test.Database.Now, "coordinator", null), (sent.State, sent.SentAt, sent.SentBy, sent.PublishedAt));
        var before = await world.RowsAsync(sheetId);
        Assert.Equal(SheetOutcome.NotNow, (await world.SaveAsync(sheetId, world.Secretary, SheetWorld.Typed("R1", SheetChoice.No, "Bagefter", before["R1"]))).Outcome);
        Assert.Null(await world.DoAsync(change => SheetStore.FillAsync(change, world.Secretary, sheetId, [new SheetRow { Requirement = "R4", Choice = SheetChoice.Yes }], replaces: true)));
        Assert.Equal(SheetOutcome.NotNow, await world.DoAsync(change => SheetStore.SaveHeadAsync(change, sent with { Level = 3 })));
        Assert.Equal(SheetOutcome.NotNow, await world.DoAsync(change => SheetStore.DropAsync(change, sheetId)));
        Assert.Equal(SheetOutcome.NotNow, await world.SendAsync(sheetId));
        Assert.Equal(before, await world.RowsAsync(sheetId));
        var row = Assert.Single(await world.Decisions.OfProductAsync(SheetWorld.Slug, CancellationToken.None));
        Assert.Equal(("product.assessed", "aim: 1\ncount-yes: 16\ncount-no: 0\ncount-not-relevant: 0\ncount-unknown: 0"), (row.Kind, row.ValueAfter));
        Assert.Contains($"content {SheetStore.HashOf(sent, before)}", row.Evidence, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Who_sends_has_seen_all_that_is_sent(string engine)
    {
        await using var world = await SheetWorld.OpenAsync(engine);
        var sheetId = await world.WholeAsync();
        var (sheet, seal) = (await world.FindAsync(sheetId), SheetStore.SealOf(await world.RowsAsync(sheetId)));
        await world.SaveAsync(sheetId, world.Secretary, SheetWorld.Typed("R2", SheetChoice.No, "En kollega skrev imens"));
        Assert.Equal(SheetOutcome.Conflict, await world.DoAsync(change => SheetStore.SendAsync(change, world.Coordinator, sheet, seal, isPublic: false)));
        Assert.Equal(SheetOutcome.Done, await world.SendAsync(sheetId));
    }

    [Theory, Engines]
    public async Task An_evaluation_is_published_with_the_self_assessment_that_it_judges(string engine)
    {
        await using var world = await SheetWorld.OpenAsync(engine);
        var basis = await world.WholeAsync();
        await world.SendAsync(basis);
        var evaluation = await world.WholeAsync(SheetKind.Evaluation, 1, basis, SheetChoice.Partly);
        Assert.Null((await world.FindAsync(basis)).PublishedAt);
        Assert.Equal(SheetOutcome.Done, await world.SendAsync(evaluation));
        Assert.NotNull((await world.FindAsync(evaluation)).PublishedAt);
        Assert.NotNull((await world.FindAsync(basis)).PublishedAt);
        Assert.Equal(["product.assessed", "product.evaluated", "product.assessment-published"], await world.KindsAsync());
        var newest = await world.Store.NewestRowsAsync(SheetKind.Evaluation, CancellationToken.None);
        Assert.Equal(16, Assert.Single(newest).Value.Count);
        Assert.Equal([(SheetChoice.Met, 0), (SheetChoice.Partly, 16), (SheetChoice.Missing, 0), (SheetChoice.NotRelevant, 0)], SheetTally.Of(SheetKind.Evaluation, Requirements.All, newest[evaluation]));
    }

    [Theory, Engines]
    public async Task The_newest_two_of_each_product_are_told_apart_from_older_ones(string engine)
    {
        await using var world = await SheetWorld.OpenAsync(engine);
        var sheets = new List<string>();
        for (var time = 0; time < 3; time++)
        {
            var sheetId = await world.WholeAsync(choice: time == 2 ? SheetChoice.No : SheetChoice.Yes);
            Assert.Equal(SheetOutcome.Done, await world.SendAsync(sheetId, isPublic: true));
            sheets.Add(sheetId);
            world.Test.Time.Advance(TimeSpan.FromDays(180));
        }

        var newest = await world.Store.NewestRowsAsync(SheetKind.SelfAssessment, CancellationToken.None);
        Assert.Equal(sheets[1..].Order(StringComparer.Ordinal), newest.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(16, SheetTally.Moved(newest[sheets[1]], newest[sheets[2]]).Count);
    }

    [Theory, Engines]
    public async Task What_comes_from_elsewhere_fills_what_is_empty_and_replaces_when_it_is_asked_to(string engine)
    {
        await using var world = await SheetWorld.OpenAsync(engine);
        var sheetId = await world.StartAsync();
        await world.SaveAsync(sheetId, world.Coordinator, SheetWorld.Typed("R1", SheetChoice.Yes, "Mit"));
        SheetRow[] from = [new() { Requirement = "R1", Choice = SheetChoice.No, Body = "Fra fil" }, new() { Requirement = "F5", Choice = SheetChoice.Yes, Body = "Fra fil" }, new() { Requirement = "X9", Choice = SheetChoice.Yes }];
        Assert.Equal(1, await world.DoAsync(change => SheetStore.FillAsync(change, world.Coordinator, sheetId, from, replaces: false)));
        Assert.Equal(["Fra fil", "Mit"], (await world.RowsAsync(sheetId)).Values.Select(row => row.Body).Order(StringComparer.Ordinal));
        Assert.Equal(1, await world.DoAsync(change => SheetStore.FillAsync(change, world.Coordinator, sheetId, from, replaces: true)));
        Assert.All((await world.RowsAsync(sheetId)).Values, row => Assert.Equal("Fra fil", row.Body));
    }

    [Theory, Engines]
    public async Task A_draft_that_is_given_up_is_out_of_the_way(string engine)
    {
        await using var world = await SheetWorld.OpenAsync(engine);
        var sheetId = await world.StartAsync();
        Assert.Equal(SheetOutcome.Done, await world.DoAsync(change => SheetStore.DropAsync(change, sheetId)));
        Assert.Empty(await world.Store.OfProductAsync(SheetWorld.Slug, CancellationToken.None));
        Assert.NotEqual(sheetId, await world.StartAsync());
    }
}
