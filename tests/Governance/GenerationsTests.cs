using OS2.Catalog.Governance;

namespace OS2.Catalog.Tests.Governance;

public sealed class GenerationsTests
{
    [Fact]
    public void The_model_of_today_has_43_demands_on_four_rungs_with_guidance_in_both_languages()
    {
        Assert.Equal("2024-05", Generations.Current.Id);
        Assert.Equal(43, Requirements.All.Count);
        Assert.Equal([6, 16, 35, 43], Enumerable.Range(0, 4).Select(level => Requirements.At(level).Count));
        Assert.All(Requirements.All, requirement => Assert.True(requirement.GuidanceDa.Length > 20 && requirement.GuidanceEn.Length > 20, requirement.Id));
        Assert.Equal(["F19", "F20", "G7", "G8", "G9", "G10"], Requirements.All.Where(requirement => requirement.IsAdvice).Select(requirement => requirement.Id));
    }

    [Fact]
    public void Editions_have_as_many_demands_as_they_had() => Assert.Equal([45, 46, 43], Generations.All.Select(generation => generation.Rows.Count));

    [Theory]
    [InlineData("2021-04", "R2", null)]
    [InlineData("2021-04", "R3", "R2")]
    [InlineData("2021-04", "R5", "R4")]
    [InlineData("2021-04", "F8", "F7")]
    [InlineData("2021-04", "F9", "F7")]
    [InlineData("2021-04", "F13", "F14")]
    [InlineData("2021-04", "F14", "F13")]
    [InlineData("2021-04", "S4", "S5")]
    [InlineData("2021-04", "S5", null)]
    [InlineData("2021-11", "F13", "F13")]
    [InlineData("2021-11", "S4", "S4")]
    [InlineData("2021-11", "R2", null)]
    [InlineData("2024-05", "F6", "F6")]
    [InlineData("2024-05", "F8", null)]
    public void An_old_id_leads_to_that_of_today(string edition, string id, string? today) => Assert.Equal(today, Generations.Today(Generations.Find(edition)!, id));

    [Fact]
    public void Every_demand_of_today_but_the_newest_stood_in_the_editions_before()
    {
        foreach (var generation in Generations.All)
        {
            var reached = generation.Rows.Select(row => Generations.Today(generation, row.Id)).OfType<string>().Distinct().ToList();
            Assert.Equal(generation.Id == "2021-04" ? 42 : 43, reached.Count);
        }
    }

    [Fact]
    public void A_demand_that_became_one_of_today_keeps_its_rung()
    {
        foreach (var generation in Generations.All)
            Assert.All(generation.Rows, row => Assert.True(Generations.Today(generation, row.Id) is not { } today || Requirements.Find(today)!.Level == row.Level, $"{generation.Id} {row.Id}"));
    }

    [Fact]
    public void The_names_of_today_read_as_demands_of_today()
    {
        Assert.All(Requirements.All, requirement => Assert.True(Generations.Current.Find(requirement.Id)!.Means(requirement.NameDa), requirement.Id));
        Assert.Same(Generations.Current, Generations.Of([.. Requirements.All.Select(requirement => (requirement.Id, requirement.NameDa))]));
    }

    [Fact]
    public void An_edition_is_known_by_its_words_whatever_the_ids()
    {
        foreach (var generation in Generations.All)
            Assert.Same(generation, Generations.Of([.. generation.Rows.Select(row => (row.Id, "Der er " + string.Join(" og ", row.Words)))]));
        Assert.Null(Generations.Of([.. Requirements.All.Select(requirement => (requirement.Id, "noget andet"))]));
        Assert.Null(Generations.Of([("F2", "Licens"), ("G9", "Review")]));
    }
}
