using System.Net;
using System.Text.RegularExpressions;
using OS2.Catalog.Accounts;
using OS2.Catalog.Crawler.Demo;
using OS2.Catalog.Decisions;
using OS2.Catalog.Ownership;
using OS2.Catalog.Tests.Donations;
using OS2.Catalog.Tests.Ownership;
using OS2.Catalog.Tests.Support;
using OS2.Catalog.Web.Pages.Secretariat.Ownership;

namespace OS2.Catalog.Tests.Web;

/// <summary>The secretariat's pages about ownership, walked as two people would.</summary>
public sealed partial class OwnershipPagesTests : IAsyncLifetime
{
    private const string FullName = "OS2offdig/kitos";
    private const string Sign = "/sekretariat/ejerskab/titel/" + FullName;
    private const string Desk = "/sekretariat/ejerskab";

    private SiteHost _site = null!;
    private Browsing _first = null!;
    private Browsing _second = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await SiteHost.StartAsync();
        _site.GitHub.AddOrganisation("OS2offdig");
        _site.GitHub.Add(new MemoryRepository
        {
            Owner = "OS2offdig", Name = "kitos", CreatedAt = DateTimeOffset.UtcNow.AddYears(-3), PushedAt = DateTimeOffset.UtcNow.AddDays(-1), UpdatedAt = DateTimeOffset.UtcNow.AddDays(-1),
            Files = MemoryRepository.NoFiles.Add("README.md", MemoryFile.Text(TitleWorld.Paragraph)).Add("Program.cs", MemoryFile.Text("class Program;\n"))
                .Add("LICENSE", MemoryFile.Text(await File.ReadAllTextAsync(Shipped.Path("LICENSE")))),
        });
        await _site.CrawlAsync();
        _first = await _site.SignInAsync(RoleName.Secretariat);
        _second = await _site.SignInAsync(RoleName.Secretariat);
    }

    public async ValueTask DisposeAsync()
    {
        _first.Dispose();
        _second.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task An_agreement_is_registered_two_sign_and_everybody_sees_it_until_a_push_makes_it_stale()
    {
        var instrument = await RegisterAsync();
        Assert.Contains("IT Minds ApS", await _first.PageAsync($"{Desk}/aftaler"), StringComparison.Ordinal);
        await DoAsync(_first, Sign, "Propose", ("Level", TitleAnswer.Owned), ("Reason", "Aftalen dækker alt."), ("Residue", "Kun ansatte."));
        Assert.Contains(Sign, await _site.LetterAsync(_second.Account!.Email, FullName), StringComparison.Ordinal);
        Assert.Empty(await _site.LettersAsync(_first.Account!.Email));
        using (var same = await SendAsync(_first, Sign, "Confirm"))
            Assert.Contains("error-summary", await same.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Aftalen dækker alt.", WebUtility.HtmlDecode(await _second.PageAsync(Sign)), StringComparison.Ordinal);
        await DoAsync(_second, Sign, "Confirm");

        var evidence = await _site.PageAsync($"/repositories/{FullName}/ejerskab");
        Assert.Contains("To i sekretariatet har underskrevet", evidence, StringComparison.Ordinal);
        Assert.DoesNotContain("direkt", evidence, StringComparison.Ordinal);
        Assert.Contains("ejerskab dokumenteret", await _site.PageAsync($"/repositories/{FullName}"), StringComparison.Ordinal);
        Assert.Contains("ownership documented", await _site.PageAsync($"/en/repositories/{FullName}"), StringComparison.Ordinal);

        _site.GitHub.Push(FullName, new Dictionary<string, MemoryFile?> { ["Other.cs"] = MemoryFile.Text("// Copyright (c) 2025 Magenta ApS\nclass Other;\n") });
        await _site.CrawlAsync();
        evidence = WebUtility.HtmlDecode(await _site.PageAsync($"/repositories/{FullName}/ejerskab"));
        Assert.Contains("En ny er nævnt som rettighedshaver: Magenta ApS.", evidence, StringComparison.Ordinal);
        Assert.Contains("underskrift skal ses efter", await _first.PageAsync($"{Desk}?underskrift=stale"), StringComparison.Ordinal);
        Assert.Contains("0 repositorier", await _first.PageAsync($"{Desk}?underskrift=holds"), StringComparison.Ordinal);

        var version = Walk.VersionIn(await _first.PageAsync($"{Desk}/aftaler/{instrument}"));
        Assert.NotEqual("0", version);
        await DoAsync(_first, $"{Desk}/aftaler/{instrument}", "Withdraw", ("WithdrawReason", "Forkert part."));
        Assert.Contains("er ikke længere i kraft", WebUtility.HtmlDecode(await _site.PageAsync($"/repositories/{FullName}/ejerskab")), StringComparison.Ordinal);
        Assert.DoesNotContain("ejerskab dokumenteret", await _site.PageAsync($"/repositories/{FullName}"), StringComparison.Ordinal);
        Assert.Null((await _site.Of<DecisionStore>().VerifyAsync(null, CancellationToken.None)).Problem);
    }

    [Fact]
    public async Task What_changed_while_two_looked_is_shown_in_words_and_nothing_is_signed()
    {
        await RegisterAsync();
        await DoAsync(_first, Sign, "Propose", ("Level", TitleAnswer.Owned), ("Reason", "Godt."), ("Residue", "Kun ansatte."));
        var page = await _second.PageAsync(Sign);
        _site.GitHub.Push(FullName, new Dictionary<string, MemoryFile?> { ["Other.cs"] = MemoryFile.Text("// Copyright (c) 2025 Magenta ApS\nclass Other;\n") });
        await _site.CrawlAsync();
        using var late = await _second.PostAsync(Sign + "?handler=Confirm", new FormUrlEncodedContent([new("__RequestVerificationToken", Browsing.Token(page)), new("Seen", SeenIn(page))]));
        var told = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Noget af det, du så, er ændret", told, StringComparison.Ordinal);
        Assert.Contains("En ny er nævnt som rettighedshaver: Magenta ApS.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Jeg har set sporene", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_correct_the_same_agreement_are_told()
    {
        var address = $"{Desk}/aftaler/{await RegisterAsync()}";
        var page = await _second.PageAsync(address);
        await DoAsync(_first, address, "Correct", [.. Form, ("Input.Note", "Punkt 7."), ("Reason", "Læst igen.")]);
        using var late = await _second.PostAsync(address + "?handler=Withdraw", new FormUrlEncodedContent([new("__RequestVerificationToken", Browsing.Token(page)), new("Version", Walk.VersionIn(page)), new("WithdrawReason", "Nej.")]));
        Assert.Contains("En anden har ændret aftalen", WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Contains("Punkt 7.", await _first.PageAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_understood_is_said_at_its_field()
    {
        using var answer = await _first.SendFormAsync($"{Desk}/aftaler/ny", [.. Form.Where(field => field.Name is not ("Input.Givers" or "Input.Scope" or "Input.SignedOn")), ("Input.Givers", "Ukendt Firma"), ("Input.Scope", "nobody/nothing"), ("Input.SignedOn", "i går")]);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Parten \"Ukendt Firma\" er ikke i registeret", page, StringComparison.Ordinal);
        Assert.Contains("\"nobody/nothing\" er ikke et repository", page, StringComparison.Ordinal);
        Assert.Contains("\"i går\" er ikke en dato", page, StringComparison.Ordinal);
        Assert.Empty(await _site.Of<InstrumentStore>().AllAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_paper_is_for_the_secretariat_alone()
    {
        var id = await RegisterAsync();
        var paper = Assert.Single(await _site.Of<InstrumentStore>().PapersAsync(id, CancellationToken.None));
        var address = $"{Desk}/aftaler/{id}/papir/{paper.FileId}";
        using (var mine = await _first.GetAsync(address))
            Assert.Equal("attachment", mine.Content.Headers.ContentDisposition?.DispositionType);
        using var member = await _site.SignInAsync(RoleName.Member, "aarhus-kommune");
        using (var theirs = await member.GetAsync(address))
            Assert.Equal(HttpStatusCode.Forbidden, theirs.StatusCode);
        using var visitor = _site.Visitor();
        using (var strangers = await visitor.GetAsync(address))
            Assert.Equal(HttpStatusCode.Found, strangers.StatusCode);
        using (var none = await _first.GetAsync($"{Desk}/aftaler/{id}/papir/another"))
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        // The same paper once more is one paper; another kind of file is none.
        await UploadAsync(id, "%PDF-1.7 signed"u8.ToArray());
        using var wrong = await DonationPageTests.UploadAsync(_first, $"{Desk}/aftaler/{id}", "Paper", Uploads.Zip(("a", "b")), "aftale.pdf");
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        Assert.Single(await _site.Of<InstrumentStore>().PapersAsync(id, CancellationToken.None));
    }

    [Fact]
    public async Task A_name_merges_when_a_person_says_so_and_the_verdict_follows()
    {
        _site.GitHub.Push(FullName, new Dictionary<string, MemoryFile?> { ["README.md"] = MemoryFile.Text("# Kitos\n\nCopyright (c) 2014 Magneta\n") });
        await _site.CrawlAsync();
        Assert.Contains("Magneta", await _first.PageAsync($"{Desk}/navne"), StringComparison.Ordinal);
        Assert.Equal(ClaimAnswer.Other, (await VerdictAsync()).ClaimAnswer);
        await DoAsync(_first, $"{Desk}/navne", "Merge", ("Name", "Magneta"), ("Party", "Magenta ApS"), ("From", "2010"), ("Until", ""));
        Assert.Equal(ClaimAnswer.Supplier, (await VerdictAsync()).ClaimAnswer);
        var page = await _first.PageAsync($"{Desk}/navne");
        Assert.Contains("Magneta er Magenta ApS", page, StringComparison.Ordinal);
        await DoAsync(_second, $"{Desk}/navne", "Undo", ("AliasId", AliasIn().Match(page).Groups["id"].Value), ("Why", "En anden."));
        Assert.Equal(ClaimAnswer.Other, (await VerdictAsync()).ClaimAnswer);
        using var wrong = await SendAsync(_first, $"{Desk}/navne", "Merge", ("Name", "Magneta"), ("Party", "Ingen Kendt"));
        Assert.Contains("error-summary", await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await DoAsync(_first, $"{Desk}/navne", "Add", ("Name", "Kodehuset Nord ApS"), ("Kind", nameof(PartyKind.Supplier)));
    }

    [Fact]
    public async Task The_desk_is_sorted_filtered_drawn_and_saved()
    {
        _site.GitHub.Add(new MemoryRepository
        {
            Owner = "OS2offdig", Name = "bare", CreatedAt = DateTimeOffset.UtcNow.AddYears(-1), PushedAt = DateTimeOffset.UtcNow.AddDays(-1), UpdatedAt = DateTimeOffset.UtcNow.AddDays(-1),
            Files = MemoryRepository.NoFiles.Add("a.cs", MemoryFile.Text("// Copyright (c) 2019 Magenta ApS\nclass A;\n")),
        });
        _site.Of<OS2.Catalog.Crawler.Demo.ShiftedTime>().Back = TimeSpan.FromDays(40);
        await _site.CrawlAsync();
        _site.Of<OS2.Catalog.Crawler.Demo.ShiftedTime>().Back = TimeSpan.Zero;
        var page = await _first.PageAsync(Desk);
        Assert.True(page.IndexOf("OS2offdig/bare", StringComparison.Ordinal) < page.IndexOf("OS2offdig/kitos", StringComparison.Ordinal), "A named supplier comes first.");
        Assert.Contains("<polygon class=\"tint-", page, StringComparison.Ordinal);
        Assert.DoesNotContain("OS2offdig/kitos", await _first.PageAsync($"{Desk}?sag=supplier"), StringComparison.Ordinal);
        Assert.DoesNotContain("OS2offdig/bare", await _first.PageAsync($"{Desk}?titel=claimed&sag=%3Cscript%3E"), StringComparison.Ordinal);
        using var csv = await _first.GetAsync($"{Desk}?format=csv");
        var lines = (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.StartsWith("OS2offdig/bare;supplier;", lines[1], StringComparison.Ordinal);
        var report = await _first.PageAsync($"{Desk}/rapport");
        Assert.Contains("OS2offdig/bare", report, StringComparison.Ordinal);
        Assert.Contains("<svg", await _first.PageAsync($"/en{Desk}/rapport"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_matter_has_its_place() =>
        Assert.Equal(WorkRow.Matters.Count, WorkRow.Matters.Distinct().Count());

    private static (string Name, string Value)[] Form =>
    [
        ("Input.Kind", InstrumentKind.Development), ("Input.Grant", InstrumentGrant.Transfer), ("Input.Givers", "IT Minds ApS"), ("Input.Receivers", "OS2"), ("Input.Scope", $"https://github.com/{FullName}"),
        ("Input.SignedOn", "2016-03-01"), ("Input.Signatory", "Bo Å., direktør"), ("Input.Authority", InstrumentAuthority.Register), ("Input.CoversDocuments", "true"),
    ];

    private async Task<string> RegisterAsync()
    {
        using var answer = await _first.SendFormAsync($"{Desk}/aftaler/ny", Form);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var id = answer.Headers.Location!.OriginalString.Split('/')[^1];
        await UploadAsync(id, "%PDF-1.7 signed"u8.ToArray());
        return id;
    }

    private async Task UploadAsync(string id, byte[] bytes)
    {
        using var sent = await DonationPageTests.UploadAsync(_first, $"{Desk}/aftaler/{id}", "Paper", bytes, "aftale.pdf");
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
    }

    private async Task<StoredVerdict> VerdictAsync() => (await _site.Of<VerdictStore>().AllAsync(CancellationToken.None)).Single(verdict => verdict.FullName == FullName);

    private static async Task DoAsync(Browsing person, string address, string handler, params (string Name, string Value)[] values)
    {
        using var done = await SendAsync(person, address, handler, values);
        Assert.True(done.StatusCode == HttpStatusCode.Found, $"{handler} answers {(int)done.StatusCode}: {await done.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
    }

    private static async Task<HttpResponseMessage> SendAsync(Browsing person, string address, string handler, params (string Name, string Value)[] values)
    {
        var page = await person.PageAsync(address);
        return await person.PostAsync($"{address}?handler={handler}", new FormUrlEncodedContent(
        [
            .. values.Select(value => KeyValuePair.Create(value.Name, value.Value)), new("__RequestVerificationToken", Browsing.Token(page)), new("Version", Walk.VersionIn(page)), new("Seen", SeenIn(page)),
        ]));
    }

    private static string SeenIn(string page) => Seen().Match(page).Groups["seen"].Value;

    [GeneratedRegex("name=\"Seen\" value=\"(?<seen>[0-9a-f]{64})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Seen();

    [GeneratedRegex("name=\"AliasId\" value=\"(?<id>[0-9a-f]{32})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AliasIn();
}
