using OS2.Catalog.Search;

namespace OS2.Catalog.Tests.Search;

public sealed class FacetTests : IDisposable
{
    private readonly SearchWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Values_of_a_facet_widen_and_facets_narrow()
    {
        await FillAsync();

        Assert.Equal(3, Total((FacetName.State, "product"), (FacetName.State, "project")));
        Assert.Equal(1, Total((FacetName.State, "product"), (FacetName.State, "project"), (FacetName.Level, "3")));
        Assert.Equal(0, Total((FacetName.State, "sandbox"), (FacetName.Level, "3")));
        Assert.Equal(2, Total((FacetName.Supplier, "magenta")));
        Assert.Equal(4, Total());
    }

    [Fact]
    public async Task Counts_say_what_a_choice_would_list()
    {
        await FillAsync();
        foreach (var chosen in (IReadOnlyList<(string, string)[]>)[[], [(FacetName.State, "product")], [(FacetName.State, "product"), (FacetName.Level, "3")],
            [(FacetName.Supplier, "magenta"), (FacetName.Supplier, "itk")], [(FacetName.Level, FacetName.Unknown), (FacetName.Domain, "valg")]])
        {
            foreach (var facet in _world.Find("", chosen: chosen).Facets)
                foreach (var value in facet.Values)
                    Assert.Equal(value.Count, Total([.. chosen.Where(c => c.Item1 != facet.Name), (facet.Name, value.Value)]));
        }
    }

    [Fact]
    public async Task Chosen_values_stay_listed_even_when_they_find_nothing()
    {
        await FillAsync();
        var level = Facet(FacetName.Level, (FacetName.State, "sandbox"), (FacetName.Level, "3"), (FacetName.Level, "nonsense"));
        Assert.Contains(level.Values, v => v is { Value: "3", IsChosen: true, Count: 0 });
        Assert.Contains(level.Values, v => v is { Value: "nonsense", IsChosen: true, Count: 0 });
        Assert.Contains(level.Values, v => v is { Value: FacetName.Unknown, IsChosen: false, Count: 1 });
    }

    [Fact]
    public async Task What_is_not_known_is_a_value()
    {
        await FillAsync();
        Assert.Equal([(FacetName.Unknown, 3), ("MPL-2.0", 1)], Facet(FacetName.Licence).Values.Select(v => (v.Value, v.Count)));
        Assert.Equal(2, Facet(FacetName.Level).Values.Single(v => v.Value == FacetName.Unknown).Count);
    }

    [Fact]
    public async Task Labels_are_in_the_language_and_follow_a_change()
    {
        await FillAsync();
        Assert.Equal("Valg", Facet(FacetName.Domain).Values[0].Label);
        Assert.Equal("Elections", _world.Find("", isEnglish: true).Facets.Single(f => f.Name == FacetName.Domain).Values[0].Label);

        _world.Domain("valg", "Valg og afstemninger", "Elections");
        _world.Supplier("magenta", "Magenta Aps");
        await _world.ImportAsync();
        await _world.FollowAsync();

        Assert.Equal("Valg og afstemninger", Facet(FacetName.Domain).Values[0].Label);
        Assert.Equal("Magenta Aps", Facet(FacetName.Supplier).Values.Single(v => v.Value == "magenta").Label);
        Assert.Equal("Valg og afstemninger", _world.Find("OS2a").Products[0].Card.DomainDa);
        Assert.Contains("Magenta Aps", _world.Find("OS2a").Products[0].Card.Suppliers);
    }

    [Fact]
    public async Task Counts_follow_the_text()
    {
        await FillAsync();
        var state = _world.Find("valg").Facets.Single(f => f.Name == FacetName.State);
        Assert.Equal([("product", 2)], state.Values.Select(v => (v.Value, v.Count)));
    }

    private async Task FillAsync()
    {
        _world.Domain("valg", "Valg", "Elections");
        _world.Supplier("magenta", "Magenta");
        _world.Supplier("itk", "ITK");
        _world.Product("OS2a", level: 3, domain: "valg", suppliers: ["magenta", "itk"], organisations: ["os2a"]);
        _world.Product("OS2b", domain: "valg", suppliers: ["magenta"]);
        _world.Product("OS2c", state: "project", level: 1);
        _world.Product("OS2d", state: "sandbox", suppliers: ["itk"]);
        await _world.ImportAsync();
        await _world.RepositoryAsync(1, "os2a/a", "MPL-2.0", "C#");
        await _world.FollowAsync();
    }

    private int Total(params (string, string)[] chosen) => _world.Find("", chosen: chosen).Total;

    private Facet Facet(string name, params (string, string)[] chosen) => _world.Find("", chosen: chosen).Facets.Single(f => f.Name == name);
}
