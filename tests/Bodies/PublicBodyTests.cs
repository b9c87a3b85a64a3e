using OS2.Catalog.Bodies;
using OS2.Catalog.Products;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Bodies;

public class PublicBodyTests
{
    private const string MakeMember = "UPDATE PublicBody SET IsMember = @IsMember WHERE BodySlug = @BodySlug";

    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly RegisterFiles.Body Somewhere = new() { Slug = "et-sted", Name = "Et Sted", Kind = "municipality", Population = 30_000 };

    [Theory, Engines]
    public async Task The_register_that_ships_places_98_municipalities_in_the_bands_of_the_rate_sheet(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        await new Register(test.Database).ImportAsync(Register.Real, None);
        var bodies = await new PublicBodyStore(test.Database).AllAsync(None);
        var bands = bodies.Where(body => body.Kind == PublicBody.Municipality).GroupBy(body => body.Band!.Value).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal([17, 56, 20, 5], Enum.GetValues<PopulationBand>().Select(band => bands[band]));
        Assert.Equal(5, bodies.Count(body => body.Kind == PublicBody.Region));
        Assert.All(bodies, body => Assert.Null(body.IsMember));
    }

    [Theory]
    [InlineData(0, PopulationBand.Small)]
    [InlineData(24_999, PopulationBand.Small)]
    [InlineData(25_000, PopulationBand.Medium)]
    [InlineData(60_000, PopulationBand.Medium)]
    [InlineData(60_001, PopulationBand.Large)]
    [InlineData(120_000, PopulationBand.Large)]
    [InlineData(120_001, PopulationBand.VeryLarge)]
    public void A_band_has_its_borders(int population, PopulationBand band) => Assert.Equal(band, PopulationBands.Of(population));

    [Fact]
    public void Slugs_are_the_names_by_Danish_folding_and_stand_once()
    {
        foreach (var folder in new[] { Register.Real, Register.Demo })
        {
            var bodies = RegisterFiles.Shipped(folder).Bodies;
            Assert.Equal(bodies.Count, bodies.Select(body => body.Slug).Distinct().Count());
            Assert.All(bodies, body =>
            {
                var name = body.Name.Replace(" (opdigtet)", "", StringComparison.Ordinal).ToLowerInvariant()
                    .Replace("æ", "ae", StringComparison.Ordinal).Replace("ø", "oe", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal);
                Assert.Equal(string.Join('-', name.Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries)), body.Slug);
                Assert.True(body.Slug.Length <= 60);
            });
        }
    }

    [Theory, Engines]
    public async Task A_new_figure_is_taken_over_and_a_persons_word_on_membership_stays(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        var register = new Register(test.Database);
        await register.ImportAsync(Files(Somewhere), None);
        await test.Database.ChangeAsync(change => change.ExecuteAsync(MakeMember, new { IsMember = true, BodySlug = "et-sted" }), None);
        Assert.Equal(0, await register.ImportAsync(Files(Somewhere), None));

        Assert.Equal(1, await register.ImportAsync(Files(Somewhere with { Population = 70_000 }), None));
        var body = await new PublicBodyStore(test.Database).FindAsync("Et-Sted", None);
        Assert.Equal((PopulationBand.Large, true), (body!.Band!.Value, body.IsMember!.Value));
    }

    [Theory, Engines]
    public async Task A_body_that_is_wound_up_is_found_by_its_slug_alone(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        var register = new Register(test.Database);
        await register.ImportAsync(Files(Somewhere), None);
        await register.ImportAsync(Files(Somewhere with { Withdrawn = true }), None);
        var bodies = new PublicBodyStore(test.Database);
        Assert.Empty(await bodies.AllAsync(None));
        Assert.Equal(test.Database.Now, (await bodies.FindAsync("et-sted", None))!.WithdrawnAt);
        Assert.Equal(0, await register.ImportAsync(Files(Somewhere with { Withdrawn = true }), None));
    }

    private static RegisterFiles Files(params RegisterFiles.Body[] bodies) => new([], [], [], []) { Bodies = bodies };
}
