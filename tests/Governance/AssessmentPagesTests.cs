using System.Net;
using System.Text.RegularExpressions;
using OS2.Catalog.Accounts;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Governance;

public sealed partial class AssessmentPagesTests
{
    private const string Desk = "/produkter/os2iot/ret/governance";
    private const string Form = "/produkter/os2iot/ret/selvevaluering";
    private const string Evaluation = "/sekretariat/governance/os2iot/evaluering";

    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Coordinators_assess_their_own_products_and_nobody_elses()
    {
        await using var site = await SiteHost.StartAsync();
        using var coordinator = await site.SignInAsync(RoleName.Coordinator, null, "os2iot");
        using var member = await site.SignInAsync(RoleName.Member, "aarhus-kommune");
        await coordinator.PageAsync(Desk);
        await coordinator.PageAsync("/produkter/os2mo/ret/governance", HttpStatusCode.NotFound);
        await member.PageAsync(Desk, HttpStatusCode.NotFound);
        // Before it is begun, and after it was sent, the form leads to where one begins.
        using (var early = await coordinator.GetAsync(Form + "/relevans"))
            Assert.Equal((HttpStatusCode.Found, Desk), (early.StatusCode, early.Headers.Location?.OriginalString));
        await Sheets.BeginAsync(coordinator, "os2iot");
        await coordinator.PageAsync(Form + "/relevans");
        await coordinator.PageAsync(Form);
        await coordinator.PageAsync(Form + "/nonsense", HttpStatusCode.NotFound);
        await member.PageAsync(Form, HttpStatusCode.NotFound);
        await coordinator.PageAsync("/produkter/os2mo/ret/selvevaluering/relevans", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_colleagues_write_at_once_and_the_second_sees_what_the_first_wrote()
    {
        await using var site = await SiteHost.StartAsync();
        using var first = await site.SignInAsync(RoleName.Coordinator, null, "os2iot");
        using var second = await site.SignInAsync(RoleName.Secretariat);
        await Sheets.BeginAsync(first, "os2iot");
        var drawn = await second.PageAsync(Form + "/relevans");
        using var saved = await first.SendFormAsync(Form + "/relevans", ("R1.Choice", "yes"), ("R1.Body", "Den førstes ord"), ("Go", "gem"));
        Assert.Equal(Form + "/relevans?gemt=1", saved.Headers.Location!.OriginalString);

        var seen = SeenField().Matches(drawn).Select(match => new KeyValuePair<string, string>(match.Groups["name"].Value, match.Groups["value"].Value));
        KeyValuePair<string, string>[] late = [new("__RequestVerificationToken", Browsing.Token(drawn)), .. seen, new("R1.Choice", "no"), new("R1.Body", "Den andens ord"), new("R3.Choice", "yes"), new("R3.Body", "Alle har IoT"), new("Go", "gem")];
        using var refused = await second.PostAsync(Form + "/relevans", new FormUrlEncodedContent(late));
        var conflict = await refused.Content.ReadAsStringAsync(None);
        Assert.Contains("En anden har skrevet imens", conflict, StringComparison.Ordinal);
        Assert.Contains("Den førstes ord", conflict, StringComparison.Ordinal);
        Assert.Contains(">\nDen andens ord</textarea>", conflict, StringComparison.Ordinal);
        var rows = await RowsAsync(site);
        Assert.Equal(("Den førstes ord", "Alle har IoT"), (rows["R1"].Body, rows["R3"].Body));
    }

    [Fact]
    public async Task What_is_lacking_stops_it_and_is_linked_to()
    {
        await using var site = await SiteHost.StartAsync();
        using var coordinator = await site.SignInAsync(RoleName.Coordinator, null, "os2iot");
        await Sheets.BeginAsync(coordinator, "os2iot");
        using var saved = await coordinator.SendFormAsync(Form + "/formkrav", ("F2.Choice", "no"), ("Go", "videre"));
        Assert.Equal(Form + "/strategi", saved.Headers.Location!.OriginalString);
        using var refused = await coordinator.SendFormAsync(Form, ("Level", "1"), ("OnBehalfOf", ""), ("Words", "Vi er snart klar."), ("Go", "send"));
        var page = await refused.Content.ReadAsStringAsync(None);
        Assert.Contains("Skemaet er ikke helt udfyldt", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Form}/formkrav#F2\"", page, StringComparison.Ordinal);
        Assert.Contains("mangler forklaring", page, StringComparison.Ordinal);
        var draft = Assert.Single(await site.Of<SheetStore>().OfProductAsync("os2iot", None));
        Assert.Equal((SheetState.Draft, "Vi er snart klar."), (draft.State, draft.Words));
    }

    [Fact]
    public async Task An_answer_that_the_code_speaks_against_is_pointed_out_before_it_is_sent()
    {
        await using var site = await SiteHost.StartDemoAsync();
        using var secretary = await site.SignInAsync(RoleName.Secretariat);
        // Of the products of the demo that are read, one whose code has no container.
        var evidence = site.Of<EvidenceReader>();
        var product = (await site.Of<ProductStore>().AllAsync(None)).First(product => evidence.OfAsync(product, None).GetAwaiter().GetResult().Any(seen => seen is { Requirement: "F19", Finding: EvidenceFinding.NotFound }));
        var form = $"/produkter/{product.ProductSlug}/ret/selvevaluering";
        await Sheets.BeginAsync(secretary, product.ProductSlug, aim: 2);
        Assert.DoesNotContain("Svaret passer ikke", await secretary.PageAsync(form + "/formkrav"), StringComparison.Ordinal);
        using var saved = await secretary.SendFormAsync(form + "/formkrav", ("F19.Choice", "yes"), ("F19.Body", "Der er containere"), ("Go", "gem"));
        Assert.Contains("Svaret passer ikke med", await secretary.PageAsync(form + "/formkrav"), StringComparison.Ordinal);
        var end = await secretary.PageAsync(form);
        Assert.Contains("Svar, der ikke passer med", end, StringComparison.Ordinal);
        Assert.Contains($"{form}/formkrav#F19", end, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_self_assessment_goes_to_a_published_evaluation_and_a_level()
    {
        await using var site = await SiteHost.StartAsync();
        using var coordinator = await site.SignInAsync(RoleName.Coordinator, null, "os2iot");
        using var first = await site.SignInAsync(RoleName.Secretariat);
        using var second = await site.SignInAsync(RoleName.Secretariat);
        await Sheets.BeginAsync(coordinator, "os2iot", aim: 2);
        await Sheets.FillAsync(coordinator, Form, "yes");
        var assessment = await Sheets.SendAsync(coordinator, Form, 2);
        Assert.Contains("Ikke offentlig", await coordinator.PageAsync(Desk), StringComparison.Ordinal);
        await site.PageAsync(assessment, 404);
        await first.PageAsync(assessment);
        Assert.Contains("selvevaluering", await site.LetterAsync(first.Account!.Email), StringComparison.Ordinal);

        using var begun = await first.SendFormAsync("/sekretariat/governance/os2iot", ("Go", "evaluer"));
        Assert.Equal(Evaluation + "/relevans", begun.Headers.Location!.OriginalString);
        Assert.Contains("Om R1 æøå", await first.PageAsync(Evaluation + "/relevans"), StringComparison.Ordinal);
        await Sheets.FillAsync(first, Evaluation, "met");
        using var mended = await first.SendFormAsync(Evaluation + "/governance", ("G6.Choice", "missing"), ("G6.Body", "Ingen styregruppe"), ("Go", "gem"));
        await coordinator.PageAsync(Evaluation, HttpStatusCode.Forbidden);
        using var refused = await first.SendFormAsync(Evaluation, ("Level", "2"), ("OnBehalfOf", ""), ("Words", ""), ("Go", "send"));
        // The resent theme emptied the other lights of it.
        Assert.Contains("ikke besvaret", await refused.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
        await Sheets.FillAsync(first, Evaluation, "met");
        var evaluation = await Sheets.SendAsync(first, Evaluation, 2);
        var published = await site.PageAsync(evaluation);
        Assert.Contains("Vejen til", published, StringComparison.Ordinal);
        Assert.Contains("Om R1 æøå", published, StringComparison.Ordinal);
        await site.PageAsync(assessment);
        await site.PageAsync("/en" + evaluation);
        Assert.Contains("offentliggjort en evaluering", await site.LetterAsync(coordinator.Account!.Email), StringComparison.Ordinal);
        Assert.Contains(evaluation, await site.PageAsync("/produkter/os2iot"), StringComparison.Ordinal);
        Assert.Contains(evaluation, await site.PageAsync("/governance"), StringComparison.Ordinal);

        var before = (await site.Of<ProductStore>().FindAsync("os2iot", None))!.Level;
        Assert.NotEqual(2, before);
        using var proposed = await SendLastFormAsync(first, ("SeenLevel", $"{before}"), ("Level", "2"), ("Reason", "Styregruppen er på plads."), ("Go", "niveau"));
        Assert.Equal(HttpStatusCode.Found, proposed.StatusCode);
        Assert.Equal(before, (await site.Of<ProductStore>().FindAsync("os2iot", None))!.Level);
        Assert.Contains("Du har selv foreslået det", await first.PageAsync("/sekretariat/governance/os2iot"), StringComparison.Ordinal);
        using var confirmed = await second.SendFormAsync("/sekretariat/governance/os2iot", ("Go", "bekraeft"));
        Assert.Equal(HttpStatusCode.Found, confirmed.StatusCode);
        var page = await site.PageAsync("/produkter/os2iot");
        Assert.Contains("Niveau 2", page, StringComparison.Ordinal);
        Assert.Contains("i beslutningsloggen", page, StringComparison.Ordinal);
        Assert.Contains("Styregruppen er på plads.", await site.PageAsync("/produkter/os2iot/beslutninger"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sender_may_publish_at_once()
    {
        await using var site = await SiteHost.StartAsync();
        using var coordinator = await site.SignInAsync(RoleName.Coordinator, null, "os2iot");
        await Sheets.BeginAsync(coordinator, "os2iot");
        await Sheets.FillAsync(coordinator, Form, "yes");
        await site.PageAsync(await Sheets.SendAsync(coordinator, Form, 1, ("IsPublic", "true")));
    }

    [Fact]
    public async Task Reminders_go_to_those_who_are_due_and_not_twice()
    {
        await using var site = await SiteHost.StartAsync();
        using var secretary = await site.SignInAsync(RoleName.Secretariat);
        var coordinator = await site.AddPersonAsync([RoleName.Coordinator], null, "os2iot");
        var page = await secretary.PageAsync("/sekretariat/governance");
        Assert.Contains("Send påmindelse til 1 produkt", page, StringComparison.Ordinal);
        using var sent = await secretary.SendFormAsync("/sekretariat/governance", ("Remind", "alle"));
        Assert.Equal("/sekretariat/governance?breve=1#hjul", sent.Headers.Location!.OriginalString);
        Assert.Contains(Desk, await site.LetterAsync(coordinator.Email), StringComparison.Ordinal);
        using var again = await secretary.PostAsync("/sekretariat/governance", new FormUrlEncodedContent([new("__RequestVerificationToken", Browsing.Token(page)), new("Remind", "alle")]));
        Assert.Equal("/sekretariat/governance?breve=0#hjul", again.Headers.Location!.OriginalString);
        Assert.DoesNotContain("Send påmindelse", await secretary.PageAsync("/sekretariat/governance"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tasks_get_an_owner_and_a_day()
    {
        await using var site = await SiteHost.StartAsync();
        using var coordinator = await site.SignInAsync(RoleName.Coordinator, null, "os2iot");
        await Sheets.BeginAsync(coordinator, "os2iot");
        await Sheets.FillAsync(coordinator, Form, "unknown");
        await Sheets.SendAsync(coordinator, Form, 1, ("IsPublic", "true"));
        var page = await coordinator.PageAsync(Desk + "?krav=R1");
        using var saved = await coordinator.PostAsync(Desk + "?krav=R1", new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", Browsing.Token(page)), new("Version", "0"), new("krav", "R1"), new("Owner", "Koordinationsgruppen"), new("DueOn", "2027-03-01"), new("Note", "Skriv gevinsten ned."), new("Go", "opgave"),
        ]));
        Assert.Equal(Desk + "?gemt=1", saved.Headers.Location!.OriginalString);
        var shown = await coordinator.PageAsync(Desk);
        Assert.Contains("Koordinationsgruppen", shown, StringComparison.Ordinal);
        Assert.Contains("1. marts 2027", shown, StringComparison.Ordinal);
        Assert.Contains("Koordinationsgruppen", await site.PageAsync("/produkter/os2iot/beslutninger"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_goes_out_as_a_file_and_comes_in_again()
    {
        await using var site = await SiteHost.StartAsync();
        using var coordinator = await site.SignInAsync(RoleName.Coordinator, null, "os2iot");
        await Sheets.BeginAsync(coordinator, "os2iot", aim: 3);
        await Sheets.FillAsync(coordinator, Form, "yes");
        var sheet = await Sheets.SendAsync(coordinator, Form, 3, ("IsPublic", "true"));
        foreach (var kind in new[] { "json", "markdown" })
        {
            var file = await site.PageAsync($"{sheet}?som={kind}");
            await Sheets.BeginAsync(coordinator, "os2iot", aim: 3);
            using var taken = await UploadAsync(coordinator, Form, file, "svar." + kind);
            Assert.Equal(Form + "?hentet=43", taken.Headers.Location?.OriginalString);
            var again = await Sheets.SendAsync(coordinator, Form, 3, ("IsPublic", "true"));
            Assert.Equal(SheetStore.SealOf(await site.Of<SheetStore>().RowsAsync(sheet[^32..], None)), SheetStore.SealOf(await site.Of<SheetStore>().RowsAsync(again[^32..], None)));
        }

        await site.PageAsync(sheet + "?som=pdf", 404);
    }

    [Fact]
    public async Task A_file_that_is_no_report_is_refused_and_nothing_is_lost()
    {
        await using var site = await SiteHost.StartAsync();
        using var coordinator = await site.SignInAsync(RoleName.Coordinator, null, "os2iot");
        await Sheets.BeginAsync(coordinator, "os2iot");
        using var saved = await coordinator.SendFormAsync(Form + "/relevans", ("R1.Choice", "yes"), ("R1.Body", "Mit"), ("Go", "gem"));
        using var refused = await UploadAsync(coordinator, Form, "# Et brev\n\nKære alle\n", "brev.md");
        Assert.Contains("error-summary", await refused.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
        Assert.Equal("Mit", Assert.Single(await RowsAsync(site)).Value.Body);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_leads_to_where_the_sheet_is()
    {
        await using var site = await SiteHost.StartAsync();
        using var coordinator = await site.SignInAsync(RoleName.Coordinator, null, "os2iot");
        await Sheets.BeginAsync(coordinator, "os2iot");
        await Sheets.FillAsync(coordinator, Form, "yes");
        var page = await coordinator.PageAsync(Form);
        await Sheets.SendAsync(coordinator, Form, 1);
        using var again = await coordinator.PostAsync(Form, new FormUrlEncodedContent([new("__RequestVerificationToken", Browsing.Token(page)), new("Level", "1"), new("Go", "send")]));
        Assert.Equal((HttpStatusCode.Found, Desk), (again.StatusCode, again.Headers.Location?.OriginalString));
        Assert.Single(await site.Of<SheetStore>().OfProductAsync("os2iot", None));
    }

    [Fact]
    public async Task All_the_text_that_fits_is_taken_and_no_more()
    {
        await using var site = await SiteHost.StartAsync(onPort: true);
        using var coordinator = await site.SignInAsync(RoleName.Coordinator, null, "os2iot");
        await Sheets.BeginAsync(coordinator, "os2iot", aim: 3);
        (string, string)[] full = [.. Requirements.All.Where(demand => demand.Theme == "form").SelectMany(demand => new[] { ($"{demand.Id}.Choice", "yes"), ($"{demand.Id}.Body", new string('æ', SheetRow.MostCharacters)) })];
        using var taken = await coordinator.SendFormAsync(Form + "/formkrav", [.. full, ("Go", "gem")]);
        Assert.Equal(HttpStatusCode.Found, taken.StatusCode);
        Assert.Equal(20, (await RowsAsync(site)).Count);
        using var refused = await coordinator.SendFormAsync(Form + "/formkrav", [.. full, ("Filler", new string('x', 1_200_000)), ("Go", "gem")]);
        Assert.True((int)refused.StatusCode is 400 or 413, $"{(int)refused.StatusCode}");
    }

    [Fact]
    public async Task Products_are_listed_by_level_and_by_field()
    {
        await using var site = await SiteHost.StartAsync();
        var product = (await site.Of<ProductStore>().AllAsync(None)).First(product => product is { DomainSlug: not null, Level: not null });
        Assert.Contains($"/omraader/{product.DomainSlug}", await site.PageAsync("/omraader"), StringComparison.Ordinal);
        Assert.Contains($"/produkter/{product.ProductSlug}\"", await site.PageAsync($"/omraader/{product.DomainSlug}"), StringComparison.Ordinal);
        Assert.Contains($"/produkter/{product.ProductSlug}\"", await site.PageAsync("/en/governance"), StringComparison.Ordinal);
        await site.PageAsync("/omraader/nonsense", 404);
        Assert.Contains("/omraader/", await site.PageAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> UploadAsync(Browsing who, string address, string text, string name)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(Browsing.Token(await who.PageAsync(address))), "__RequestVerificationToken" }, { new StringContent("hent"), "Go" }, { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text)), "Upload", name },
        };
        return await who.PostAsync(address, content);
    }

    private static async Task<IReadOnlyDictionary<string, SheetRow>> RowsAsync(SiteHost site) =>
        await site.Of<SheetStore>().RowsAsync(Assert.Single(await site.Of<SheetStore>().OfProductAsync("os2iot", None)).SheetId, None);

    private static async Task<HttpResponseMessage> SendLastFormAsync(Browsing who, params (string Name, string Value)[] values)
    {
        var page = await who.PageAsync("/sekretariat/governance/os2iot");
        return await who.PostAsync("/sekretariat/governance/os2iot", new FormUrlEncodedContent([new("__RequestVerificationToken", Browsing.Token(page)), .. values.Select(value => KeyValuePair.Create(value.Name, value.Value))]));
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>\w+\.Seen)" value="(?<value>\w+)">""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex SeenField();
}
