using OS2.Catalog.Search;
using OS2.Catalog.Tests.Governance;

namespace OS2.Catalog.Tests.Search;

/// <summary>What the search makes of a question, on a small catalogue with synonyms.</summary>
public sealed class AnswerTests : IDisposable
{
    private readonly SearchWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Finds_by_synonym_in_both_languages_and_says_so()
    {
        await FillAsync();
        foreach (var text in (string[])["kilometerpenge", "mileage allowance", "kilometer penge", "kilometerpengene"])
            Assert.Equal("OS2indberetning", _world.Names(text)[0]);
        var reason = Assert.Single(_world.Find("kilometerpenge").Products[0].Reasons);
        Assert.Equal((AlternativeKind.Synonym, "product.summary"), (reason.Kind, reason.Place));
    }

    [Fact]
    public async Task Follows_a_synonym_that_a_person_writes_and_one_that_is_taken_out()
    {
        await FillAsync();
        Assert.Empty(_world.Names("knallert"));
        var store = new SynonymStore(_world.Database);
        await _world.Database.ChangeAsync(change => SynonymStore.SaveAsync(change, new Synonym { SynonymKey = "k", Words = "knallert\ntilforordnet" }), CancellationToken.None);
        await _world.FollowAsync();
        Assert.Equal(["OS2valghalla"], _world.Names("knallert"));

        Assert.Equal(0, await store.ImportAsync(CancellationToken.None));
        await _world.Database.ChangeAsync(async change => await SynonymStore.WithdrawAsync(change, (await store.FindAsync("k", CancellationToken.None))!), CancellationToken.None);
        await _world.FollowAsync();
        Assert.Empty(_world.Names("knallert"));
    }

    [Fact]
    public async Task Does_not_bring_back_what_a_person_changed_or_took_out()
    {
        await FillAsync();
        var store = new SynonymStore(_world.Database);
        var shipped = (await store.AllAsync(CancellationToken.None)).Take(2).ToList();
        await _world.Database.ChangeAsync(async change =>
        {
            await SynonymStore.SaveAsync(change, shipped[0] with { Words = "et\nandet" });
            await SynonymStore.WithdrawAsync(change, shipped[1]);
        }, CancellationToken.None);

        Assert.Equal(0, await store.ImportAsync(CancellationToken.None));
        var left = (await store.AllAsync(CancellationToken.None)).ToDictionary(synonym => synonym.SynonymKey);
        Assert.Equal("et\nandet", left[shipped[0].SynonymKey].Words);
        Assert.DoesNotContain(shipped[1].SynonymKey, left.Keys);
    }

    [Theory]
    [InlineData("valgtilforordnede")]
    [InlineData("tilforordnede")]
    [InlineData("vi skal holde styr på vores valgtilforordnede")]
    [InlineData("valg tilforordnet")]
    public async Task Finds_compounds_by_their_pieces(string text)
    {
        await FillAsync();
        Assert.Equal("OS2valghalla", _world.Names(text)[0]);
    }

    [Fact]
    public async Task Forgives_typing_errors_and_says_what_was_meant()
    {
        await FillAsync();
        var result = _world.Find("tilforodrnet");
        Assert.Equal("OS2valghalla", result.Products[0].Card.Name);
        Assert.Equal("tilforordnet", result.DidYouMean);
        Assert.Equal("OS2kitos", _world.Names("kittos")[0]);
        Assert.Null(_world.Find("tilforordnet").DidYouMean);
    }

    [Fact]
    public async Task Wants_phrases_and_leaves_out_what_is_excluded()
    {
        await FillAsync();
        Assert.Equal(["OS2valghalla"], _world.Names("\"planlægger valg\""));
        Assert.Empty(_world.Names("\"valg planlægger\""));
        Assert.DoesNotContain("OS2valghalla", _world.Names("kommunens -valg"));
        Assert.Contains("OS2kitos", _world.Names("-valg"));
    }

    [Fact]
    public async Task Narrows_by_typed_conditions()
    {
        await FillAsync();
        Assert.Equal(["OS2valghalla"], _world.Names("leverandør:precio"));
        Assert.Equal(["OS2valghalla"], _world.Names("licens:mpl"));
        Assert.Equal(["OS2valghalla"], _world.Names("repo:valg-app"));
        Assert.Empty(_world.Names("licens:findesikke"));
        Assert.Equal(["OS2valg/valg-app"], _world.Find("licens:mpl opsætning").Documents.Select(hit => hit.FullName).Distinct());
        Assert.Empty(_world.Find("leverandør:andre opsætning").Documents);
    }

    [Fact]
    public async Task Gives_sections_with_their_anchors_grouped_by_document()
    {
        await FillAsync();
        var hits = _world.Find("certifikat").Documents;
        Assert.Equal(("docs/drift.md", "Certifikater", "doc-certifikater", false), (hits[0].Path, hits[0].Heading, hits[0].Anchor, hits[0].IsOfSameDocument));
        Assert.Equal("OS2valghalla", hits[0].Product?.Name);
        Assert.Contains(hits[0].Text.Parts, part => part is { IsMatch: true });
        Assert.Null(_world.Find("drift").Documents[0].Anchor);
    }

    [Fact]
    public async Task Explains_every_hit_when_asked()
    {
        await FillAsync();
        var result = _world.Index.Search(new CatalogQuery { Text = "kilometerpenge", Explains = true });
        Assert.NotEmpty(result.Products[0].Explanation);
        Assert.All(result.Products[0].Explanation, reason => Assert.True(reason.Score > 0));
        Assert.Contains(result.Understood, part => part.Kind == UnderstoodKind.Word && part.Also.Any(also => also.Kind == AlternativeKind.Synonym));
        Assert.NotEmpty(_world.Index.Search(new CatalogQuery { Text = "certifikat", Explains = true }).Documents[0].Explanation);
    }

    [Fact]
    public async Task Names_what_is_near_when_nothing_is_found()
    {
        await FillAsync();
        var result = _world.Find("kontraxyzqwv");
        Assert.Empty(result.Products);
        Assert.Contains("kontrakter", result.Nearest);
    }

    [Fact]
    public async Task Suggests_products_and_words_while_one_types()
    {
        await FillAsync();
        Assert.Equal(new Suggestion("OS2kitos", "os2kitos"), _world.Index.Suggest("kit")[0]);
        Assert.Contains(_world.Index.Suggest("kontr"), s => s is { Text: "kontrakter", Slug: null });
        Assert.Contains(_world.Index.Suggest("overblik kontr"), s => s.Text == "overblik kontrakter");
        Assert.Empty(_world.Index.Suggest(""));
        Assert.Empty(_world.Index.Suggest("\"-\u0000"));
    }

    [Fact]
    public async Task Hides_what_has_ended_and_keeps_to_dates()
    {
        await FillAsync();
        Assert.Contains("OS2gammel", _world.Names(""));
        Assert.DoesNotContain("OS2gammel", _world.Index.Search(new CatalogQuery { HidesEnded = true }).Products.Select(hit => hit.Card.Name));
        Assert.Equal(["OS2valghalla"], _world.Index.Search(new CatalogQuery { ChangedFrom = new(2026, 1, 1), ChangedTo = new(2026, 12, 31) }).Products.Select(hit => hit.Card.Name));
        Assert.Empty(_world.Index.Search(new CatalogQuery { ChangedTo = new(2020, 1, 1) }).Products);
    }

    [Fact]
    public async Task Counts_activity_by_the_present_moment()
    {
        await FillAsync();
        var pushed = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
        foreach (var (days, value) in ((int, string)[])[(10, "aktiv"), (400, "rolig"), (1000, "sovende")])
        {
            var facet = _world.Index.Search(new CatalogQuery { Now = pushed.AddDays(days) }).Facets.Single(f => f.Name == FacetName.Active);
            Assert.Equal(1, facet.Values.Single(v => v.Value == value).Count);
            Assert.Equal(3, facet.Values.Single(v => v.Value == FacetName.Unknown).Count);
        }
    }

    [Fact]
    public async Task Knows_who_uses_it_from_publiccode()
    {
        await FillAsync();
        Assert.Equal(["Odense Kommune", "Aarhus Kommune"], _world.Find("valghalla").Products[0].Card.Users);
        Assert.Equal(["OS2valghalla"], _world.Names("anvender:odense"));
        Assert.Equal("OS2valghalla", _world.Names("", SortOrder.Users)[0]);
        Assert.Equal("OS2valghalla", _world.Names("odense kommune")[0]);
    }

    [Fact]
    public async Task Finds_how_a_product_meets_the_requirements()
    {
        await FillAsync();
        Assert.Empty(_world.Find("penetrationstest").Products);
        await _world.FilesAsync(1, ("README.md", "# Valg"), ("svar.json", ReportTexts.Json("OS2valghalla", _ => "Ja").Replace("om F4\"", "om penetrationstest\"", StringComparison.Ordinal)));
        await _world.FollowAsync();

        var found = Assert.Single(_world.Find("penetrationstest").Products);
        Assert.Equal("OS2valghalla", found.Card.Name);
        Assert.Equal(IndexField.ProductRequirements, Assert.Single(found.Reasons).Place);
    }

    private async Task FillAsync()
    {
        _world.Domain("valg", "Valg", "Elections");
        _world.Supplier("precio", "Precio Fishbone");
        _world.Product("OS2valghalla", "Planlægger valg og bemanding: hvem er tilforordnet, hvor og hvornår.", domain: "valg", suppliers: ["precio"], organisations: ["OS2valg"]);
        _world.Product("OS2indberetning", "Medarbejdere får kørselsgodtgørelse.");
        _world.Product("OS2kitos", "Overblik over kommunens systemer og kontrakter.");
        _world.Product("OS2gammel", "Noget, der er forbi.", state: "ended");
        await _world.ImportAsync();
        await new SynonymStore(_world.Database).ImportAsync(CancellationToken.None);
        await _world.RepositoryAsync(1, "OS2valg/valg-app", "MPL-2.0", "C#", new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await _world.FilesAsync(1, ("README.md", "# Valg\n\nOm opsætning."),
            ("docs/drift.md", "# Drift\n\nIndledning\n\n## Installation\n\nHent den.\n\n## Certifikater\n\nForny certifikatet hvert år.\n"),
            ("publiccode.yml", "publiccodeYmlVersion: '0.7'\nname: OS2valghalla\nurl: https://github.com/OS2valg/valg-app\nusedBy:\n  - Aarhus Kommune\n  - Odense Kommune\n"));
        await _world.FollowAsync();
    }
}
