using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using OS2.Catalog.Accounts;
using OS2.Catalog.Crawler.Demo;
using OS2.Catalog.Donations;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Donations;

/// <summary>The pages of a donation as members of one body, of another, and the secretariat meet them.</summary>
public class DonationPageTests
{
    private const string Body = "aarhus-kommune";

    [Fact]
    public async Task Belongs_to_the_body_and_to_nobody_else()
    {
        await using var site = await SiteHost.StartAsync();
        using var member = await site.SignInAsync(RoleName.Member, Body);
        using var colleague = await site.SignInAsync(RoleName.Member, Body);
        using var stranger = await site.SignInAsync(RoleName.Member, "ballerup-kommune");
        using var secretary = await site.SignInAsync(RoleName.Secretariat);
        var address = await BeginAsync(member);
        var donationId = address.Split('/')[2];
        await SaveAsync(member, address, ("Input.Name", "Vejhullet"));

        foreach (var step in new[] { "", "/formaal", "/kode", "/tjek", "/rettigheder", "/mennesker", "/send", "/overdragelse" })
        {
            await colleague.PageAsync($"/donationer/{donationId}{step}");
            await stranger.PageAsync($"/donationer/{donationId}{step}", HttpStatusCode.NotFound);
            await stranger.PageAsync($"/en/donationer/{donationId}{step}", HttpStatusCode.NotFound);
        }

        // A draft is the body's alone: the secretariat hears of it when it is sent.
        await secretary.PageAsync($"/sekretariat/donationer/{donationId}", HttpStatusCode.NotFound);
        Assert.DoesNotContain("Vejhullet", await secretary.PageAsync("/sekretariat/donationer"), StringComparison.Ordinal);
        Assert.Contains("Vejhullet", await colleague.PageAsync("/min-side"), StringComparison.Ordinal);
        Assert.DoesNotContain("Vejhullet", await stranger.PageAsync("/min-side"), StringComparison.Ordinal);
        Assert.DoesNotContain("Vejhullet", await site.PageAsync("/donationer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_saved_half_filled_and_gone_on_with_by_a_colleague()
    {
        await using var site = await SiteHost.StartAsync();
        using var member = await site.SignInAsync(RoleName.Member, Body);
        using var colleague = await site.SignInAsync(RoleName.Member, Body);
        var address = await BeginAsync(member);
        using var saved = await SaveAsync(member, address, ("Input.Name", "Vejhullet"), ("Input.Need", "Huller\r\ni vejen"), ("Go", "close"));
        Assert.Equal(address[..address.LastIndexOf('/')], saved.Headers.Location!.OriginalString);

        Assert.Contains("Huller\ni vejen", WebUtility.HtmlDecode(await colleague.PageAsync(address)), StringComparison.Ordinal);
        using var next = await SaveAsync(colleague, address, ("Input.Name", "Vejhullet"), ("Input.Need", "Huller"), ("Input.Purpose", "Meld et hul."), ("Go", "next"));
        Assert.EndsWith("/kode", next.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("Meld et hul.", (await site.DonationAsync(address.Split('/')[2])).Answers.Purpose);
    }

    [Fact]
    public async Task A_page_that_is_old_says_so_and_keeps_what_was_typed()
    {
        await using var site = await SiteHost.StartAsync();
        using var member = await site.SignInAsync(RoleName.Member, Body);
        var address = await BeginAsync(member);
        var old = await member.PageAsync(address);
        await SaveAsync(member, address, ("Input.Name", "Den nye"));
        FormUrlEncodedContent Form(string name) => new([new("__RequestVerificationToken", Browsing.Token(old)), new("Version", "1"), new("Input.Name", name)]);

        using var conflict = await member.PostAsync(address, Form("Den gamle"));
        var page = await conflict.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, conflict.StatusCode);
        Assert.Contains("En kollega har gemt", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Den gamle\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"Version\" value=\"2\"", page, StringComparison.Ordinal);
        Assert.Equal("Den nye", (await site.DonationAsync(address.Split('/')[2])).Name);

        // The same form twice, as a browser resends it, is one.
        using var again = await member.PostAsync(address, Form("Den nye"));
        Assert.Equal(HttpStatusCode.Found, again.StatusCode);
    }

    [Fact]
    public async Task Beginning_twice_begins_one()
    {
        await using var site = await SiteHost.StartAsync();
        using var member = await site.SignInAsync(RoleName.Member, Body);
        Assert.Equal(await BeginAsync(member), await BeginAsync(member));
        Assert.Single(await site.Donations.OfBodyAsync(Body, CancellationToken.None));
    }

    [Fact]
    public async Task Reads_a_public_repository_and_shows_what_it_saw()
    {
        await using var site = await SiteHost.StartAsync();
        var id = site.GitHub.Add(new MemoryRepository
        {
            Owner = "aarhus", Name = "vejhul",
            Files = MemoryRepository.NoFiles.Add("README.md", MemoryFile.Text("# Vejhul\n")).Add("src/a.cs", MemoryFile.Text("var key = \"ghp_0123456789abcdefghijABCDEFGHIJ0123\";\n")),
        });
        using var member = await site.SignInAsync(RoleName.Member, Body);
        var address = (await BeginAsync(member)).Replace("/formaal", "/kode", StringComparison.Ordinal);
        using var sent = await AskForAsync(member, address, "github.test/aarhus/vejhul/tree/main");
        Assert.EndsWith("/tjek", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("http-equiv=\"refresh\"", await member.PageAsync(sent.Headers.Location.OriginalString), StringComparison.Ordinal);

        await site.ReadDonationsAsync();
        var page = await member.PageAsync(sent.Headers.Location.OriginalString);
        Assert.DoesNotContain("http-equiv=\"refresh\"", page, StringComparison.Ordinal);
        Assert.Contains("src/a.cs:1", page, StringComparison.Ordinal);
        Assert.Contains("Ingen licensfil", page, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789abcdef", page, StringComparison.Ordinal);
        var code = (await site.Donations.CodeAsync(address.Split('/')[2], CancellationToken.None))!;
        Assert.Equal((id, site.GitHub.CommitOf("aarhus/vejhul")), (code.RepositoryId, code.CommitId));
    }

    [Theory]
    [InlineData("https://evil.example/a/b", "Kataloget henter kun kode fra GitHub")]
    [InlineData("https://github.test/nobody/nothing", "Der er ikke noget offentligt repository")]
    public async Task Says_why_an_address_cannot_be_read(string wanted, string said)
    {
        await using var site = await SiteHost.StartAsync();
        using var member = await site.SignInAsync(RoleName.Member, Body);
        var address = (await BeginAsync(member)).Replace("/formaal", "/kode", StringComparison.Ordinal);
        using var sent = await AskForAsync(member, address, wanted);
        await site.ReadDonationsAsync();
        Assert.Contains(said, await member.PageAsync(sent.Headers.Location!.OriginalString), StringComparison.Ordinal);
        Assert.Equal(0, site.GitHub.Statistics.Archives);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://github.test/only-an-owner")]
    [InlineData("https://user:secret@github.test/a/b")]
    [InlineData("https://github.test/../..")]
    public async Task Takes_no_address_that_is_none(string wanted)
    {
        await using var site = await SiteHost.StartAsync();
        using var member = await site.SignInAsync(RoleName.Member, Body);
        var address = (await BeginAsync(member)).Replace("/formaal", "/kode", StringComparison.Ordinal);
        using var answer = await AskForAsync(member, address, wanted);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(await site.Donations.CodeAsync(address.Split('/')[2], CancellationToken.None));
    }

    [Fact]
    public async Task Takes_an_archive_whatever_it_is_called_and_reads_it()
    {
        await using var site = await SiteHost.StartAsync();
        using var member = await site.SignInAsync(RoleName.Member, Body);
        var address = (await BeginAsync(member)).Replace("/formaal", "/kode", StringComparison.Ordinal);
        using var sent = await UploadAsync(member, address, "Upload", Uploads.Zip(("proj/README.md", "# Vejhul\n"), ("proj/a.txt", "cpr 070761-4285"), ("../../etc/passwd", "root")), "aftale.pdf");
        Assert.EndsWith("/tjek", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);
        await site.ReadDonationsAsync();
        var page = await member.PageAsync(sent.Headers.Location.OriginalString);
        Assert.Contains("Ligner et personnummer", page, StringComparison.Ordinal);
        Assert.Contains("a.txt:1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("070761", page, StringComparison.Ordinal);
        Assert.Contains("climbs with", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bomb_harms_nobody_and_is_told()
    {
        await using var site = await SiteHost.StartAsync();
        using var member = await site.SignInAsync(RoleName.Member, Body);
        var address = (await BeginAsync(member)).Replace("/formaal", "/kode", StringComparison.Ordinal);
        using var sent = await UploadAsync(member, address, "Upload", Uploads.Bomb(), "kode.zip");
        await site.ReadDonationsAsync();
        Assert.Equal(DonationCode.Failed, (await site.Donations.CodeAsync(address.Split('/')[2], CancellationToken.None))!.State);
        Assert.Contains("Koden kunne ikke læses", await member.PageAsync(sent.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_nothing_else_as_code_and_nothing_but_pdf_as_paper()
    {
        await using var site = await SiteHost.StartAsync();
        using var member = await site.SignInAsync(RoleName.Member, Body);
        var what = await BeginAsync(member);
        var code = what.Replace("/formaal", "/kode", StringComparison.Ordinal);
        var rights = what.Replace("/formaal", "/rettigheder", StringComparison.Ordinal);
        foreach (var (address, field, bytes, name) in new[]
        {
            (code, "Upload", "<html>"u8.ToArray(), "kode.zip"), (code, "Upload", "%PDF-1.7"u8.ToArray(), "kode.zip"), (code, "Upload", Array.Empty<byte>(), "kode.zip"),
            (rights, "Paper", Uploads.Zip(("a", "b")), "aftale.pdf"), (rights, "Paper", "<script>%PDF-"u8.ToArray(), "aftale.pdf"),
        })
        {
            using var refused = await UploadAsync(member, address, field, bytes, name);
            Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
            Assert.Contains("error-summary", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        Assert.Null(await site.Donations.CodeAsync(what.Split('/')[2], CancellationToken.None));
        Assert.Empty(await site.Donations.PapersAsync(what.Split('/')[2], CancellationToken.None));
    }

    [Fact]
    public async Task A_paper_is_a_file_to_keep_for_its_body_alone()
    {
        await using var site = await SiteHost.StartAsync();
        using var member = await site.SignInAsync(RoleName.Member, Body);
        using var stranger = await site.SignInAsync(RoleName.Member, "ballerup-kommune");
        using var weak = site.SignIn(await site.AddPersonAsync([RoleName.Secretariat]), "pwd");
        using var secretary = await site.SignInAsync(RoleName.Secretariat);
        var rights = (await BeginAsync(member)).Replace("/formaal", "/rettigheder", StringComparison.Ordinal);
        for (var times = 0; times < 2; times++)
        {
            using var sent = await UploadAsync(member, rights, "Paper", "%PDF-1.7 signed"u8.ToArray(), "aftale.pdf");
            Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        }

        var paper = Assert.Single(await site.Donations.PapersAsync(rights.Split('/')[2], CancellationToken.None));
        var address = $"/donationer/{paper.DonationId}/papir/{paper.FileId}";
        using var got = await member.GetAsync(address);
        Assert.Equal("attachment", got.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/pdf", got.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-store", got.Headers.CacheControl!.ToString());
        Assert.Equal("%PDF-1.7 signed", await got.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await stranger.PageAsync(address, HttpStatusCode.NotFound);
        await secretary.PageAsync(address, HttpStatusCode.NotFound);
        using var visitor = await site.Visitor().GetAsync(address);
        Assert.Equal(HttpStatusCode.Found, visitor.StatusCode);

        await Walk.FillAsync(member, rights.Replace("/rettigheder", "", StringComparison.Ordinal), "Vejhullet");
        await Walk.SendAsync(site, paper.DonationId, member);
        await secretary.PageAsync(address);
        await weak.PageAsync(address, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_a_person_wrote_is_in_the_persons_data_and_the_name_goes_with_the_account()
    {
        await using var site = await SiteHost.StartAsync();
        var account = await site.AddPersonAsync([RoleName.Member], Body);
        using var member = site.SignIn(account);
        var address = await BeginAsync(member);
        await SaveAsync(member, address, ("Input.Name", "Vejhullet"));
        await SaveAsync(member, address.Replace("/formaal", "/mennesker", StringComparison.Ordinal), ("Input.CoordinatorName", account.Name), ("Input.CoordinatorMail", account.Email.ToUpperInvariant()));
        using var data = JsonDocument.Parse(await member.PageAsync("/konto/data"));
        Assert.Equal("Vejhullet", data.RootElement.GetProperty("DonationsBegun")[0].GetProperty("Name").GetString());

        using var erased = await member.SendFormAsync("/konto/slet", ("Email", account.Email));
        Assert.Equal(HttpStatusCode.Found, erased.StatusCode);
        var donation = Assert.Single(await site.Donations.OfBodyAsync(Body, CancellationToken.None));
        Assert.Equal(("Vejhullet", null, null), (donation.Name, donation.Answers.CoordinatorName, donation.Answers.CoordinatorMail));
    }

    [Fact]
    public async Task A_place_of_the_team_that_a_browser_sends_empty_is_none()
    {
        await using var site = await SiteHost.StartAsync();
        using var member = await site.SignInAsync(RoleName.Member, Body);
        var address = await BeginAsync(member);
        using var saved = await SaveAsync(member, address.Replace("/formaal", "/mennesker", StringComparison.Ordinal),
            ("Input.CoordinatorName", ""), ("Team[0].BodySlug", Body), ("Team[0].Name", "Vej"), ("Team[1].BodySlug", ""), ("Team[1].Name", ""));
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        var donation = Assert.Single(await site.Donations.OfBodyAsync(Body, CancellationToken.None));
        Assert.Equal("Vej", Assert.Single(donation.Answers.Team).Name);
    }

    internal static async Task<string> BeginAsync(Browsing member)
    {
        using var begun = await member.SendFormAsync("/donationer/ny");
        return begun.Headers.Location!.OriginalString;
    }

    internal static Task<HttpResponseMessage> SaveAsync(Browsing member, string address, params (string Name, string Value)[] values) =>
        member.SendFormAsync(address, values.Select(value => KeyValuePair.Create(value.Name, value.Value)), address.EndsWith("/rettigheder", StringComparison.Ordinal) ? address + "?handler=Save" : null);

    internal static Task<HttpResponseMessage> AskForAsync(Browsing member, string address, string wanted) =>
        member.SendFormAsync(address, [KeyValuePair.Create("Address", wanted)], address + "?handler=Address");

    internal static async Task<HttpResponseMessage> UploadAsync(Browsing member, string address, string field, byte[] bytes, string name)
    {
        var page = await member.PageAsync(address);
        using var form = new MultipartFormDataContent { { new StringContent(Browsing.Token(page), Encoding.UTF8), "__RequestVerificationToken" }, { new StringContent(Walk.VersionIn(page)), "Version" } };
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, field, name);
        return await member.PostAsync($"{address}?handler={field}", form);
    }
}
