using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using OS2.Catalog.Accounts;
using OS2.Catalog.Products;
using OS2.Catalog.Tests.Support;
using OS2.Catalog.Web.Pages.Products;

namespace OS2.Catalog.Tests.Web;

public partial class ProductPageTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData("ballerup-kommune", "ja", "34.880", "129.880")]
    [InlineData("ballerup-kommune", "nej", "43.200", "113.200")]
    [InlineData("koebenhavns-kommune", "nej", "70.200", "420.200")]
    public async Task A_price_is_that_of_the_body_that_was_chosen(string body, string member, string yearly, string firstYear)
    {
        await using var site = await SiteHost.StartAsync();
        var page = Part(await site.PageAsync($"/produkter/os2valghalla?myndighed={body}&medlem={member}"), "cost");
        Assert.Contains($"<td class=\"num\">{yearly}</td>", page, StringComparison.Ordinal);
        Assert.Contains($"<td class=\"num\">{firstYear}</td>", page, StringComparison.Ordinal);
        Assert.Contains("Kun de kendte poster er med.", page, StringComparison.Ordinal);
        Assert.Contains("ikke offentliggjort", page, StringComparison.Ordinal);
        Assert.Contains("os2.eu, nyhed 31. august 2023", page, StringComparison.Ordinal);
        Assert.Equal(member == "ja", page.Split("<details")[0].Contains(">25.000<", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_size_is_enough_and_what_is_nonsense_is_nobody()
    {
        await using var site = await SiteHost.StartAsync();
        Assert.Contains(">23.980<", Part(await site.PageAsync("/produkter/os2valghalla?stoerrelse=small&medlem=ja"), "cost"), StringComparison.Ordinal);
        Assert.DoesNotContain("<tfoot>", Part(await site.PageAsync("/produkter/os2valghalla?stoerrelse=enormous"), "cost"), StringComparison.Ordinal);
        Assert.Contains("kender ingen offentliggjort pris", Part(await site.PageAsync("/produkter/os2mo?stoerrelse=small"), "cost"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Users_are_named_to_those_whom_they_said_and_counted_for_the_others()
    {
        await using var site = await SiteHost.StartAsync();
        foreach (var (body, visibility) in new[] { ("aarhus-kommune", "all"), ("odense-kommune", "members"), ("koebenhavns-kommune", "number") })
        {
            using var member = await site.SignInAsync(RoleName.Member, body);
            using var sent = await member.SendFormAsync("/produkter/os2iot/anvendelse", ("State", UseState.Use), ("Visibility", visibility), ("Go", "gem"));
            Assert.Equal("/produkter/os2iot#users", sent.Headers.Location!.OriginalString);
        }

        var open = Part(await site.PageAsync("/produkter/os2iot"), "users");
        Assert.Contains("3 myndigheder har meldt", open, StringComparison.Ordinal);
        Assert.Contains("Aarhus Kommune", open, StringComparison.Ordinal);
        Assert.DoesNotContain("Odense", open, StringComparison.Ordinal);
        Assert.DoesNotContain("Københavns", open, StringComparison.Ordinal);
        Assert.Contains("og 2 til", open, StringComparison.Ordinal);

        using var other = await site.SignInAsync(RoleName.Member, "ballerup-kommune");
        var inside = Part(await other.PageAsync("/produkter/os2iot"), "users");
        Assert.Contains("Odense Kommune", inside, StringComparison.Ordinal);
        Assert.DoesNotContain("Københavns", inside, StringComparison.Ordinal);

        Assert.Contains("OS2iot", await site.PageAsync("/myndigheder/aarhus-kommune"), StringComparison.Ordinal);
        Assert.DoesNotContain("OS2iot", await site.PageAsync("/myndigheder/koebenhavns-kommune"), StringComparison.Ordinal);
        Assert.DoesNotContain("OS2iot", await other.PageAsync("/myndigheder/koebenhavns-kommune"), StringComparison.Ordinal);
        var record = await site.PageAsync("/produkter/os2iot/beslutninger");
        Assert.Contains("Aarhus Kommune", record, StringComparison.Ordinal);
        Assert.DoesNotContain("Odense", record, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declaration_can_be_taken_back()
    {
        await using var site = await SiteHost.StartAsync();
        using var member = await site.SignInAsync(RoleName.Member, "aarhus-kommune");
        using var sent = await member.SendFormAsync("/produkter/os2iot/anvendelse", ("State", UseState.Trial), ("Visibility", "all"), ("Go", "gem"));
        Assert.Contains("Nu står der: Prøver det", await member.PageAsync("/produkter/os2iot/anvendelse"), StringComparison.Ordinal);
        using var nonsense = await member.SendFormAsync("/produkter/os2iot/anvendelse", ("State", "lapsed"), ("Visibility", "all"), ("Go", "gem"));
        Assert.Equal(HttpStatusCode.OK, nonsense.StatusCode);
        using var gone = await member.SendFormAsync("/produkter/os2iot/anvendelse", ("Go", "fjern"));
        Assert.Empty(await site.Of<ProductUseStore>().OfProductAsync("os2iot", None));
    }

    [Fact]
    public async Task How_it_is_looked_after_is_told_from_its_history_with_the_numbers_behind()
    {
        await using var site = await SiteHost.StartDemoAsync();
        var unread = Part(await site.PageAsync("/produkter/havnelog"), "care");
        Assert.Contains("Kodens historik er ikke læst", unread, StringComparison.Ordinal);
        var repository = (await site.Repositories.FindAsync("demo-fjordby", "havnelog", None))!;
        var now = site.Database.Now;
        await site.Of<OS2.Catalog.Ownership.MakerStore>().SaveAsync(repository, new OS2.Catalog.Ownership.MakerEvidence
        {
            Commits = 21, Authored = [new("magenta.dk", new Dictionary<int, int> { [now.Year] = 20 })], Releases = [new("v1.4", now.AddDays(-9))],
            Months = [.. new[] { 9, 6, 3, 0 }.Select(back => new OS2.Catalog.Ownership.MakerMonth(OS2.Catalog.Ownership.MakerMonth.Of(now.AddMonths(-back)), 5, 2, 1))],
        }, None);
        var page = await site.PageAsync("/produkter/havnelog");
        var care = Part(page, "care");
        // 4 quarters, 2 people, 1 release: the larger of 75 + 16.7 and 60 + 13.3 + 10.
        Assert.Contains("<b>92</b>", care, StringComparison.Ordinal);
        Assert.Contains("<td class=\"num\">4 / 4</td>", care, StringComparison.Ordinal);
        Assert.Equal(12, CountedBar().Count(care));
        Assert.Contains("v1.4", Part(page, "releases"), StringComparison.Ordinal);
        Assert.Contains("Magenta", Part(page, "suppliers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_lies_beside_the_core_does_not_tell_how_a_product_is_looked_after()
    {
        await using var site = await SiteHost.StartDemoAsync();
        var beside = (await site.Repositories.FindAsync("demo-fjordby", "kalenderkerne", None))!;
        await site.Database.ChangeAsync(change => change.ExecuteAsync("DELETE FROM RepositoryMakers", null), None);
        await site.Of<OS2.Catalog.Ownership.MakerStore>().SaveAsync(beside, new OS2.Catalog.Ownership.MakerEvidence { Commits = 1, Months = [new(OS2.Catalog.Ownership.MakerMonth.Of(site.Database.Now), 1, 1, 0)] }, None);
        Assert.Contains("Kodens historik er ikke læst", Part(await site.PageAsync("/produkter/fjordtid"), "care"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_is_passed_on_and_no_address_is_shown()
    {
        await using var site = await SiteHost.StartAsync();
        var coordinator = await site.AddPersonAsync([RoleName.Coordinator], null, "os2iot");
        await site.Database.ChangeAsync(change => ProductActs.SeatAsync(change, new Actor { AccountId = "x", Role = RoleName.Secretariat }, "os2iot", 1,
            new ProductPerson { Role = PersonRole.Owner, Name = "Tove Tovholder", Email = "tove@iot.example", BodySlug = "aarhus-kommune" }), None);
        using var visitor = site.Visitor();
        using var sent = await visitor.SendFormAsync("/produkter/os2iot/kontakt", ("Name", "Bo Borger"), ("Email", "bo@borger.example"), ("Message", "Kan vi se det i drift et sted?"));
        Assert.Equal("/produkter/os2iot/kontakt?sendt=1", sent.Headers.Location!.OriginalString);
        foreach (var address in new[] { coordinator.Email, "tove@iot.example" })
            Assert.Contains("bo@borger.example", await site.LetterAsync(address, "Kan vi se det i drift"), StringComparison.Ordinal);

        var page = await site.PageAsync("/produkter/os2iot");
        Assert.Contains("Tove Tovholder", page, StringComparison.Ordinal);
        Assert.DoesNotContain("tove@iot.example", page, StringComparison.Ordinal);
        Assert.DoesNotContain("mailto:", Part(page, "people"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_about_a_product_that_nobody_looks_after_goes_to_the_secretariat_and_a_program_is_not_passed_on()
    {
        await using var site = await SiteHost.StartAsync();
        var secretary = await site.AddPersonAsync([RoleName.Secretariat]);
        using var visitor = site.Visitor();
        using var caught = await visitor.SendFormAsync("/produkter/os2iot/kontakt", ("Name", "Bot"), ("Email", "bot@bot.example"), ("Message", "Buy our cheap links"), ("Website", "https://bot.example"));
        using var sent = await visitor.SendFormAsync("/produkter/os2iot/kontakt", ("Name", "Bo"), ("Email", "bo@borger.example"), ("Message", "Hvem passer på det?"));
        Assert.Single(await site.LettersAsync(secretary.Email));
        using var wrong = await visitor.SendFormAsync("/produkter/os2iot/kontakt", ("Name", "Bo"), ("Email", "nothing"), ("Message", "x"));
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
    }

    [Fact]
    public async Task Up_to_four_products_stand_side_by_side()
    {
        await using var site = await SiteHost.StartAsync();
        var page = await site.PageAsync("/produkter/sammenlign?p=os2valghalla&p=os2iot&p=no-such&p=os2mo&p=os2iot&p=os2kitos&p=os2forms&stoerrelse=small&medlem=ja");
        Assert.Equal(4, ComparedHead().Count(page));
        Assert.Contains("83.980", page, StringComparison.Ordinal);
        Assert.DoesNotContain("OS2forms</a>", page, StringComparison.Ordinal);
        Assert.Contains("noindex", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dossier_has_a_date_an_address_and_a_source_for_every_part()
    {
        await using var site = await SiteHost.StartAsync();
        var page = await site.PageAsync("/en/produkter/os2valghalla/udbudsmappe?myndighed=ballerup-kommune&medlem=ja");
        Assert.Contains("Procurement dossier", page, StringComparison.Ordinal);
        Assert.Contains("/en/produkter/os2valghalla/udbudsmappe", page, StringComparison.Ordinal);
        Assert.Contains("Ballerup Municipality, 25,000 to 60,000 inhabitants", page, StringComparison.Ordinal);
        Assert.True(Source().Count(page) >= 2);
    }

    [Fact]
    public async Task Search_engines_read_what_the_page_says()
    {
        await using var site = await SiteHost.StartDemoAsync();
        var json = StructuredJson().Match(await site.PageAsync("/produkter/fjordtid")).Groups["json"].Value;
        using var data = JsonDocument.Parse(json);
        Assert.Equal(("SoftwareApplication", "Fjordtid"), (data.RootElement.GetProperty("@type").GetString(), data.RootElement.GetProperty("name").GetString()));
        Assert.Equal("https://spdx.org/licenses/MPL-2.0", data.RootElement.GetProperty("license")[0].GetString());
        Assert.EndsWith("/produkter/fjordtid/dokumentation", data.RootElement.GetProperty("softwareHelp").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documentation_is_searched_within_the_product()
    {
        await using var site = await SiteHost.StartDemoAsync();
        var page = await site.PageAsync("/produkter/fjordtid/dokumentation?q=installation");
        Assert.Contains("/repositories/demo-fjordby/fjordtid/dokumenter/docs/drift/installation.md", page, StringComparison.Ordinal);
        var other = await site.PageAsync("/produkter/skolekoekken/dokumentation?q=installation");
        Assert.DoesNotContain("demo-fjordby/fjordtid/", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_come_in_three_widths_from_here_alone()
    {
        await using var site = await SiteHost.StartDemoAsync();
        var page = Part(await site.PageAsync("/produkter/fjordtid"), "pictures");
        var addresses = PictureAddress().Matches(page).Select(match => match.Value).Distinct().ToList();
        Assert.True(addresses.Count >= 4, page);
        foreach (var address in addresses)
        {
            using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative), None);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(answer.Content.Headers.ContentType!.MediaType, address.EndsWith(".webp", StringComparison.Ordinal) ? ["image/webp"] : new[] { "image/png", "image/jpeg" });
            Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }

        await site.PageAsync(addresses[0].Replace("320.webp", "321.webp", StringComparison.Ordinal).Replace("/320", "/321", StringComparison.Ordinal), 404);
    }

    [Fact]
    public async Task Suppliers_and_bodies_have_pages()
    {
        await using var site = await SiteHost.StartAsync();
        Assert.Contains("/leverandoerer/magenta", await site.PageAsync("/leverandoerer"), StringComparison.Ordinal);
        Assert.Contains("OS2mo", await site.PageAsync("/leverandoerer/magenta"), StringComparison.Ordinal);
        await site.PageAsync("/leverandoerer/nobody", 404);
        Assert.Contains("98 kommuner", await site.PageAsync("/myndigheder"), StringComparison.Ordinal);
        await site.PageAsync("/myndigheder/andeby-kommune", 404);
    }

    [Theory]
    [InlineData(0, null, "unknown")]
    [InlineData(0, 90, "unknown")]
    [InlineData(1, null, "high")]
    [InlineData(3, 80, "high")]
    [InlineData(2, null, "middle")]
    [InlineData(3, 50, "middle")]
    [InlineData(3, 49, "low")]
    [InlineData(3, null, "low")]
    public void The_fewer_deliver_it_the_more_hangs_on_one(int suppliers, int? share, string dependency) => Assert.Equal(dependency, ProductView.DependencyOf(suppliers, share));

    private static string Part(string page, string id) => page.Split($"aria-labelledby=\"{id}\"")[1].Split("</section>")[0];

    [GeneratedRegex("""<th scope="col"><a href="/produkter/""", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex ComparedHead();

    [GeneratedRegex("""class="counts" />""", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex CountedBar();

    [GeneratedRegex("""class="source">""", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Source();

    [GeneratedRegex("""<script type="application/ld\+json">(?<json>.*?)</script>""", RegexOptions.Singleline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex StructuredJson();

    [GeneratedRegex("""/billeder/[0-9a-f]{64}/\d+\.[a-z]+""", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex PictureAddress();
}
