using System.Net;
using OS2.Catalog.Accounts;
using OS2.Catalog.Bodies;
using OS2.Catalog.Tests.Support;
using OS2.Catalog.Web;
using OS2.Catalog.Web.Accounts;

namespace OS2.Catalog.Tests.Accounts;

/// <summary>Signing in at another organisation, against an OpenID Connect server that runs beside the site.</summary>
public sealed class ElsewhereTests : IAsyncLifetime
{
    private SignInServer _server = null!;
    private SiteHost _site = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await SignInServer.StartAsync();
        _site = await SiteAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_person_of_a_mail_domain_of_a_body_is_its_member_at_once_and_the_next_time_too()
    {
        await AllowAsync("aarhus.example", "aarhus-kommune");
        using var first = _site.Visitor();
        Assert.Equal("/min-side", await GoAsync(first));
        Assert.Contains("Bo Sørensen", await first.PageAsync("/min-side"), StringComparison.Ordinal);

        _server.Person = _server.Person with { Email = "married@aarhus.example" };
        using var again = _site.Visitor();
        Assert.Equal("/min-side", await GoAsync(again));
        Assert.NotNull(await _site.Of<AccountStore>().FindByEmailAsync("bo@aarhus.example", CancellationToken.None));
        Assert.Null(await _site.Of<AccountStore>().FindByEmailAsync("married@aarhus.example", CancellationToken.None));
    }

    [Fact]
    public async Task A_stranger_waits_for_the_secretariat_and_is_in_when_it_has_said_yes()
    {
        using var secretary = await _site.SignInAsync(RoleName.Secretariat);
        using var person = _site.Visitor();
        Assert.Equal("", await GoAsync(person));
        var account = (await _site.Of<AccountStore>().FindByEmailAsync("bo@aarhus.example", CancellationToken.None))!;
        Assert.Equal(AccountState.Waiting, account.State);

        var address = $"/sekretariat/konti/{account.AccountId}";
        using var approved = await secretary.SendFormAsync(address, [], address + "?handler=Approve");
        Assert.Equal(HttpStatusCode.Found, approved.StatusCode);
        Assert.Equal("/konto", await GoAsync(person));
    }

    [Fact]
    public async Task An_address_that_the_issuer_has_not_confirmed_opens_no_body()
    {
        await AllowAsync("aarhus.example", "aarhus-kommune");
        _server.Person = _server.Person with { IsConfirmed = false };
        using var person = _site.Visitor();
        Assert.Equal("", await GoAsync(person));
        Assert.Equal(AccountState.Waiting, (await _site.Of<AccountStore>().FindByEmailAsync("bo@aarhus.example", CancellationToken.None))!.State);
    }

    [Fact]
    public async Task Nobody_takes_an_account_over_by_having_its_address_elsewhere()
    {
        var account = await _site.AddPersonAsync([RoleName.Member], "aarhus-kommune");
        _server.Person = _server.Person with { Email = account.Email };
        using var thief = _site.Visitor();
        Assert.Equal("", await GoAsync(thief));
        await thief.PageAsync("/min-side", HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_person_ties_the_sign_in_to_the_account_and_comes_in_by_it()
    {
        using var member = await _site.SignInAsync(RoleName.Member, "aarhus-kommune");
        Assert.Equal("/konto", await GoAsync(member, "/konto", "/konto?handler=Tie"));
        using var other = _site.Visitor();
        Assert.Equal("/min-side", await GoAsync(other));

        // Somebody else cannot tie the same sign-in to theirs.
        using var second = await _site.SignInAsync(RoleName.Member, "odense-kommune");
        Assert.Equal("", await GoAsync(second, "/konto", "/konto?handler=Tie"));
    }

    [Fact]
    public async Task The_secretariat_is_asked_for_its_own_second_factor()
    {
        using var secretary = await _site.SignInAsync(RoleName.Secretariat);
        await GoAsync(secretary, "/konto", "/konto?handler=Tie");
        using var again = _site.Visitor();
        Assert.Equal("/sekretariat", await GoAsync(again));
        Assert.Contains("mangler=ekstra-kode", (await again.GetAsync("/sekretariat")).Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_another_browser_got_signs_nobody_in()
    {
        await AllowAsync("aarhus.example", "aarhus-kommune");
        using var victim = _site.Visitor();
        using var thief = _site.Visitor();
        var stolen = await AnswerAsync(victim, "/log-ind", "/log-ind?handler=Elsewhere");
        Assert.Equal("/log-ind?fejl=udefra", await LocationAsync(thief, stolen));

        // With a way out of the thief's own, and the victim's code put into its answer, PKCE and the nonce tell.
        var own = await AnswerAsync(thief, "/log-ind", "/log-ind?handler=Elsewhere");
        Assert.Equal("/log-ind?fejl=udefra", await LocationAsync(thief, $"{own.Split('?')[0]}?code={Part(stolen, "code")}&state={Part(own, "state")}"));
        await thief.PageAsync("/min-side", HttpStatusCode.Found);

        // An answer is good once.
        Assert.Equal("/log-ind/udefra", (await LocationAsync(victim, stolen)).Split('?')[0]);
        Assert.Equal("/log-ind?fejl=udefra", await LocationAsync(victim, stolen));
    }

    [Fact]
    public async Task A_person_who_says_no_elsewhere_is_told_so()
    {
        using var person = _site.Visitor();
        var answer = await AnswerAsync(person, "/log-ind", "/log-ind?handler=Elsewhere");
        Assert.Equal("/log-ind?fejl=udefra", await LocationAsync(person, $"{answer.Split('?')[0]}?error=access_denied&state={Part(answer, "state")}"));
        Assert.Contains("Det lykkedes ikke", await person.PageAsync("/log-ind?fejl=udefra"), StringComparison.Ordinal);
    }

    [Theory, InlineData("https://evil.example/"), InlineData("//evil.example"), InlineData("/\\evil.example")]
    public async Task The_way_back_stays_on_the_site(string target)
    {
        await AllowAsync("aarhus.example", "aarhus-kommune");
        using var person = _site.Visitor();
        Assert.Equal("/min-side", await GoAsync(person, "/log-ind?retur=" + Uri.EscapeDataString(target), "/log-ind?handler=Elsewhere&retur=" + Uri.EscapeDataString(target)));
    }

    private Task<SiteHost> SiteAsync() => SiteHost.StartAsync(settings: new SiteSettings
    {
        Oidc = new OidcSettings { Name = "Aarhus", Authority = _server.Address, ClientId = SignInServer.ClientId, ClientSecret = SignInServer.ClientSecret },
    });

    private Task<bool> AllowAsync(string domain, string body) => _site.Database.ChangeAsync(change => BodyDomains.AddAsync(change, domain, body), CancellationToken.None);

    /// <summary>The whole way out and back.</summary>
    /// <returns>Where it ends; empty when a page says why it does not go on.</returns>
    private static async Task<string> GoAsync(Browsing person, string page = "/log-ind", string action = "/log-ind?handler=Elsewhere")
    {
        var back = await LocationAsync(person, await AnswerAsync(person, page, action));
        return await LocationAsync(person, back);
    }

    /// <summary>The address that the other organisation sends the person back to.</summary>
    private static async Task<string> AnswerAsync(Browsing person, string page, string action)
    {
        using var sent = await person.SendFormAsync(page, [], action);
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answered = await client.GetAsync(sent.Headers.Location, TestContext.Current.CancellationToken);
        Assert.True(answered.StatusCode == HttpStatusCode.Found, await answered.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return answered.Headers.Location!.PathAndQuery;
    }

    private static async Task<string> LocationAsync(Browsing person, string address)
    {
        using var answer = await person.GetAsync(address);
        return answer.Headers.Location?.OriginalString ?? "";
    }

    private static string Part(string address, string name) => address.Split('?', '&').Single(part => part.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..];
}
