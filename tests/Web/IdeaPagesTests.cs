using System.Net;
using System.Text.Json;
using OS2.Catalog.Accounts;
using OS2.Catalog.Letters;
using OS2.Catalog.Projects;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Web;

public class IdeaPagesTests
{
    private const string Title = "Fælles vagtplan for badevagter";
    private const string Slug = "faelles-vagtplan-for-badevagter";

    [Fact]
    public async Task A_member_sees_what_exists_writes_an_idea_down_and_everybody_reads_it()
    {
        await using var site = await SiteHost.StartAsync();
        using var member = await site.SignInAsync(RoleName.Member, "aarhus-kommune");
        Assert.DoesNotContain("Input.Need", await member.PageAsync("/ideer/ny"), StringComparison.Ordinal);
        using var sent = await DescribeAsync(member);
        Assert.Equal($"/ideer/{Slug}", sent.Headers.Location?.OriginalString);

        using var visitor = site.Visitor();
        var page = await visitor.PageAsync($"/ideer/{Slug}");
        Assert.Contains("Aarhus Kommune", page, StringComparison.Ordinal);
        Assert.Contains("Mindst ét formelt team", page, StringComparison.Ordinal);
        Assert.Contains(Title, await visitor.PageAsync("/ideer"), StringComparison.Ordinal);
        Assert.Contains(Title, await visitor.PageAsync("/ideer?soeger=people&q=badevagt"), StringComparison.Ordinal);
        Assert.DoesNotContain(Title, await visitor.PageAsync("/ideer?soeger=money"), StringComparison.Ordinal);
        Assert.Contains(Title, await visitor.PageAsync("/"), StringComparison.Ordinal);
        Assert.Contains("At least one formal team", await visitor.PageAsync($"/en/ideer/{Slug}"), StringComparison.Ordinal);
        Assert.Contains(Title, await member.PageAsync("/min-side"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_named_who_has_not_agreed()
    {
        await using var site = await SiteHost.StartAsync();
        using var member = await site.SignInAsync(RoleName.Member, "aarhus-kommune");
        using var sent = await DescribeAsync(member);
        using var visitor = site.Visitor();
        Assert.DoesNotContain(member.Account!.Name, await visitor.PageAsync($"/ideer/{Slug}"), StringComparison.Ordinal);

        using var agreed = await ActAsync(member, "Support", ("Brings", "test"), ("ShowsName", "true"));
        Assert.Equal($"/ideer/{Slug}/deltag?gemt=1", agreed.Headers.Location?.OriginalString);
        var page = await visitor.PageAsync($"/ideer/{Slug}");
        Assert.Contains(member.Account.Name, page, StringComparison.Ordinal);
        Assert.DoesNotContain(member.Account.Email, page, StringComparison.Ordinal);

        using var stranger = await site.SignInAsync(RoleName.Member, "odense-kommune");
        Assert.DoesNotContain(member.Account.Email, await stranger.PageAsync($"/ideer/{Slug}"), StringComparison.Ordinal);
        using var joined = await ActAsync(stranger, "Support");
        Assert.Contains(member.Account.Email, await stranger.PageAsync($"/ideer/{Slug}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_makes_one_idea_and_what_is_wrong_is_said_at_its_field()
    {
        await using var site = await SiteHost.StartAsync();
        using var member = await site.SignInAsync(RoleName.Member, "aarhus-kommune");
        using var wrong = await member.SendFormAsync("/ideer/ny?q=x", Typed("Input.Title", "abc").Append(new("Input.Licence", "min egen")), null);
        var page = await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("id=\"Input_Title-error\"", page, StringComparison.Ordinal);
        var key = Guid.NewGuid().ToString("N");
        for (var i = 0; i < 2; i++)
        {
            using var sent = await member.SendFormAsync("/ideer/ny?q=x", Typed().Append(new("FormKey", key)), null);
            Assert.Equal($"/ideer/{Slug}", sent.Headers.Location?.OriginalString);
        }

        Assert.Single(await site.Of<IdeaStore>().PublishedAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_whole_way_from_idea_to_project_with_letters()
    {
        await using var site = await SiteHost.StartAsync();
        using var lead = await site.SignInAsync(RoleName.Member, "aarhus-kommune");
        using var other = await site.SignInAsync(RoleName.Member, "odense-kommune");
        using var secretary = await site.SignInAsync(RoleName.Secretariat);
        using var sent = await DescribeAsync(lead);
        using var joined = await ActAsync(other, "Support", ("Brings", "money"));
        Assert.Equal(lead.Account!.Email, (await LettersAsync(site)).Single().Address);

        using var seated = await ActAsync(lead, "Seat", ("Team", "steering"), ("Role", "formand"));
        var seat = (await CaseAsync(site)).Seats[0];
        using var sat = await ActAsync(lead, "Sit", ("seat", seat.SeatId), ("sits", "true"), ("ShowsName", "true"));
        using var strangerSits = await ActAsync(other, "Unseat", ("seat", seat.SeatId));
        Assert.Equal(HttpStatusCode.OK, strangerSits.StatusCode);
        Assert.DoesNotContain("name=\"AskNote\"", await lead.PageAsync($"/ideer/{Slug}/deltag"), StringComparison.Ordinal);
        using var edited = await lead.SendFormAsync($"/ideer/{Slug}/ret", Typed().Concat([new("Input.Governance", "Et team beslutter"), new("Input.Money", "Vi deler"), new("Input.Anchoring", "Badevagterne")]), null);
        Assert.Equal($"/ideer/{Slug}", edited.Headers.Location?.OriginalString);
        Assert.Contains(lead.Account.Name, await site.PageAsync($"/ideer/{Slug}"), StringComparison.Ordinal);

        using var asked = await ActAsync(lead, "Ask", ("AskNote", "Vi er klar"), ("Version", "2"));
        Assert.Equal(HttpStatusCode.Found, asked.StatusCode);
        Assert.Contains(await LettersAsync(site), letter => letter.Address == secretary.Account!.Email);
        Assert.Contains("1 idé venter", await secretary.PageAsync("/sekretariat"), StringComparison.Ordinal);
        Assert.Contains("Vi er klar", await secretary.PageAsync($"/sekretariat/ideer/{Slug}"), StringComparison.Ordinal);
        using var stale = await DeskAsync(secretary, "Move", ("Version", "2"));
        Assert.Contains("En anden har ændret", await stale.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var moved = await DeskAsync(secretary, "Move", ("Version", "3"), ("Reason", "Planen holder"));
        Assert.Equal(HttpStatusCode.Found, moved.StatusCode);

        var page = await site.PageAsync($"/ideer/{Slug}");
        Assert.Contains("Planen holder", page, StringComparison.Ordinal);
        Assert.Equal(IdeaStage.Project, (await CaseAsync(site)).Idea.Stage);
        Assert.Contains(await LettersAsync(site), letter => letter.Address == other.Account!.Email && letter.Subject.Contains("projekt", StringComparison.Ordinal));
        using var unreasoned = await DeskAsync(secretary, "Close", ("Version", "4"));
        Assert.Equal(HttpStatusCode.OK, unreasoned.StatusCode);
    }

    [Fact]
    public async Task Another_bodys_member_finds_no_page_to_edit_and_a_stale_edit_keeps_what_was_typed()
    {
        await using var site = await SiteHost.StartAsync();
        using var lead = await site.SignInAsync(RoleName.Member, "aarhus-kommune");
        using var colleague = await site.SignInAsync(RoleName.Member, "aarhus-kommune");
        using var stranger = await site.SignInAsync(RoleName.Member, "odense-kommune");
        using var sent = await DescribeAsync(lead);
        await stranger.PageAsync($"/ideer/{Slug}/ret", HttpStatusCode.NotFound);

        using var first = await lead.SendFormAsync($"/ideer/{Slug}/ret", Typed("Input.Summary", "Det første, der blev gemt"), null);
        Assert.Equal(HttpStatusCode.Found, first.StatusCode);
        using var second = await colleague.SendFormAsync($"/ideer/{Slug}/ret", Typed("Input.Summary", "Det andet, der blev skrevet").Append(new("Version", "1")), null);
        var page = await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Det andet, der blev skrevet", page, StringComparison.Ordinal);
        Assert.Contains("Det første, der blev gemt", page, StringComparison.Ordinal);
        Assert.Contains("name=\"Version\" value=\"2\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supplier_suggests_confirms_and_is_published_with_company_and_without_person()
    {
        await using var site = await SiteHost.StartAsync();
        using var supplier = site.Visitor();
        using var secretary = await site.SignInAsync(RoleName.Secretariat);
        using var sent = await SuggestAsync(supplier);
        Assert.Equal("/ideer/forslag?sendt=1", sent.Headers.Location?.OriginalString);
        await supplier.PageAsync($"/ideer/{Slug}", HttpStatusCode.NotFound);
        await secretary.PageAsync($"/sekretariat/ideer/{Slug}", HttpStatusCode.NotFound);

        var letter = (await LettersAsync(site)).Single();
        Assert.Equal("kim@firma.example", letter.Address);
        var link = letter.Text.Split('\n').Single(line => line.Contains("/ideer/forslag/", StringComparison.Ordinal))[site.Client.BaseAddress!.AbsoluteUri.Length..];
        link = "/ideer/forslag/" + link.Split('/')[^1];
        Assert.Contains("Ja, det er mit forslag", await supplier.PageAsync(link), StringComparison.Ordinal);
        using var confirmed = await supplier.SendFormAsync(link);
        Assert.Contains("Tak.", await supplier.PageAsync(link), StringComparison.Ordinal);
        await supplier.PageAsync($"/ideer/{Slug}", HttpStatusCode.NotFound);

        Assert.Contains("kim@firma.example", await secretary.PageAsync($"/sekretariat/ideer/{Slug}"), StringComparison.Ordinal);
        using var published = await DeskAsync(secretary, "Publish", ("Version", "2"));
        var page = await supplier.PageAsync($"/ideer/{Slug}");
        Assert.Contains("Firma ApS", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Kim", page, StringComparison.Ordinal);
        Assert.Contains(await LettersAsync(site), sentLetter => sentLetter.Address == "kim@firma.example" && sentLetter.Subject.Contains("står nu", StringComparison.Ordinal));

        using var forgotten = await DeskAsync(secretary, "Forget");
        Assert.DoesNotContain("kim@firma.example", await secretary.PageAsync($"/sekretariat/ideer/{Slug}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_are_counted_and_too_many_are_turned_away()
    {
        await using var site = await SiteHost.StartAsync();
        using var supplier = site.Visitor();
        for (var i = 0; i < 6; i++)
            (await SuggestAsync(supplier)).Dispose();
        using var tooMany = await SuggestAsync(supplier);
        Assert.Equal(HttpStatusCode.TooManyRequests, tooMany.StatusCode);
    }

    [Fact]
    public async Task The_secretariat_merges_two_and_visitors_are_led_to_the_one_that_stays()
    {
        await using var site = await SiteHost.StartAsync();
        using var one = await site.SignInAsync(RoleName.Member, "aarhus-kommune");
        using var two = await site.SignInAsync(RoleName.Member, "odense-kommune");
        using var secretary = await site.SignInAsync(RoleName.Secretariat);
        using var first = await DescribeAsync(one);
        using var second = await two.SendFormAsync("/ideer/ny?q=x", Typed("Input.Title", "Badevagternes vagtplan"), null);
        Assert.Contains("Badevagternes vagtplan", await one.PageAsync("/ideer/ny?q=vagtplan+til+badevagt"), StringComparison.Ordinal);
        using var merged = await DeskAsync(secretary, "Merge", ("Version", "1"), ("Into", "badevagternes-vagtplan"), ("Reason", "Det samme behov"));
        Assert.Equal(HttpStatusCode.Found, merged.StatusCode);
        Assert.Contains("href=\"/ideer/badevagternes-vagtplan\"", await site.PageAsync($"/ideer/{Slug}"), StringComparison.Ordinal);
        Assert.Contains("Aarhus Kommune", await site.PageAsync("/ideer/badevagternes-vagtplan"), StringComparison.Ordinal);
        using var late = await two.GetAsync($"/ideer/{Slug}/deltag");
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
    }

    [Fact]
    public async Task Own_data_hold_what_one_wrote_and_erasing_takes_the_name_off()
    {
        await using var site = await SiteHost.StartAsync();
        using var member = await site.SignInAsync(RoleName.Member, "aarhus-kommune");
        using var sent = await DescribeAsync(member);
        using var agreed = await ActAsync(member, "Support", ("Note", "Vi har to strande"), ("ShowsName", "true"));
        using var data = JsonDocument.Parse(await member.PageAsync("/konto/data"));
        Assert.Equal(Title, data.RootElement.GetProperty("IdeasDescribed")[0].GetProperty("Title").GetString());
        Assert.Equal("Vi har to strande", data.RootElement.GetProperty("IdeasSupported")[0].GetProperty("Note").GetString());

        using var erased = await member.SendFormAsync("/konto/slet", ("Email", member.Account!.Email));
        Assert.Equal("/", erased.Headers.Location?.OriginalString);
        var page = await site.PageAsync($"/ideer/{Slug}");
        Assert.DoesNotContain(member.Account.Name, page, StringComparison.Ordinal);
        Assert.Contains("Vi har to strande", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("javascript:alert(1)")]
    public async Task What_people_write_is_text_and_an_address_is_one(string evil)
    {
        await using var site = await SiteHost.StartAsync();
        using var member = await site.SignInAsync(RoleName.Member, "aarhus-kommune");
        using var sent = await member.SendFormAsync("/ideer/ny?q=x", Typed("Input.Need", $"Her står noget: {evil}"), null);
        Assert.DoesNotContain("<script>alert", await site.PageAsync($"/ideer/{Slug}"), StringComparison.Ordinal);
        using var address = await member.SendFormAsync($"/ideer/{Slug}/ret", Typed().Append(new("Input.Code", evil)), null);
        Assert.Equal(HttpStatusCode.OK, address.StatusCode);
    }

    private static Dictionary<string, string> Typed(string? field = null, string? value = null)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Title"] = Title, ["Input.Summary"] = "En vagtplan, som strandene deler.", ["Input.Need"] = "Vi låner badevagter af hinanden hele sommeren.", ["Input.Seeks"] = "people", ["Brings"] = "test",
        };
        if (field is not null)
            typed[field] = value!;
        return typed;
    }

    private static Task<HttpResponseMessage> DescribeAsync(Browsing member) => member.SendFormAsync("/ideer/ny?q=x", Typed(), null);

    private static Task<HttpResponseMessage> SuggestAsync(Browsing supplier) => supplier.SendFormAsync("/ideer/forslag",
        Typed().Concat([new("Company", "Firma ApS"), new("ContactName", "Kim Kristensen"), new("Email", "kim@firma.example"), new("HasSeen", "true")]), null);

    private static Task<HttpResponseMessage> ActAsync(Browsing member, string handler, params (string, string)[] values) => SendAsync(member, $"/ideer/{Slug}/deltag", handler, values);

    private static Task<HttpResponseMessage> DeskAsync(Browsing secretary, string handler, params (string, string)[] values) => SendAsync(secretary, $"/sekretariat/ideer/{Slug}", handler, values);

    private static async Task<HttpResponseMessage> SendAsync(Browsing browsing, string address, string handler, (string Name, string Value)[] values)
    {
        var page = await browsing.PageAsync(address);
        var form = values.Select(value => KeyValuePair.Create(value.Name, value.Value)).Append(new("__RequestVerificationToken", Browsing.Token(page)));
        return await browsing.PostAsync($"{address}?handler={handler}", new FormUrlEncodedContent(form));
    }

    private static Task<IReadOnlyList<WaitingLetter>> LettersAsync(SiteHost site) => site.Of<LetterBox>().TakeAsync(TestContext.Current.CancellationToken);

    private static async Task<IdeaCase> CaseAsync(SiteHost site) => (await site.Of<IdeaStore>().FindCaseAsync(Slug, TestContext.Current.CancellationToken))!;
}
