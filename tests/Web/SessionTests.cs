using System.Net;
using OS2.Catalog.Accounts;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Web;

public class SessionTests
{
    [Fact]
    public async Task A_visitor_is_led_to_sign_in_and_back()
    {
        await using var site = await SiteHost.StartAsync();
        using var visitor = site.Visitor();
        using var danish = await visitor.GetAsync("/min-side");
        Assert.Equal("/log-ind?retur=%2Fmin-side", danish.Headers.Location?.OriginalString);
        using var english = await visitor.GetAsync("/en/sekretariat");
        Assert.Equal("/en/log-ind?retur=%2Fen%2Fsekretariat", english.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_member_has_a_desk_and_the_secretariat_another()
    {
        await using var site = await SiteHost.StartAsync();
        using var member = await site.SignInAsync(RoleName.Member, "aarhus-kommune");
        Assert.Contains("Aarhus Kommune", await member.PageAsync("/min-side"), StringComparison.Ordinal);
        await member.PageAsync("/sekretariat", HttpStatusCode.Forbidden);

        using var secretary = await site.SignInAsync(RoleName.Secretariat);
        await secretary.PageAsync("/sekretariat");
        await secretary.PageAsync("/min-side", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_secretariat_needs_two_factors()
    {
        await using var site = await SiteHost.StartAsync();
        using var secretary = site.SignIn(await site.AddPersonAsync([RoleName.Secretariat]), "pwd");
        using var answer = await secretary.GetAsync("/sekretariat");
        Assert.Equal("/konto?mangler=ekstra-kode", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_role_that_is_taken_away_is_gone_at_the_next_request()
    {
        await using var site = await SiteHost.StartAsync();
        using var secretary = await site.SignInAsync(RoleName.Secretariat);
        await secretary.PageAsync("/sekretariat");
        await site.Database.ChangeAsync(change => AccountStore.RevokeAsync(change, secretary.Account!.AccountId, RoleName.Secretariat), TestContext.Current.CancellationToken);
        await secretary.PageAsync("/sekretariat", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_password_signs_in_and_signing_out_ends_the_session()
    {
        await using var site = await SiteHost.StartAsync();
        var account = await site.AddPersonAsync([RoleName.Member], "aarhus-kommune");
        using var browsing = site.Visitor();
        using var wrong = await browsing.SendFormAsync("/log-ind", ("Input.Email", account.Email), ("Input.Password", "not this one"));
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        using var right = await browsing.SendFormAsync("/log-ind?retur=%2Fmin-side", ("Input.Email", account.Email.ToUpperInvariant()), ("Input.Password", SiteHost.Password));
        Assert.Equal("/min-side", right.Headers.Location?.OriginalString);
        await browsing.PageAsync("/min-side");

        using var signedOut = await browsing.SendFormAsync("/log-ud");
        Assert.Equal(HttpStatusCode.Found, (await browsing.GetAsync("/min-side")).StatusCode);
    }
}
