using Microsoft.Playwright;
using OS2.Catalog.Accounts;
using OS2.Catalog.Donations;
using OS2.Catalog.Governance;
using OS2.Catalog.Ownership;
using OS2.Catalog.Tests.Donations;
using OS2.Catalog.Tests.Support;
using OS2.Catalog.Web.Accounts;

namespace OS2.Catalog.Tests.Browser;

/// <content>People with accounts, and the pages that are theirs.</content>
public sealed partial class BrowserSite
{
    private readonly Dictionary<string, Account> _people = new(StringComparer.Ordinal);

    /// <summary>Pages that one has to sign in for, by whose they are: a role of <see cref="RoleName"/>, or <c>visitor</c> for those behind a link.</summary>
    public IList<(string Person, string Address)> Desks { get; } = [];

    /// <summary>Opens every kind of page, with everybody who may: visitors first, then people at their desks.</summary>
    /// <param name="page">The window. Afterwards it belongs to whoever came last.</param>
    /// <param name="addresses">The addresses to open for one kind, such as both languages'.</param>
    /// <returns>What is open now.</returns>
    public async IAsyncEnumerable<string> VisitAsync(IPage page, Func<string, IEnumerable<string>> addresses)
    {
        foreach (var (person, kind) in Kinds.Concat(Refusals).Select(kind => ("visitor", kind)).Concat(Desks))
        {
            await BecomeAsync(page, person);
            foreach (var address in addresses(kind))
            {
                await page.GotoAsync(address);
                yield return address;
            }
        }
    }

    /// <summary>Lets the window be somebody's: a role, or <c>visitor</c>.</summary>
    public async Task BecomeAsync(IPage page, string person)
    {
        await page.Context.ClearCookiesAsync();
        if (_people.TryGetValue(person, out var account))
            await page.Context.AddCookiesAsync([new Cookie { Name = AccountSetup.CookieName, Value = _site!.SessionCookie(account), Url = Address.AbsoluteUri }]);
    }

    private async Task AddPeopleAsync(SiteHost site)
    {
        var body = (await site.Of<OS2.Catalog.Bodies.PublicBodyStore>().AllAsync(CancellationToken.None))[0].BodySlug;
        _people[RoleName.Member] = await site.AddPersonAsync([RoleName.Member], body);
        _people[RoleName.Secretariat] = await site.AddPersonAsync([RoleName.Secretariat]);
        var (invitation, password) = await site.Database.ChangeAsync(async change =>
        {
            var invited = new Account
            {
                AccountId = Account.NewId(change.At), Email = "ny@kommune.example", EmailKey = Account.KeyOf("ny@kommune.example"), Name = "Ny", BodySlug = body,
                State = AccountState.Invited, SecurityStamp = "s", CreatedAt = change.At,
            };
            await AccountStore.AddAsync(change, invited);
            return (await AccountLinks.IssueAsync(change, invited.AccountId, AccountLinks.Invitation),
                await AccountLinks.IssueAsync(change, _people[RoleName.Member].AccountId, AccountLinks.Password));
        }, CancellationToken.None);
        (string, string)[] desks =
        [
            ("visitor", $"/invitation/{invitation}"), ("visitor", "/invitation/spent"), ("visitor", $"/adgangskode/{password}"),
            (RoleName.Member, "/min-side"), (RoleName.Member, "/konto"), (RoleName.Member, "/konto/ekstra-kode"), (RoleName.Member, "/konto/genopretningskoder"),
            (RoleName.Member, "/konto/slet"), (RoleName.Member, "/log-ud"),
            (RoleName.Secretariat, "/sekretariat"), (RoleName.Secretariat, "/sekretariat/konti"), (RoleName.Secretariat, "/sekretariat/konti/ny"),
            (RoleName.Secretariat, $"/sekretariat/konti/{_people[RoleName.Member].AccountId}"), (RoleName.Secretariat, "/sekretariat/maildomaener"), (RoleName.Secretariat, "/sekretariat/soegeord"), (RoleName.Secretariat, "/sekretariat/soegeord/valg"),
            (RoleName.Secretariat, "/sekretariat/soegeord/ny"), (RoleName.Secretariat, "/sekretariat/behov"),
            (RoleName.Member, "/ideer/ny"), (RoleName.Member, "/ideer/faelles-lager-af-hjaelpemidler/deltag"), (RoleName.Secretariat, "/sekretariat/ideer"),
            (RoleName.Secretariat, "/sekretariat/ideer/faelles-lager-af-hjaelpemidler"), (RoleName.Secretariat, "/sekretariat/ideer/faelles-lager-af-hjaelpemidler/ret"),
            (RoleName.Member, "/produkter/fjordtid/anvendelse"), (RoleName.Secretariat, "/produkter/skolekoekken/ret"), (RoleName.Secretariat, "/produkter/fjordtid/ret/felter/basics"),
            (RoleName.Secretariat, "/produkter/fjordtid/ret/felter/links"), (RoleName.Secretariat, "/produkter/fjordtid/ret/felter/standards"), (RoleName.Secretariat, "/produkter/fjordtid/ret/leverandoerer"),
            (RoleName.Secretariat, "/produkter/fjordtid/ret/priser"), (RoleName.Secretariat, "/produkter/fjordtid/ret/brugere"), (RoleName.Secretariat, "/produkter/fjordtid/ret/personer"),
            (RoleName.Secretariat, "/produkter/fjordtid/ret/repositories"), (RoleName.Secretariat, "/produkter/fjordtid/ret/billeder"),
            (RoleName.Secretariat, "/produkter/fjordtid/ret/governance"), (RoleName.Secretariat, "/produkter/fjordtid/ret/governance?krav=F12"), (RoleName.Secretariat, "/produkter/laanerkoe/ret/governance"),
            (RoleName.Secretariat, "/produkter/laanerkoe/ret/selvevaluering"), (RoleName.Secretariat, "/produkter/laanerkoe/ret/selvevaluering/formkrav"), (RoleName.Secretariat, "/sekretariat/governance"), (RoleName.Secretariat, "/sekretariat/governance/rapporter"),
            (RoleName.Secretariat, "/sekretariat/governance/fjordtid"), (RoleName.Secretariat, "/sekretariat/governance/skolekoekken"), (RoleName.Secretariat, "/sekretariat/governance/skolekoekken/evaluering"),
            (RoleName.Secretariat, "/sekretariat/governance/skolekoekken/evaluering/formkrav"), .. await AddSheetsAsync(site),
            (RoleName.Secretariat, "/sekretariat/beslutninger"), (RoleName.Secretariat, "/sekretariat/ejerskab"),
            (RoleName.Secretariat, "/sekretariat/ejerskab/aftaler"), (RoleName.Secretariat, "/sekretariat/ejerskab/aftaler/ny"), (RoleName.Secretariat, "/sekretariat/ejerskab/navne"), (RoleName.Secretariat, "/sekretariat/ejerskab/regler"), (RoleName.Secretariat, "/sekretariat/ejerskab/rapport"),
            (RoleName.Secretariat, "/sekretariat/ejerskab/titel/demo-fjordby/fjordtid"), (RoleName.Secretariat, $"/sekretariat/ejerskab/aftaler/{await AddInstrumentAsync(site)}"),
        ];
        var donation = await AddDonationAsync(site, body);
        string[] steps = ["", "/formaal", "/kode", "/tjek", "/rettigheder", "/mennesker", "/send", "/overdragelse"];
        foreach (var desk in desks.Concat(steps.Select(step => (RoleName.Member, $"/donationer/{donation}{step}")))
            .Concat([(RoleName.Member, "/donationer/ny"), (RoleName.Secretariat, "/sekretariat/donationer"), (RoleName.Secretariat, $"/sekretariat/donationer/{donation}")]))
            Desks.Add(desk);
    }

    /// <summary>One that was sent and asked about, with all that its pages can show.</summary>
    private async Task<string> AddDonationAsync(SiteHost site, string body)
    {
        var member = _people[RoleName.Member];
        using var browsing = site.SignIn(member);
        var donationId = (await DonationPageTests.BeginAsync(browsing)).Split('/')[2];
        await Walk.FillAsync(browsing, $"/donationer/{donationId}", "Vejhullet", body);
        await DonationPageTests.AskForAsync(browsing, $"/donationer/{donationId}/kode", "https://github.invalid/demo-fjordby/fjordtid");
        await site.ReadDonationsAsync();
        using var paper = await DonationPageTests.UploadAsync(browsing, $"/donationer/{donationId}/rettigheder", "Paper", "%PDF-1.7"u8.ToArray(), "aftale.pdf");
        using var sent = await browsing.SendFormAsync($"/donationer/{donationId}/send", ("Level", "0"), ("Go", "send"));
        var donation = await site.DonationAsync(donationId);
        await site.Database.ChangeAsync(change => DonationStore.AskAsync(change, new Actor { AccountId = _people[RoleName.Secretariat].AccountId, Role = RoleName.Secretariat }, donationId, donation.Version, "Hvem tegnede logoet?"), CancellationToken.None);
        return donationId;
    }

    /// <summary>An evaluation under way, and what was sent of one product.</summary>
    private async Task<IEnumerable<(string, string)>> AddSheetsAsync(SiteHost site)
    {
        var store = site.Of<SheetStore>();
        var secretary = new Actor { AccountId = _people[RoleName.Secretariat].AccountId, Role = RoleName.Secretariat };
        var basis = (await store.OfProductAsync("skolekoekken", CancellationToken.None))[0].SheetId;
        await site.Database.ChangeAsync(change => SheetStore.StartAsync(change, secretary, "skolekoekken", SheetKind.Evaluation, 3, basis), CancellationToken.None);
        await site.Database.ChangeAsync(change => LevelActs.DecideAsync(change, secretary, "fjordtid", 2, 3, "Klar til niveau 3.", null), CancellationToken.None);
        return (await store.OfProductAsync("fjordtid", CancellationToken.None)).Take(2).Select(sheet => ("visitor", $"/produkter/fjordtid/governance/{sheet.SheetId}"));
    }

    private async Task<string> AddInstrumentAsync(SiteHost site)
    {
        var secretary = new Actor { AccountId = _people[RoleName.Secretariat].AccountId, Role = RoleName.Secretariat };
        var terms = new InstrumentTerms { Givers = ["magenta"], Receivers = ["os2"], SignedOn = new(2025, 3, 1), Authority = InstrumentAuthority.Register, AllRepositories = true };
        return (await site.Database.ChangeAsync(change => InstrumentStore.RegisterAsync(change, secretary, terms), CancellationToken.None)).InstrumentId;
    }
}
