using Microsoft.Playwright;
using OS2.Catalog.Accounts;
using OS2.Catalog.Decisions;
using OS2.Catalog.Donations;
using OS2.Catalog.Tests.Donations;
using OS2.Catalog.Tests.Support;
using OS2.Catalog.Web.Accounts;

namespace OS2.Catalog.Tests.Browser;

/// <summary>The whole way of a donation in a real browser, walked with the keyboard alone, each page held to the rules of accessibility.</summary>
[Collection(BrowserGroup.Name)]
public sealed class DonationTests(BrowserSite browsers)
{
    private const string Body = "aarhus-kommune";
    private const string Password = "four quite random words";
    private const string Next = "[name=Go][value=next]";

    private readonly List<string> _faults = [];

    [Fact]
    public async Task From_the_invitation_to_the_repository_in_the_networks_hands()
    {
        await using var site = await SiteHost.StartAsync(onPort: true);
        var address = site.Client.BaseAddress!;
        site.GitHub.Add(Walk.Repository());
        var first = await site.AddPersonAsync([RoleName.Secretariat]);
        var second = await site.AddPersonAsync([RoleName.Secretariat]);

        var page = await browsers.OpenAsync(at: address);
        await JoinAsync(site, page);
        var donationId = await FillAsync(site, page);
        await SendAsync(site, page, donationId);
        var member = page.Context;

        var (desk, deskKeys) = await DeskAsync(site, first);
        await AskAsync(desk, deskKeys, donationId);
        await AnswerAsync(page, donationId);
        await ProposeAsync(desk, deskKeys, donationId);
        await ConfirmAsync(site, second, donationId);

        await ArriveAsync(site, page, donationId);
        await member.CloseAsync();
        await desk.Context.CloseAsync();
        Assert.Empty(_faults);
        Assert.Null((await site.Of<DecisionStore>().VerifyAsync(null, CancellationToken.None)).BrokenRow);
    }

    /// <summary>The invitation's letter, a name, a password.</summary>
    private async Task JoinAsync(SiteHost site, IPage page)
    {
        var invitation = await site.Database.ChangeAsync(async change =>
        {
            var account = new Account
            {
                AccountId = Account.NewId(change.At), Email = "bo@aarhus.example", EmailKey = Account.KeyOf("bo@aarhus.example"), Name = "", BodySlug = Body,
                State = AccountState.Invited, SecurityStamp = "s", CreatedAt = change.At,
            };
            await AccountStore.AddAsync(change, account);
            await AccountStore.GrantAsync(change, account.AccountId, RoleName.Member);
            return await AccountLinks.IssueAsync(change, account.AccountId, AccountLinks.Invitation);
        }, CancellationToken.None);
        var keys = new Keyboard(page);
        await page.GotoAsync($"/invitation/{invitation}");
        await LookAsync(page);
        await keys.WriteAsync("Input.Name", "Bo Sørensen");
        await keys.WriteAsync("Input.Password", Password);
        await keys.WriteAsync("Input.Again", Password);
        await keys.PressAsync("main button", "/min-side");
        await LookAsync(page);
    }

    /// <summary>By an archive first; then the person leaves, comes back another day, and gives an address instead.</summary>
    private async Task<string> FillAsync(SiteHost site, IPage page)
    {
        var keys = new Keyboard(page);
        await keys.PressAsync("a[href='/donationer/ny']", "/donationer/ny");
        await LookAsync(page);
        await keys.PressAsync("main form button", "/formaal");
        await LookAsync(page);
        var donationId = new Uri(page.Url).Segments[2].TrimEnd('/');
        await keys.WriteAsync("Input.Name", "Vejhullet");
        await keys.WriteAsync("Input.Purpose", "Borgere melder huller i vejen.");
        await keys.PressAsync(Next, "/kode");
        await LookAsync(page);
        await keys.FileAsync("Upload", "kode.zip", Uploads.Zip(("README.md", "# Vejhul\n"), ("test/data.csv", "navn;cpr\nTest;cpr 070761-4285\n")));
        await keys.PressAsync("form[action*='handler=Upload'] button", "/tjek");
        await LookAsync(page, isWaiting: true);
        await site.ReadDonationsAsync();
        // The page comes again by itself.
        await page.Locator("#findings").WaitForAsync();
        await LookAsync(page);
        Assert.Contains("Ligner et personnummer", await page.InnerTextAsync("main"), StringComparison.Ordinal);

        await page.GotoAsync("/min-side");
        await keys.PressAsync($"main a[href='/donationer/{donationId}']", $"/donationer/{donationId}");
        await LookAsync(page);
        await keys.PressAsync("main a[href$='/formaal']", "/formaal");
        Assert.Equal("Vejhullet", await page.InputValueAsync("[name='Input.Name']"));
        await keys.WriteAsync("Input.Value", "Færre opkald.");
        await keys.WriteAsync("Input.Others", "Alle kommuner har veje.");
        await keys.PressAsync(Next, "/kode");
        await keys.WriteAsync("Address", "https://github.test/aarhus/vejhul");
        await keys.PressAsync("form[action*='handler=Address'] button", "/tjek");
        await site.ReadDonationsAsync();
        await page.Locator("#findings").WaitForAsync();
        await keys.PressAsync("main a.button[href$='/rettigheder']", "/rettigheder");
        await LookAsync(page);
        return donationId;
    }

    /// <summary>Rights with a signed paper, people, and off it goes.</summary>
    private async Task SendAsync(SiteHost site, IPage page, string donationId)
    {
        var keys = new Keyboard(page);
        await keys.FileAsync("Paper", "aftale.pdf", "%PDF-1.7 signed"u8.ToArray());
        await keys.PressAsync("form[action*='handler=Paper'] button", "/rettigheder");
        await keys.ChooseAsync("Input.MadeBy", DonationMaker.Employees);
        await keys.ChooseAsync("Input.Tender", "yes");
        await keys.PressAsync(Next, "/mennesker");
        await LookAsync(page);
        await keys.WriteAsync("Input.CoordinatorName", "Vejafdelingen");
        await keys.WriteAsync("Input.CoordinatorMail", "vej@aarhus.example");
        await keys.WriteAsync("Input.TeamName", "Projektgruppen");
        await keys.ChooseAsync("Input.TeamKind", DonationTeam.Project);
        await keys.ChooseAsync("Team[0].BodySlug", Body);
        await keys.PressAsync(Next, "/send");
        await LookAsync(page);
        await keys.ChooseAsync("Level", "0");
        await keys.PressAsync("[name=Go][value=send]", $"/donationer/{donationId}");
        await LookAsync(page);
        Assert.Equal(DonationState.Sent, (await site.DonationAsync(donationId)).State);
        await page.GotoAsync($"/donationer/{donationId}/overdragelse");
        await LookAsync(page);
    }

    private async Task<(IPage Page, Keyboard Keys)> DeskAsync(SiteHost site, Account account)
    {
        var page = await browsers.OpenAsync(at: site.Client.BaseAddress);
        await page.Context.AddCookiesAsync([new Cookie { Name = AccountSetup.CookieName, Value = site.SessionCookie(account), Url = site.Client.BaseAddress!.AbsoluteUri }]);
        await page.GotoAsync("/sekretariat");
        await LookAsync(page);
        return (page, new Keyboard(page));
    }

    private async Task AskAsync(IPage page, Keyboard keys, string donationId)
    {
        await keys.PressAsync("main a[href='/sekretariat/donationer']", "/sekretariat/donationer");
        await LookAsync(page);
        await keys.PressAsync($"main a[href='/sekretariat/donationer/{donationId}']", donationId);
        await LookAsync(page);
        await keys.PressAsync("form[action*='handler=Take'] button", donationId);
        await keys.PressAsync("form[action*='handler=Tick'] button", donationId);
        await keys.WriteAsync("Question", "Hvem tegnede logoet?");
        await keys.PressAsync("form[action*='handler=Ask'] button", donationId);
        await LookAsync(page);
    }

    private async Task AnswerAsync(IPage page, string donationId)
    {
        var keys = new Keyboard(page);
        await page.GotoAsync($"/donationer/{donationId}");
        await LookAsync(page);
        await keys.WriteAsync("Answer", "Det gjorde vi selv.");
        await keys.PressAsync("form[action*='handler=Answer'] button", donationId);
        Assert.Contains("Det gjorde vi selv.", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    private async Task ProposeAsync(IPage page, Keyboard keys, string donationId)
    {
        await page.GotoAsync($"/sekretariat/donationer/{donationId}");
        await keys.ChooseAsync("Level", "0");
        await keys.WriteAsync("Reason", "Godt for alle.");
        await keys.PressAsync("form[action*='handler=Propose'] button", donationId);
        await LookAsync(page);
        Assert.Equal(0, await page.Locator("form[action*='handler=Confirm']").CountAsync());
    }

    /// <summary>Another person says yes, and takes the rights and the other steps along as far as one person may.</summary>
    private async Task ConfirmAsync(SiteHost site, Account second, string donationId)
    {
        var (page, keys) = await DeskAsync(site, second);
        await keys.PressAsync($"main a[href='/sekretariat/donationer/{donationId}']", donationId);
        await keys.PressAsync("form[action*='handler=Confirm'] button", donationId);
        await LookAsync(page);
        await keys.PressAsync("form[action*='handler=Rights'] button", donationId);
        // The first of the fields is the transfer's, which is the crawler's to close.
        await keys.ToAsync("#evidence-groups");
        await page.Keyboard.InsertTextAsync("Holdet er sat op.");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("text=Holdet er sat op.").WaitForAsync();
        await LookAsync(page);
        await page.Context.CloseAsync();
        Assert.Equal(DonationState.Accepted, (await site.DonationAsync(donationId)).State);
    }

    /// <summary>The repository is transferred at the code host; the next crawl sees it.</summary>
    private async Task ArriveAsync(SiteHost site, IPage page, string donationId)
    {
        site.GitHub.Transfer("aarhus/vejhul", "OS2offdig");
        await site.CrawlAsync();
        var step = (await site.Donations.TasksAsync(donationId, CancellationToken.None))[DonationTasks.Transfer];
        Assert.StartsWith("number: OS2offdig/vejhul", step.Evidence, StringComparison.Ordinal);
        await site.IndexedAsync();
        await page.GotoAsync("/produkter/vejhullet");
        await LookAsync(page);
        Assert.True(await page.Locator("a[href='/repositories/OS2offdig/vejhul']").First.IsVisibleAsync());
        await page.GotoAsync("/donationer");
        await LookAsync(page);
        Assert.Contains("Vejhullet", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    /// <summary>Holds the page to the rules.</summary>
    private async Task LookAsync(IPage page, bool isWaiting = false) => _faults.AddRange(await BrowserSite.AccessibilityFaultsAsync(page, isWaiting));
}
