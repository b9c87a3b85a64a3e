using System.Net;
using OS2.Catalog.Accounts;
using OS2.Catalog.Products;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Web;

public class ProductEditTests
{
    private const string Fields = "/produkter/os2iot/ret/felter/";

    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Coordinators_edit_their_own_products_and_nobody_elses()
    {
        await using var site = await SiteHost.StartAsync();
        using var coordinator = await site.SignInAsync(RoleName.Coordinator, null, "os2iot");
        using var weak = site.SignIn(await site.AddPersonAsync([RoleName.Secretariat]), "pwd");
        using var member = await site.SignInAsync(RoleName.Member, "aarhus-kommune");
        foreach (var part in new[] { "", "/felter/basics", "/leverandoerer", "/priser", "/brugere", "/personer", "/repositories", "/billeder" })
        {
            await coordinator.PageAsync("/produkter/os2iot/ret" + part);
            await coordinator.PageAsync("/produkter/os2mo/ret" + part, HttpStatusCode.NotFound);
            await weak.PageAsync("/produkter/os2iot/ret" + part, HttpStatusCode.NotFound);
            await member.PageAsync("/produkter/os2iot/ret" + part, HttpStatusCode.NotFound);
        }

        Assert.Contains("/produkter/os2iot/ret\"", await coordinator.PageAsync("/produkter/os2iot"), StringComparison.Ordinal);
        Assert.DoesNotContain("/ret\"", await coordinator.PageAsync("/produkter/os2mo"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_is_previewed_then_saved_with_its_source()
    {
        await using var site = await SiteHost.StartAsync();
        using var coordinator = await site.SignInAsync(RoleName.Coordinator, null, "os2iot");
        (string, string)[] typed = [("Field.Demo", "https://demo.iot.example"), ("Source", "mødet i maj")];
        using var previewed = await coordinator.SendFormAsync(Fields + "links", [.. typed, ("Go", "vis")]);
        var preview = await previewed.Content.ReadAsStringAsync(None);
        Assert.Contains("class=\"preview\"", preview, StringComparison.Ordinal);
        Assert.Contains("https://demo.iot.example", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("demo.iot.example", await site.PageAsync("/produkter/os2iot"), StringComparison.Ordinal);

        using var saved = await coordinator.SendFormAsync(Fields + "links", [.. typed, ("Go", "gem")]);
        Assert.Equal("/produkter/os2iot/ret/felter/links?gemt=1", saved.Headers.Location!.OriginalString);
        var page = await site.PageAsync("/produkter/os2iot");
        Assert.Contains("demo.iot.example", page, StringComparison.Ordinal);
        Assert.Contains("rettet i kataloget (mødet i maj)", page, StringComparison.Ordinal);
        Assert.Contains("Oplysninger om produktet blev rettet", page, StringComparison.Ordinal);
        Assert.Contains("https://demo.iot.example", await site.PageAsync("/produkter/os2iot/beslutninger"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("priser", "Kind=joining&Amount=12345&Source=takstbladet", "12.345")]
    [InlineData("leverandoerer", "NewName=Nyt+Firma&Roles=support", "Nyt Firma")]
    [InlineData("brugere", "Body=aarhus-kommune&State=use&Visibility=everybody&Source=brevet+i+maj", "brevet i maj")]
    [InlineData("personer", "Role=owner&Body=aarhus-kommune", "Aarhus Kommune")]
    public async Task A_new_line_is_shown_before_it_is_saved(string part, string typed, string shown)
    {
        await using var site = await SiteHost.StartAsync();
        using var coordinator = await site.SignInAsync(RoleName.Coordinator, null, "os2iot");
        var address = "/produkter/os2iot/ret/" + part;
        var before = await coordinator.PageAsync(address);
        var values = typed.Split('&').Select(pair => KeyValuePair.Create(pair.Split('=')[0], pair.Split('=')[1].Replace('+', ' '))).ToList();
        using var answered = await coordinator.PostAsync(address, new FormUrlEncodedContent([new("__RequestVerificationToken", Browsing.Token(before)), new("Version", "1"), .. values, new("Go", "vis")]));
        var page = await answered.Content.ReadAsStringAsync(None);
        Assert.Contains("class=\"preview\"", page, StringComparison.Ordinal);
        Assert.Contains(shown, page[page.IndexOf("class=\"preview\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal(1, (await site.Of<ProductStore>().FindAsync("os2iot", None))!.Version);
    }

    [Fact]
    public async Task A_coordinator_does_not_say_what_a_product_is_called()
    {
        await using var site = await SiteHost.StartAsync();
        using var coordinator = await site.SignInAsync(RoleName.Coordinator, null, "os2iot");
        using var sent = await coordinator.SendFormAsync(Fields + "basics", ("Field.Name", "Mit produkt"), ("Field.State", "ended"), ("Field.SummaryDa", "Ord"), ("Go", "gem"));
        var product = await site.Of<ProductStore>().FindAsync("os2iot", None);
        Assert.Equal(("OS2iot", ProductState.Product, "Ord"), (product!.Name, product.State, product.SummaryDa));
    }

    [Fact]
    public async Task Who_is_second_sees_what_the_first_saved_and_may_still_send_his_own()
    {
        await using var site = await SiteHost.StartAsync();
        using var first = await site.SignInAsync(RoleName.Coordinator, null, "os2iot");
        using var second = await site.SignInAsync(RoleName.Secretariat);
        var page = await second.PageAsync(Fields + "links");
        using var saved = await first.SendFormAsync(Fields + "links", ("Field.Demo", "https://first.example"), ("Go", "gem"));
        KeyValuePair<string, string>[] late = [new("__RequestVerificationToken", Browsing.Token(page)), new("Version", "1"), new("Field.Demo", "https://second.example"), new("Go", "gem")];
        using var refused = await second.PostAsync(Fields + "links", new FormUrlEncodedContent(late));
        var conflict = await refused.Content.ReadAsStringAsync(None);
        Assert.Contains("Nogen har rettet produktet imens", conflict, StringComparison.Ordinal);
        Assert.Contains("https://first.example", conflict, StringComparison.Ordinal);
        Assert.Contains("value=\"https://second.example\"", conflict, StringComparison.Ordinal);
        Assert.Contains("name=\"Version\" value=\"2\"", conflict, StringComparison.Ordinal);

        late[1] = new("Version", "2");
        using var meant = await second.PostAsync(Fields + "links", new FormUrlEncodedContent(late));
        Assert.Equal(HttpStatusCode.Found, meant.StatusCode);
        Assert.Equal(["https://first.example"], (await site.Of<ProductStore>().HistoryAsync("os2iot", None)).Where(before => before.Field == "Demo").Select(before => before.Value));
    }

    [Theory]
    [InlineData("Field.Demo", "javascript:alert(1)")]
    [InlineData("Field.Website", "not an address")]
    public async Task What_cannot_stand_there_is_said_at_the_field(string field, string value)
    {
        await using var site = await SiteHost.StartAsync();
        using var coordinator = await site.SignInAsync(RoleName.Coordinator, null, "os2iot");
        using var sent = await coordinator.SendFormAsync(Fields + "links", (field, value), ("Go", "gem"));
        var page = await sent.Content.ReadAsStringAsync(None);
        Assert.Contains($"href=\"#{field.Replace('.', '_')}\"", page, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prices_suppliers_people_and_uses_are_added_and_taken_away()
    {
        await using var site = await SiteHost.StartAsync();
        using var coordinator = await site.SignInAsync(RoleName.Coordinator, null, "os2iot");
        await AddAsync("priser", ("Kind", PriceKind.Yearly), ("Band", "small"), ("Member", "ja"), ("Amount", "12.500"), ("Source", "takstblad"));
        await AddAsync("leverandoerer", ("NewName", "Sensorværk ApS"), ("Roles", "operation"), ("Supplier", ""), ("Go", "gem"));
        await AddAsync("personer", ("Role", PersonRole.Owner), ("Name", "Tove"), ("Email", "tove@iot.example"), ("HasAgreed", "true"));
        await AddAsync("brugere", ("Body", "odense-kommune"), ("State", UseState.Use), ("Visibility", UseVisibility.Everybody), ("Source", "brev"));
        var page = await site.PageAsync("/produkter/os2iot?stoerrelse=small&medlem=ja");
        foreach (var said in new[] { "12.500", "Sensorværk ApS", "Tove", "Odense Kommune" })
            Assert.Contains(said, page, StringComparison.Ordinal);

        var price = (await site.Of<PriceStore>().ForProductAsync("os2iot", None)).Single(line => line.ProductSlug is not null);
        var person = (await site.Of<ProductPersonStore>().OfProductAsync("os2iot", None)).Single();
        await AddAsync("priser", ("Remove", price.PriceId));
        await AddAsync("leverandoerer", ("Supplier", "sensorvaerk-aps"), ("Go", "fjern"));
        await AddAsync("personer", ("Remove", person.PersonId));
        await AddAsync("brugere", ("Remove", "odense-kommune"));
        var after = (await site.PageAsync("/produkter/os2iot?stoerrelse=small&medlem=ja")).Split("aria-labelledby=\"history\"")[0];
        foreach (var said in new[] { "12.500", "Sensorværk ApS", "Tove", "Odense Kommune</a>" })
            Assert.DoesNotContain(said, after, StringComparison.Ordinal);

        async Task AddAsync(string part, params (string, string)[] values)
        {
            using var sent = await coordinator.SendFormAsync("/produkter/os2iot/ret/" + part, values);
            Assert.True(sent.StatusCode == HttpStatusCode.Found, part + await sent.Content.ReadAsStringAsync(None));
        }
    }

    [Fact]
    public async Task Nobody_is_named_without_consent()
    {
        await using var site = await SiteHost.StartAsync();
        using var coordinator = await site.SignInAsync(RoleName.Coordinator, null, "os2iot");
        using var sent = await coordinator.SendFormAsync("/produkter/os2iot/ret/personer", ("Role", PersonRole.Owner), ("Name", "Tove"));
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Empty(await site.Of<ProductPersonStore>().OfProductAsync("os2iot", None));
    }

    [Fact]
    public async Task A_picture_is_drawn_anew_and_needs_words()
    {
        await using var site = await SiteHost.StartAsync();
        using var coordinator = await site.SignInAsync(RoleName.Coordinator, null, "os2iot");
        Assert.Equal(HttpStatusCode.OK, await UploadAsync(PictureFactory.Png(900, 500), ""));
        Assert.Equal(HttpStatusCode.OK, await UploadAsync("<html>no picture</html>"u8.ToArray(), "Et kort"));
        Assert.Equal(HttpStatusCode.Found, await UploadAsync(PictureFactory.Png(900, 500), "Et kort over sensorer"));
        var picture = Assert.Single(await site.Of<ProductPictureStore>().OfProductAsync("os2iot", None));
        Assert.Equal(("image/webp", 900), (picture.MediaType, picture.WidthPixels));
        Assert.Contains("alt=\"Et kort over sensorer\"", await site.PageAsync("/produkter/os2iot"), StringComparison.Ordinal);
        using var gone = await coordinator.SendFormAsync("/produkter/os2iot/ret/billeder", ("Remove", picture.ProductPictureId));
        Assert.Empty(await site.Of<ProductPictureStore>().OfProductAsync("os2iot", None));

        async Task<HttpStatusCode> UploadAsync(byte[] bytes, string alt)
        {
            var page = await coordinator.PageAsync("/produkter/os2iot/ret/billeder");
            var version = page.Split("name=\"Version\" value=\"")[1].Split('"')[0];
            using var content = new MultipartFormDataContent
            {
                { new StringContent(Browsing.Token(page)), "__RequestVerificationToken" }, { new StringContent(version), "Version" }, { new StringContent("screenshot"), "Kind" },
                { new StringContent(alt), "AltDa" }, { new StringContent("A map of sensors"), "AltEn" }, { new ByteArrayContent(bytes), "Upload", "kort.png" },
            };
            using var sent = await coordinator.PostAsync("/produkter/os2iot/ret/billeder", content);
            return sent.StatusCode;
        }
    }

    [Fact]
    public async Task What_the_code_says_is_a_suggestion_until_a_person_takes_it_over()
    {
        await using var site = await SiteHost.StartDemoAsync();
        using var coordinator = await site.SignInAsync(RoleName.Coordinator, null, "skolekoekken");
        var before = (await site.Of<ProductStore>().FindAsync("skolekoekken", None))!.SummaryDa;
        var page = await coordinator.PageAsync("/produkter/skolekoekken/ret");
        Assert.Contains("class=\"suggested\"", page, StringComparison.Ordinal);
        Assert.Contains("demo-fjordby/skolekoekken, publiccode.yml", page, StringComparison.Ordinal);
        using var taken = await coordinator.SendFormAsync("/produkter/skolekoekken/ret", ("Field", "SummaryDa"), ("Go", "tag"));
        Assert.Equal("/produkter/skolekoekken/ret?gemt=1", taken.Headers.Location!.OriginalString);
        Assert.NotEqual(before, (await site.Of<ProductStore>().FindAsync("skolekoekken", None))!.SummaryDa);
        using var dismissed = await coordinator.SendFormAsync("/produkter/skolekoekken/ret", ("Field", "SummaryEn"), ("Go", "afvis"));
        Assert.DoesNotContain("value=\"SummaryEn\"", await coordinator.PageAsync("/produkter/skolekoekken/ret"), StringComparison.Ordinal);
    }
}
