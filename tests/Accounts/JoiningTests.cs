using System.Net;
using OS2.Catalog.Accounts;
using OS2.Catalog.Bodies;
using OS2.Catalog.Decisions;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Accounts;

/// <summary>How a person comes in, as the person sees it.</summary>
public class JoiningTests
{
    private const string Email = "bo.soerensen@aarhus.example";
    private const string Chosen = "four quite random words";

    [Fact]
    public async Task Asks_waits_is_let_in_chooses_a_password_and_is_in()
    {
        await using var site = await SiteHost.StartAsync();
        using var secretary = await site.SignInAsync(RoleName.Secretariat);
        using var person = site.Visitor();
        await AskAsync(site, person);
        Assert.Contains("Sekretariatet ser på den", await site.LetterAsync(Email), StringComparison.Ordinal);
        var asked = SiteHost.LinkIn(await site.LetterAsync(secretary.Account!.Email));
        Assert.StartsWith("/sekretariat/konti/", asked, StringComparison.Ordinal);

        using var approved = await secretary.SendFormAsync(asked, [], asked + "?handler=Approve");
        Assert.Equal(HttpStatusCode.Found, approved.StatusCode);
        var invitation = SiteHost.LinkIn(await site.LetterAsync(Email, "/invitation/"));
        using var joined = await person.SendFormAsync(invitation, ("Input.Name", "Bo Sørensen"), ("Input.Password", Chosen), ("Input.Again", Chosen));
        Assert.Equal("/min-side", joined.Headers.Location?.OriginalString);
        Assert.Contains("Bo Sørensen", await person.PageAsync("/min-side"), StringComparison.Ordinal);
        Assert.Contains("Linket er brugt", await person.PageAsync(invitation), StringComparison.Ordinal);

        var log = await site.Of<DecisionStore>().WindowAsync(0, 100, CancellationToken.None);
        Assert.Contains(log, decision => decision is { Kind: "account.admitted", ActorRole: "secretariat", ValueBefore: "waiting", ValueAfter: "invited" });
        Assert.DoesNotContain(log, decision => $"{decision}".Contains("Bo S", StringComparison.Ordinal) || $"{decision}".Contains(Email, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Comes_in_without_waiting_from_a_mail_domain_of_the_body()
    {
        await using var site = await SiteHost.StartAsync();
        await site.Database.ChangeAsync(change => BodyDomains.AddAsync(change, "aarhus.example", "aarhus-kommune"), CancellationToken.None);
        using var person = site.Visitor();
        await AskAsync(site, person);
        Assert.StartsWith("/invitation/", SiteHost.LinkIn(await site.LetterAsync(Email)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_domain_of_one_body_does_not_open_another()
    {
        await using var site = await SiteHost.StartAsync();
        await site.Database.ChangeAsync(change => BodyDomains.AddAsync(change, "aarhus.example", "odense-kommune"), CancellationToken.None);
        using var person = site.Visitor();
        await AskAsync(site, person);
        Assert.DoesNotContain("/invitation/", await site.LetterAsync(Email), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_learns_from_the_pages_who_has_an_account()
    {
        await using var site = await SiteHost.StartAsync();
        var known = await site.AddPersonAsync([RoleName.Member], "aarhus-kommune");
        using var person = site.Visitor();
        Assert.Equal(await AskAsync(site, person, "stranger@aarhus.example"), await AskAsync(site, person, known.Email));
        Assert.Equal(await ForgottenAsync(person, "stranger@aarhus.example"), await ForgottenAsync(person, known.Email));
        Assert.Equal(await WrongAsync(person, "stranger@aarhus.example"), await WrongAsync(person, known.Email));
        Assert.Contains(await site.LettersAsync(known.Email), letter => letter.Contains("allerede en konto", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_learns_from_the_time_that_an_answer_takes_who_has_an_account()
    {
        await using var site = await SiteHost.StartAsync();
        var known = await site.AddPersonAsync([RoleName.Member], "aarhus-kommune");
        using var person = site.Visitor();
        foreach (var address in new[] { known.Email, "stranger@aarhus.example" })
        {
            var began = System.Diagnostics.Stopwatch.GetTimestamp();
            await WrongAsync(person, address);
            // Both are held back to the same moment, however little there was to do.
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(began) > TimeSpan.FromMilliseconds(580), address);
        }
    }

    [Fact]
    public async Task An_invitation_that_ran_out_says_so_and_another_can_be_had()
    {
        await using var site = await SiteHost.StartAsync();
        using var secretary = await site.SignInAsync(RoleName.Secretariat);
        using var invited = await secretary.SendFormAsync("/sekretariat/konti/ny", ("Input.Name", "Bo"), ("Input.Email", Email), ("Input.Body", "aarhus-kommune"), ("Input.Role", "member"));
        Assert.Equal(HttpStatusCode.Found, invited.StatusCode);
        var old = SiteHost.LinkIn(await site.LetterAsync(Email));
        await site.Database.ChangeAsync(change => change.ExecuteAsync("UPDATE AccountLink SET ExpiresAt = @At", new { change.At }), CancellationToken.None);
        using var person = site.Visitor();
        Assert.Contains("for gammelt", await person.PageAsync(old), StringComparison.Ordinal);

        await ForgottenAsync(person, Email);
        var links = await LinksAsync(site, 2);
        Assert.DoesNotContain("for gammelt", await person.PageAsync(links.First(link => link != old)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_form_keeps_what_was_typed_and_says_what_is_wrong()
    {
        await using var site = await SiteHost.StartAsync();
        using var person = site.Visitor();
        using var answer = await person.SendFormAsync("/adgang", ("Input.Name", "Bo <script>"), ("Input.Email", "no address"), ("Input.Body", "nowhere"));
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("value=\"Bo &lt;script&gt;\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#Input_Email\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#Input_Body\"", page, StringComparison.Ordinal);
        Assert.Empty(await site.LettersAsync("no address"));
    }

    [Fact]
    public async Task The_secretariat_makes_no_administrators()
    {
        await using var site = await SiteHost.StartAsync();
        using var secretary = await site.SignInAsync(RoleName.Secretariat);
        using var refused = await secretary.SendFormAsync("/sekretariat/konti/ny", ("Input.Name", "Bo"), ("Input.Email", Email), ("Input.Role", "administrator"));
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        var other = await site.AddPersonAsync([RoleName.Administrator]);
        var address = $"/sekretariat/konti/{other.AccountId}";
        Assert.DoesNotContain("handler=Shut", await secretary.PageAsync(address), StringComparison.Ordinal);
        var token = Browsing.Token(await secretary.PageAsync("/konto"));
        using var shut = await secretary.PostAsync(address + "?handler=Shut", new FormUrlEncodedContent([new("ShutReason", "no"), new("__RequestVerificationToken", token)]));
        Assert.Equal(HttpStatusCode.Forbidden, shut.StatusCode);
    }

    [Fact]
    public async Task A_shut_account_is_out_at_once()
    {
        await using var site = await SiteHost.StartAsync();
        using var secretary = await site.SignInAsync(RoleName.Secretariat);
        using var member = await site.SignInAsync(RoleName.Member, "aarhus-kommune");
        await member.PageAsync("/min-side");
        var address = $"/sekretariat/konti/{member.Account!.AccountId}";
        using var shut = await secretary.SendFormAsync(address, [KeyValuePair.Create("ShutReason", "gone")], address + "?handler=Shut");
        await member.PageAsync("/min-side", HttpStatusCode.Found);
    }

    private static async Task<IReadOnlyList<string>> LinksAsync(SiteHost site, int number)
    {
        IReadOnlyList<string> letters;
        while ((letters = await site.LettersAsync(Email)).Count < number)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        return [.. letters.Select(SiteHost.LinkIn)];
    }

    internal static async Task<string> AskAsync(SiteHost site, Browsing person, string email = Email)
    {
        using var asked = await person.SendFormAsync("/adgang", ("Input.Name", "Bo"), ("Input.Email", email), ("Input.Body", "aarhus-kommune"));
        var page = Without(await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), email);
        Assert.Contains("sendt dig et brev", page, StringComparison.Ordinal);
        await site.LetterAsync(email);
        return page;
    }

    private static async Task<string> ForgottenAsync(Browsing person, string email)
    {
        using var answer = await person.SendFormAsync("/log-ind/glemt", ("Email", email));
        return Without(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), email);
    }

    private static async Task<string> WrongAsync(Browsing person, string email)
    {
        using var answer = await person.SendFormAsync("/log-ind", ("Input.Email", email), ("Input.Password", "wrong wrong wrong"));
        return Without(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), email);
    }

    private static string Without(string page, string email)
    {
        var plain = page.Replace(WebUtility.HtmlEncode(email), "", StringComparison.Ordinal);
        return plain.Contains("__RequestVerificationToken", StringComparison.Ordinal) ? plain.Replace(Browsing.Token(plain), "", StringComparison.Ordinal) : plain;
    }
}
