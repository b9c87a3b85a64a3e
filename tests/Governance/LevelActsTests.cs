using OS2.Catalog.Decisions;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Governance;

public sealed class LevelActsTests
{
    [Theory, Engines]
    public async Task One_person_sets_the_first_level_and_the_register_leaves_it_alone(string engine)
    {
        await using var world = await SheetWorld.OpenAsync(engine);
        var slug = await AtAsync(world, null);
        Assert.Equal(SheetOutcome.Incomplete, await DecideAsync(world, slug, null, 1, " "));
        Assert.Equal(SheetOutcome.Done, await DecideAsync(world, slug, null, 1, "Alt er på plads."));
        var product = await FindAsync(world, slug);
        Assert.Equal((1, "decision 2026-11"), (product.Level, product.LevelSource));
        var decision = Assert.Single(await world.Decisions.OfProductAsync(slug, CancellationToken.None));
        Assert.Equal(("product.level", null, "level: 1", "Alt er på plads."), (decision.Kind, decision.ValueBefore, decision.ValueAfter, decision.Reason));
        var origin = (await new ProductStore(world.Test.Database).OriginsAsync(slug, CancellationToken.None)).Single(origin => origin.Field == nameof(Product.Level));
        Assert.Equal((FieldOrigin.Person, $"decision {decision.Number}", "1"), (origin.Origin, origin.Source, origin.Value));

        await new Register(world.Test.Database).ImportAsync(Register.Real, CancellationToken.None);
        Assert.Equal((1, "decision 2026-11"), ((await FindAsync(world, slug)).Level, (await FindAsync(world, slug)).LevelSource));
    }

    [Theory, Engines]
    public async Task Level_two_takes_two_people(string engine)
    {
        await using var world = await SheetWorld.OpenAsync(engine);
        var slug = await AtAsync(world, null);
        Assert.Equal(SheetOutcome.Done, await DecideAsync(world, slug, null, 2, "Bestyrelsen sagde ja."));
        Assert.Null((await FindAsync(world, slug)).Level);
        var proposal = (await world.Decisions.WaitingAsync("product", slug, LevelActs.Act, CancellationToken.None))!;
        Assert.Equal(2, LevelActs.LevelOf(proposal));
        Assert.Equal(SheetOutcome.SamePerson, await world.DoAsync(change => LevelActs.ConfirmAsync(change, world.Secretary, slug, proposal.ProposalId)));
        Assert.Equal(SheetOutcome.Conflict, await world.DoAsync(change => LevelActs.ConfirmAsync(change, world.Second, slug, "another")));
        Assert.Equal(SheetOutcome.Done, await world.DoAsync(change => LevelActs.ConfirmAsync(change, world.Second, slug, proposal.ProposalId)));
        Assert.Equal(2, (await FindAsync(world, slug)).Level);
        Assert.Equal(SheetOutcome.NotNow, await world.DoAsync(change => LevelActs.ConfirmAsync(change, world.Second, slug, proposal.ProposalId)));
        var rows = await world.Decisions.OfProductAsync(slug, CancellationToken.None);
        Assert.Equal(["product.level", "product.level.proposed"], rows.Select(row => row.Kind));
        Assert.Equal($"decision {rows[0].Number}", (await new ProductStore(world.Test.Database).OriginsAsync(slug, CancellationToken.None)).Single(origin => origin.Field == nameof(Product.Level)).Source);
        Assert.Null((await world.Decisions.VerifyAsync(null, CancellationToken.None)).Problem);
    }

    [Theory, Engines]
    public async Task A_level_two_is_not_taken_away_by_one(string engine)
    {
        await using var world = await SheetWorld.OpenAsync(engine);
        var slug = await AtAsync(world, 3);
        Assert.Equal(SheetOutcome.Conflict, await DecideAsync(world, slug, 2, 1, "Styregruppen er væk."));
        Assert.Equal(SheetOutcome.NotNow, await DecideAsync(world, slug, 3, 3, "Det samme."));
        Assert.Equal(SheetOutcome.Done, await DecideAsync(world, slug, 3, 1, "Styregruppen er væk."));
        Assert.Equal(3, (await FindAsync(world, slug)).Level);
        var proposal = (await world.Decisions.WaitingAsync("product", slug, LevelActs.Act, CancellationToken.None))!;
        Assert.Equal(SheetOutcome.Done, await world.DoAsync(change => LevelActs.RejectAsync(change, world.Second, slug, proposal.ProposalId, "Nej.")));
        Assert.Null(await world.Decisions.WaitingAsync("product", slug, LevelActs.Act, CancellationToken.None));
        Assert.Equal(3, (await FindAsync(world, slug)).Level);
    }

    private static Task<SheetOutcome> DecideAsync(SheetWorld world, string slug, int? seen, int level, string reason) =>
        world.DoAsync(change => LevelActs.DecideAsync(change, world.Secretary, slug, seen, level, reason, null));

    private static async Task<Product> FindAsync(SheetWorld world, string slug) => (await new ProductStore(world.Test.Database).FindAsync(slug, CancellationToken.None))!;

    /// <summary>A product of the register at this level.</summary>
    private static async Task<string> AtAsync(SheetWorld world, int? level) =>
        (await new ProductStore(world.Test.Database).AllAsync(CancellationToken.None)).First(product => product.Level == level).ProductSlug;
}
