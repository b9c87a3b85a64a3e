using System.Net;
using System.Text.Json;
using OS2.Catalog.Accounts;
using OS2.Catalog.Decisions;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Accounts;

public class LeavingTests
{
    [Fact]
    public async Task A_person_gets_all_that_is_kept_and_no_secrets()
    {
        await using var site = await SiteHost.StartAsync();
        using var member = await site.SignInAsync(RoleName.Member, "aarhus-kommune");
        using var data = JsonDocument.Parse(await member.PageAsync("/konto/data"));
        Assert.Equal(member.Account!.Email, data.RootElement.GetProperty("Email").GetString());
        Assert.Equal("aarhus-kommune", data.RootElement.GetProperty("BodySlug").GetString());
        Assert.DoesNotContain("Hash", data.RootElement.EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task An_erased_account_leaves_nothing_of_the_person_and_the_record_still_adds_up()
    {
        await using var site = await SiteHost.StartAsync();
        using var secretary = await site.SignInAsync(RoleName.Secretariat);
        var me = secretary.Account!;
        using var added = await secretary.SendFormAsync("/sekretariat/maildomaener", ("Input.Domain", "@Aarhus.example"), ("Input.Body", "aarhus-kommune"));
        using var wrong = await secretary.SendFormAsync("/konto/slet", ("Email", "another@b.example"));
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        using var gone = await secretary.SendFormAsync("/konto/slet", ("Email", me.Email));
        Assert.Equal("/", gone.Headers.Location?.OriginalString);

        await secretary.PageAsync("/sekretariat", HttpStatusCode.Found);
        var left = (await site.Of<AccountStore>().FindAsync(me.AccountId, CancellationToken.None))!;
        Assert.Equal(("", "", AccountState.Erased, null), (left.Email, left.Name, left.State, left.PasswordHash));
        Assert.Null(await site.Of<AccountStore>().FindByEmailAsync(me.Email, CancellationToken.None));
        var log = await site.Of<DecisionStore>().OfActorAsync(me.AccountId, CancellationToken.None);
        Assert.Equal(["account.erased", "body.mail-domain"], log.Select(decision => decision.Kind));
        Assert.All(log, decision => Assert.Equal(RoleName.Secretariat, decision.ActorRole));
        Assert.Null((await site.Of<DecisionStore>().VerifyAsync(null, CancellationToken.None)).Problem);

        // The address is free again, for an account that has nothing of the old one.
        using var person = site.Visitor();
        await JoiningTests.AskAsync(site, person, me.Email);
    }

    [Fact]
    public async Task The_last_administrator_cannot_leave()
    {
        await using var site = await SiteHost.StartAsync();
        using var administrator = await site.SignInAsync(RoleName.Administrator);
        Assert.Contains("eneste administrator", await administrator.PageAsync("/konto/slet"), StringComparison.Ordinal);
        var page = await administrator.PageAsync("/konto");
        using var sent = await administrator.PostAsync("/konto/slet", new FormUrlEncodedContent([new("Email", administrator.Account!.Email), new("__RequestVerificationToken", Browsing.Token(page))]));
        Assert.NotNull(await site.Of<AccountStore>().FindByEmailAsync(administrator.Account.Email, CancellationToken.None));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_other_sessions_too()
    {
        await using var site = await SiteHost.StartAsync();
        var account = await site.AddPersonAsync([RoleName.Member], "aarhus-kommune");
        using var here = site.SignIn(account);
        using var there = site.SignIn(account);
        await there.PageAsync("/min-side");
        using var out_ = await here.SendFormAsync("/konto", [], "/konto?handler=Everywhere");
        await there.PageAsync("/min-side", HttpStatusCode.Found);
    }

    [Fact]
    public async Task Another_password_ends_the_other_sessions_and_not_this_one()
    {
        await using var site = await SiteHost.StartAsync();
        var account = await site.AddPersonAsync([RoleName.Member], "aarhus-kommune");
        using var here = site.SignIn(account);
        using var there = site.SignIn(account);
        var page = await here.PageAsync("/konto");
        using var changed = await here.PostAsync("/konto?handler=Password", new FormUrlEncodedContent(
        [
            new("Input.Current", SiteHost.Password), new("Input.Password", "another four random words"), new("Input.Again", "another four random words"),
            new("__RequestVerificationToken", Browsing.Token(page)),
        ]));
        Assert.Equal("/konto?gemt=1", changed.Headers.Location?.OriginalString);
        await here.PageAsync("/min-side");
        await there.PageAsync("/min-side", HttpStatusCode.Found);
        Assert.Contains("skiftet", await site.LetterAsync(account.Email), StringComparison.Ordinal);
    }
}
