using System.Diagnostics;
using OS2.Catalog.Products;
using OS2.Catalog.Search;

namespace OS2.Catalog.Tests.Search;

public sealed class CatalogIndexTests : IDisposable
{
    private static readonly CatalogResult Nothing = new();

    private readonly SearchWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("kitos", "OS2kitos")]
    [InlineData("OS2kitos", "OS2kitos")]
    [InlineData("os2 kitos", "OS2kitos")]
    [InlineData("KITOS", "OS2kitos")]
    [InlineData("kit", "OS2kitos")]
    [InlineData("mo", "OS2mo")]
    [InlineData("udoglær", "OS2udoglær")]
    [InlineData("udoglaer", "OS2udoglær")]
    [InlineData("udoglar", "OS2udoglær")]
    [InlineData("skadesøkonomi", "OS2SkadesØkonomi")]
    [InlineData("Skadesoekonomi", "OS2SkadesØkonomi")]
    [InlineData("skadesokonomi", "OS2SkadesØkonomi")]
    [InlineData("økonomi", "OS2SkadesØkonomi")]
    [InlineData("aaben", "OS2åben")]
    [InlineData("A\u030Aben", "OS2åben")]
    public async Task Finds_a_name_however_it_is_typed(string text, string name)
    {
        foreach (var product in (string[])["OS2kitos", "OS2mo", "OS2udoglær", "OS2SkadesØkonomi", "OS2åben", "OS2monitor", "OS2web"])
            _world.Product(product, "Et system.", slug: "p" + product.Length + product[3]);
        await _world.ImportAsync();
        await _world.FollowAsync();

        Assert.Equal(name, _world.Names(text)[0]);
    }

    [Fact]
    public async Task Puts_the_whole_name_before_those_that_mention_it()
    {
        _world.Product("OS2rolle", "Bruger kitos, og kitos igen: kitos kitos kitos.");
        _world.Product("OS2kitos", "Overblik over systemer.");
        _world.Product("OS2kitosreport", "Rapporter.", aliases: ["kitos rapport", "kitos udtræk"]);
        await _world.ImportAsync();
        await _world.FollowAsync();

        Assert.Equal("OS2kitos", _world.Names("kitos")[0]);
        Assert.Equal(3, _world.Find("kitos").Total);
    }

    [Fact]
    public async Task Every_product_of_the_register_is_first_by_its_name_with_and_without_os2()
    {
        await new Register(_world.Database).ImportAsync(Register.Real, CancellationToken.None);
        await _world.FollowAsync();

        foreach (var product in (await new ProductStore(_world.Database).AllAsync(CancellationToken.None)).Where(p => p.State != ProductState.Ended))
            foreach (var text in (string[])[product.Name, product.Name.Replace("OS2", "", StringComparison.OrdinalIgnoreCase).ToUpperInvariant()])
                Assert.Equal((text, product.Name), (text, _world.Names(text)[0]));
    }

    [Fact]
    public async Task Finds_running_text_by_its_stem_in_both_languages()
    {
        _world.Product("OS2valg", "Tilforordnede og valgsteder.", summaryEn: "Manages polling stations.");
        _world.Product("OS2mo", "Stamdata om medarbejdere.");
        await _world.ImportAsync();
        await _world.FollowAsync();

        Assert.Equal(["OS2valg"], _world.Names("valgstedet"));
        Assert.Equal(["OS2valg"], _world.Names("manage station"));
        Assert.Equal(["OS2mo"], _world.Names("data om medarbejder"));
    }

    [Fact]
    public async Task Marks_the_words_in_the_summary_of_the_language()
    {
        _world.Product("OS2valg", "Styr på valgsteder.", summaryEn: "Keeps track of polling stations.");
        await _world.ImportAsync();
        await _world.FollowAsync();

        Assert.Equal([new("Styr på ", false), new("valgsteder", true), new(".", false)], _world.Find("valgsted").Products[0].Summary.Parts);
        Assert.Equal("stations", _world.Find("station", isEnglish: true).Products[0].Summary.Parts.Single(p => p.IsMatch).Text);
    }

    [Fact]
    public async Task Wants_all_words_and_widens_when_nothing_has_them()
    {
        _world.Product("OS2kitos", "Overblik over systemer.");
        _world.Product("OS2mo", "Stamdata om organisation.");
        await _world.ImportAsync();
        await _world.FollowAsync();

        Assert.Equal(["OS2kitos"], _world.Names("kitos overblik"));
        Assert.False(_world.Find("kitos overblik").IsWidened);
        var widened = _world.Find("kitos stamdata");
        Assert.True(widened.IsWidened);
        Assert.Equal(2, widened.Total);
        var nothing = _world.Find("zebra giraf");
        Assert.False(nothing.IsWidened);
        Assert.Equal(0, nothing.Total);
    }

    [Fact]
    public async Task Puts_ended_and_archived_products_last()
    {
        _world.Product("OS2a", "planlægning planlægning planlægning", state: "ended");
        _world.Product("OS2b", "planlægning planlægning", organisations: ["os2b"]);
        _world.Product("OS2c", "Et sted, hvor man kan se sin planlægning og meget andet.");
        await _world.ImportAsync();
        await _world.RepositoryAsync(1, "os2b/b", isArchived: true);
        await _world.FollowAsync();

        Assert.Equal("OS2c", _world.Names("planlægning")[0]);
        Assert.Equal(["OS2c", "OS2a", "OS2b"], _world.Names(""));
        Assert.Equal(["OS2a", "OS2b", "OS2c"], _world.Names("", SortOrder.Name));
    }

    [Fact]
    public async Task Sorts_names_as_Danes_do()
    {
        foreach (var (name, slug) in (ReadOnlySpan<(string, string)>)[("Åben", "aaben"), ("Aabenraa", "aabenraa"), ("Øre", "oere"), ("Zebra", "zebra"), ("Ære", "aere"), ("alfa", "alfa")])
            _world.Product(name, slug: slug);
        await _world.ImportAsync();
        await _world.FollowAsync();

        Assert.Equal(["alfa", "Zebra", "Ære", "Øre", "Åben", "Aabenraa"], _world.Names("", SortOrder.Name));
    }

    [Fact]
    public async Task Sorts_by_the_newest_push_and_products_without_code_last()
    {
        _world.Product("OS2a", organisations: ["os2a"]);
        _world.Product("OS2b", organisations: ["os2b"]);
        _world.Product("OS2c");
        await _world.ImportAsync();
        await _world.RepositoryAsync(1, "os2a/a", pushedAt: new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await _world.RepositoryAsync(2, "os2b/b", pushedAt: new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await _world.FollowAsync();

        Assert.Equal(["OS2b", "OS2a", "OS2c"], _world.Names("", SortOrder.Newest));
    }

    [Fact]
    public async Task Gives_pages_and_nothing_past_the_end()
    {
        for (var i = 0; i < 25; i++)
            _world.Product($"Vare{i:00}");
        await _world.ImportAsync();
        await _world.FollowAsync();

        CatalogResult Page(int page) => _world.Index.Search(new CatalogQuery { Page = page, PageSize = 10 });
        Assert.Equal("Vare10", Page(2).Products[0].Card.Name);
        Assert.Equal(5, Page(3).Products.Count);
        Assert.Empty(Page(4).Products);
        Assert.Empty(Page(int.MaxValue).Products);
        Assert.Equal(25, Page(4).Total);
        Assert.Equal(10, Page(-3).Products.Count);
    }

    [Fact]
    public async Task Shows_what_is_known_of_a_product()
    {
        _world.Domain("valg", "Valg", "Elections");
        _world.Supplier("oe", "Økonomihuset");
        _world.Supplier("aa", "Åhuset");
        _world.Product("OS2valg", "Valgsteder.", level: 2, domain: "valg", suppliers: ["aa", "oe"], organisations: ["OS2valg"]);
        await _world.ImportAsync();
        await _world.RepositoryAsync(1, "OS2valg/app", "MPL-2.0", "C#", new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await _world.RepositoryAsync(2, "OS2valg/web", "MPL-2.0", "Vue", new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero));
        await _world.RepositoryAsync(3, "OS2valg/old", "NOASSERTION", "PHP", isArchived: true);
        await _world.RepositoryAsync(4, "OS2valg/gone", "MIT", "Perl");
        await _world.GoneAsync(4);
        await _world.FilesAsync(1, ("README.md", "# Valg\n\nTæller kaktusser"), ("docs/guide.md", "# Guide"), ("a.cs", "class A;"));
        await _world.FollowAsync();

        var card = _world.Find("kaktus").Products.Single().Card;
        Assert.Equal(("os2valg", 2, "Valg", "Elections"), (card.Slug, card.Level, card.DomainDa, card.DomainEn));
        Assert.Equal(["Økonomihuset", "Åhuset"], card.Suppliers);
        Assert.Equal(["MPL-2.0"], card.Licences);
        Assert.Equal(["PHP", "Vue", "C#"], card.Languages);
        Assert.Equal((3, 1, 2), (card.Repositories, card.Archived, card.Documents));
        Assert.Equal(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), card.PushedAt);
    }

    [Fact]
    public async Task Finds_repositories_and_the_best_place_in_documents()
    {
        _world.Product("OS2valg", organisations: ["OS2valg"]);
        await _world.ImportAsync();
        await _world.RepositoryAsync(1, "OS2valg/stemmetæller", language: "C#", description: "Optæller stemmer på valgaftenen");
        var filler = string.Concat(Enumerable.Repeat("Her står der noget helt andet. ", 60));
        await _world.FilesAsync(1, ("README.md", "# Valg\n\n" + filler), ("docs/drift.md", $"# Drift\n\n{filler}\n\nGenindlæs **køen** med kommandoen reload.\n\n{filler}"));
        await _world.FollowAsync();

        var repository = Assert.Single(_world.Find("optælling stemmer").Repositories);
        Assert.Equal("OS2valg/stemmetæller", repository.FullName);
        var document = Assert.Single(_world.Find("køen reload").Documents);
        Assert.Equal(("OS2valg/stemmetæller", "docs/drift.md", "Drift"), (document.FullName, document.Path, document.Title));
        Assert.Equal(["køen", "reload"], document.Text.Parts.Where(p => p.IsMatch).Select(p => p.Text));
        Assert.InRange(string.Concat(document.Text.Parts.Select(p => p.Text)).Length, 100, 210);
        Assert.Equal("docs/drift.md", _world.Find("stemmetæller drift").Documents[0].Path);
        Assert.Empty(_world.Find("").Documents);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Any_text_is_a_question(string text)
    {
        _world.Product("OS2kitos", "Overblik over systemer.", aliases: ["Kitos + (et) \"andet\""]);
        await _world.ImportAsync();
        await _world.FollowAsync();
        var query = new CatalogQuery { Text = text, Chosen = new Dictionary<string, IReadOnlyList<string>> { [FacetName.Level] = [text], ["x"] = [text] } };

        // The best of three: other tests run beside this one.
        var found = Nothing;
        var best = double.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            found = _world.Index.Search(query);
            best = Math.Min(best, Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        Assert.InRange(best, 0, 100);
        Assert.Contains(found.Facets.Single(f => f.Name == FacetName.Level).Values, v => v.Value == text && v is { IsChosen: true, Count: 0 });
    }

    public static TheoryData<string> Hostile() =>
    [
        "kitos AND", "(((", "name:*", "*", "?", "\"", "a~9999", "[a TO", "\\", "+-!(){}^", "\0\u0001\u001f", "\ud800", "kitos\udc00", "\u202e\ufeff",
        new string('a', 10_000), string.Concat(Enumerable.Range(0, 2_000).Select(i => $"w{i} ")), string.Concat(Enumerable.Repeat("os2 ", 2_500)),
        new string('(', 10_000), string.Concat(Enumerable.Repeat("å\u030a", 5_000)), "og for the", "' OR 1=1 --", "<script>",
    ];

    [Fact]
    public void Finds_nothing_before_it_was_filled()
    {
        Assert.False(_world.Index.IsOpen);
        Assert.Equal(0, _world.Find("kitos").Total);
        Assert.Equal(FacetName.All, _world.Find("").Facets.Select(f => f.Name));
    }
}
