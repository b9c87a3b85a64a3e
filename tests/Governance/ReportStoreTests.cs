using OS2.Catalog.Crawler.Demo;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Governance;

public sealed class ReportStoreTests
{
    [Theory, Engines]
    public async Task A_crawl_finds_reports_by_their_shape_keeps_where_they_came_from_and_lets_them_go(string engine)
    {
        await using var test = await CrawlTest.OpenAsync(engine);
        test.GitHub.AddOrganisation("one");
        var repository = test.Simple("papirer");
        test.GitHub.Add(repository with
        {
            Files = repository.Files.Add("mapper/fra i fjor.md", MemoryFile.Text(ReportTexts.Ticked("2021-11", "# OS2mo's liste", _ => true)))
                .Add("data/udtræk.json", MemoryFile.Text(ReportTexts.Json("OS2mo", _ => "Ja")))
                .Add("src/lav.md", MemoryFile.Text(Lowest()))
                .Add("GOVERNANCE.md", MemoryFile.Text("# Governance\n\n" + string.Concat(Enumerable.Repeat("Sådan styres det: G14 hænger på væggen. ", 20))))
                .Add("skabelon.md", MemoryFile.Text(ReportTexts.Evaluated("[Produktnavn]", _ => "🟢 / 🟡 / 🔴"))),
        });
        await new Register(test.Test.Database).ImportAsync("db/seed/", CancellationToken.None);
        await test.CrawlAsync();
        var store = new ReportStore(test.Test.Database, test.Products);
        var found = await store.OfProductAsync("os2mo", CancellationToken.None);
        Assert.Equal(["data/udtræk.json", "mapper/fra i fjor.md", "src/lav.md"], found.Select(report => report.Path).Order(StringComparer.Ordinal));
        Assert.All(found, report => Assert.Equal(40, report.CommitId!.Length));
        Assert.Empty(await store.OfProductAsync("os2kitos", CancellationToken.None));

        var at = found[0].FoundAt;
        test.GitHub.Push("one/papirer", new Dictionary<string, MemoryFile?> { ["mapper/fra i fjor.md"] = null, ["src/lav.md"] = null, ["andet.txt"] = MemoryFile.Text("x") });
        await test.CrawlAsync();
        var left = Assert.Single(await store.OfProductAsync("os2mo", CancellationToken.None));
        Assert.Equal(("data/udtræk.json", at), (left.Path, left.FoundAt));
        Assert.Equal("2024-05", left.Content.Generation);
    }

    [Theory]
    [InlineData("Vurdering af OS2-produktet: OS2faktor", "os2faktor")]
    [InlineData("OS2displays' Governance Report", "os2display")]
    [InlineData("OS2iot's Governance Report", "os2iot")]
    [InlineData("Evaluering af OS2-produkt: OS2SkadesØkonomi", "os2skadesoekonomi")]
    [InlineData("OS2faktor Login", "os2faktor-login")]
    [InlineData("Skadeøkonomi i vand", "os2skadesoekonomi")]
    [InlineData("Vurdering af OS2-produkt: OS2-SkadesØkonomi", "os2skadesoekonomi")]
    [InlineData("Noget helt andet", null)]
    [InlineData("OS2display-agtig", "os2display")]
    public void The_product_is_the_longest_name_in_the_subject(string subject, string? slug) => Assert.Equal(slug, ReportSubject.ProductOf(subject, [], Products));

    [Fact]
    public void A_report_that_names_no_product_is_about_the_one_of_its_repository()
    {
        Assert.Equal("os2iot", ReportSubject.ProductOf("Governancerapport", ["os2iot"], Products));
        Assert.Null(ReportSubject.ProductOf("Governancerapport", ["os2iot", "os2display"], Products));
        Assert.Equal("os2display", ReportSubject.ProductOf("OS2display", ["os2iot"], Products));
    }

    /// <summary>An evaluation of the demands that count at level 1 alone.</summary>
    private static string Lowest() => string.Join('\n', ReportTexts.Evaluated("OS2mo, første trin", _ => "🟡").Split('\n')
        .Where(line => !line.StartsWith("| ", StringComparison.Ordinal) || line[2] is '#' or '-' || Requirements.Find(line[2..].Split(' ')[0])!.Level <= 1));

    private static IReadOnlyList<Product> Products { get; } =
    [
        .. new[] { ("OS2faktor", "os2faktor", ""), ("OS2faktor Login", "os2faktor-login", ""), ("OS2display", "os2display", "skærme"), ("OS2iot", "os2iot", ""), ("OS2skadesøkonomi", "os2skadesoekonomi", "Skadeøkonomi\nse") }
            .Select(each => new Product { Name = each.Item1, ProductSlug = each.Item2, Aliases = each.Item3 }),
    ];
}
