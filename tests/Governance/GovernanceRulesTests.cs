using OS2.Catalog.Governance;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Governance;

public sealed class GovernanceRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Evidence_speaks_against_an_answer_only_where_it_saw_something()
    {
        Evidence[] evidence = [Seen(EvidenceFinding.NotFound), Seen(EvidenceFinding.CannotSee)];
        Assert.Equal([evidence[0]], Contradictions.Of(Answer.Yes, evidence));
        Assert.Empty(Contradictions.Of(Answer.No, evidence));
        Assert.Empty(Contradictions.Of(null, evidence));
        Assert.Empty(Contradictions.Of(Answer.Unknown, [Seen(EvidenceFinding.Found)]));
        Assert.Single(Contradictions.Of(Answer.No, [Seen(EvidenceFinding.Found)]));
        Assert.Single(Contradictions.Of(Answer.NotRelevant, [Seen(EvidenceFinding.Found)]));
        Assert.Empty(Contradictions.Of(Answer.No, [Seen(EvidenceFinding.Found), Seen(EvidenceFinding.NotFound)]));
        Assert.Empty(Contradictions.Of(Answer.Yes, []));
    }

    [Fact]
    public void The_next_level_counts_all_that_it_inherits_and_puts_advice_last()
    {
        var rows = Rows(("R1", SheetChoice.Met), ("F1", SheetChoice.Missing), ("F6", SheetChoice.Partly), ("F19", SheetChoice.Missing), ("F20", SheetChoice.NotRelevant));
        var rung = NextRung.Of(1, rows);
        Assert.Equal((2, 35, 1, 1, 2, 1, 30), (rung.Level, rung.Demands.Count, rung.Count(RungState.Met), rung.Count(RungState.Partly), rung.Count(RungState.Missing), rung.Count(RungState.NotRelevant), rung.Count(RungState.Unknown)));
        Assert.Equal(33, rung.Open.Count);
        Assert.Equal("R2", rung.Open[0].Requirement.Id);
        Assert.True(rung.Open[^1].Requirement.IsAdvice);
        Assert.Equal((1, 16), (NextRung.Of(null, rows).Level, NextRung.Of(0, rows).Demands.Count));
        Assert.Equal((3, 43), (NextRung.Of(3, rows).Level, NextRung.Of(3, rows).Demands.Count));
    }

    [Theory]
    [InlineData(null, WheelState.Never)]
    [InlineData(200, WheelState.Due)]
    [InlineData(150, WheelState.Soon)]
    [InlineData(30, WheelState.Later)]
    public void The_wheel_says_who_is_due(int? daysAgo, WheelState wanted) =>
        Assert.Equal(wanted, YearWheel.StateAt(Now, daysAgo is { } days ? Now.AddDays(-days) : null, SheetKind.SelfAssessment));

    [Fact]
    public void An_evaluation_holds_for_a_year() =>
        Assert.Equal((WheelState.Later, WheelState.Due), (YearWheel.StateAt(Now, Now.AddDays(-300), SheetKind.Evaluation), YearWheel.StateAt(Now, Now.AddDays(-366), SheetKind.Evaluation)));

    [Fact]
    public void Counts_of_the_parts_are_the_counts_of_the_whole()
    {
        var random = new Random(6);
        var rows = Rows([.. Requirements.All.Where(_ => random.Next(5) > 0).Select(requirement => (requirement.Id, SheetChoice.Lights[random.Next(4)]))]);
        var whole = SheetTally.Of(SheetKind.Evaluation, Requirements.All, rows);
        var parts = Requirements.All.GroupBy(requirement => (requirement.Theme, requirement.Level)).Select(group => SheetTally.Of(SheetKind.Evaluation, group, rows)).ToList();
        Assert.Equal(13, parts.Count);
        Assert.Equal(whole, SheetChoice.Lights.Select((light, at) => (light, parts.Sum(part => part[at].Count))));
        Assert.Equal(rows.Count, whole.Sum(tally => tally.Count));
    }

    [Theory, Engines]
    public async Task Nobody_is_reminded_twice_within_the_span(string engine)
    {
        await using var world = await SheetWorld.OpenAsync(engine);
        var store = new ReminderStore(world.Test.Database);
        Task<bool> RemindAsync(int letters) => world.DoAsync(change => ReminderStore.RemindAsync(change, world.Secretary, SheetWorld.Slug, letters));
        Assert.False(await RemindAsync(0));
        Assert.True(await RemindAsync(2));
        Assert.False(await RemindAsync(2));
        world.Test.Time.Advance(ReminderStore.Span + TimeSpan.FromHours(1));
        Assert.True(await RemindAsync(1));
        Assert.Equal(world.Test.Database.Now, (await store.NewestAsync(CancellationToken.None))[SheetWorld.Slug].SentAt);
    }

    [Theory, Engines]
    public async Task A_task_has_an_owner_and_two_who_give_it_hear_of_each_other(string engine)
    {
        await using var world = await SheetWorld.OpenAsync(engine);
        var task = new GovernanceTask { ProductSlug = SheetWorld.Slug, Requirement = "F7", Owner = "Styregruppen", DueOn = "2027-03-01", Note = "Flyt dokumentationen." };
        Task<SheetOutcome> SaveAsync(GovernanceTask said) => world.DoAsync(change => GovernanceTaskStore.SaveAsync(change, world.Coordinator, said));
        Assert.Equal(SheetOutcome.Done, await SaveAsync(task));
        Assert.Equal(SheetOutcome.Done, await SaveAsync(task));
        Assert.Equal(SheetOutcome.Conflict, await SaveAsync(task with { Owner = "En anden" }));
        Assert.Equal(SheetOutcome.Done, await SaveAsync(task with { Owner = "En anden", Version = 1 }));
        Assert.Equal(SheetOutcome.NotNow, await SaveAsync(task with { Requirement = "F8" }));
        var kept = Assert.Single(await new GovernanceTaskStore(world.Test.Database).OfProductAsync(SheetWorld.Slug, CancellationToken.None)).Value;
        Assert.Equal(("En anden", "2027-03-01", 2), (kept.Owner, kept.DueOn, kept.Version));
        Assert.Equal(["product.task", "product.task"], await world.KindsAsync());
    }

    private static Evidence Seen(EvidenceFinding finding) => new() { Requirement = "F6", Finding = finding, WhatDa = "set", WhatEn = "seen" };

    private static Dictionary<string, SheetRow> Rows(params (string Requirement, string Choice)[] rows) =>
        rows.ToDictionary(row => row.Requirement, row => new SheetRow { Requirement = row.Requirement, Choice = row.Choice }, StringComparer.Ordinal);
}
