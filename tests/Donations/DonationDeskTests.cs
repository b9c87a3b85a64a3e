using System.Net;
using OS2.Catalog.Accounts;
using OS2.Catalog.Decisions;
using OS2.Catalog.Donations;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Donations;

/// <summary>The secretariat's desk, and what the body hears of it.</summary>
public class DonationDeskTests
{
    [Fact]
    public async Task Asks_and_is_answered_by_mail_and_on_the_page()
    {
        await using var site = await SiteHost.StartAsync();
        var person = await site.AddPersonAsync([RoleName.Secretariat]);
        using var secretary = site.SignIn(person);
        var (id, member) = await Walk.SentAsync(site);
        var desk = $"/sekretariat/donationer/{id}";
        Assert.Contains($"/sekretariat/donationer/{id}", await site.LetterAsync(person.Email, "Vejhullet"), StringComparison.Ordinal);
        Assert.Contains("Vejhullet", await secretary.PageAsync("/sekretariat"), StringComparison.Ordinal);

        await DoAsync(secretary, desk, "Take", ("AssignTo", person.AccountId));
        await DoAsync(secretary, desk, "Note", ("Note", "Ring til dem først."));
        await DoAsync(secretary, desk, "Ask", ("Question", "Hvem tegnede logoet?"));
        var letter = await site.LetterAsync(member.Account!.Email, "Hvem tegnede logoet?");
        var page = await member.PageAsync(SiteHost.LinkIn(letter));
        Assert.Contains("Hvem tegnede logoet?", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ring til dem først.", page, StringComparison.Ordinal);

        await DonationPageTests.SaveAsync(member, $"/donationer/{id}/rettigheder", ("Input.MadeBy", "employees"), ("Input.Tender", "yes"), ("Input.OthersCode", "Logoet er tegnet af os."));
        await DoAsync(member, $"/donationer/{id}", "Answer", ("Answer", "Det gjorde vi selv."));
        Assert.Contains("Det gjorde vi selv.", await site.LetterAsync(person.Email, "Der er svaret"), StringComparison.Ordinal);
        page = await secretary.PageAsync(desk);
        Assert.Contains("Logoet er tegnet af os.", page, StringComparison.Ordinal);
        Assert.Equal(DonationState.Answered, (await site.DonationAsync(id)).State);
        member.Dispose();
    }

    [Fact]
    public async Task Two_accept_and_everybody_sees_the_product()
    {
        await using var site = await SiteHost.StartAsync();
        using var first = await site.SignInAsync(RoleName.Secretariat);
        using var second = await site.SignInAsync(RoleName.Secretariat);
        var (id, member) = await Walk.SentAsync(site);
        var desk = $"/sekretariat/donationer/{id}";
        await DoAsync(first, desk, "Propose", ("Level", "0"), ("Reason", "Godt for alle."));
        Assert.Contains("En anden i sekretariatet skal bekr", await first.PageAsync(desk), StringComparison.Ordinal);

        using (var same = await SendAsync(first, desk, "Confirm", ("Kind", DonationStore.Accepted)))
            Assert.Contains("error-summary", await same.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await DoAsync(second, desk, "Confirm", ("Kind", DonationStore.Accepted));

        Assert.Contains("Godt for alle.", await site.LetterAsync(member.Account!.Email, "optaget"), StringComparison.Ordinal);
        Assert.Contains("Vejhullet", await site.PageAsync("/donationer"), StringComparison.Ordinal);
        var product = await site.PageAsync("/produkter/vejhullet");
        Assert.Contains("Borgere melder huller i vejen.", product, StringComparison.Ordinal);
        Assert.Contains("optaget af sekretariatet", product, StringComparison.Ordinal);
        Assert.Null((await site.Of<DecisionStore>().VerifyAsync(null, CancellationToken.None)).BrokenRow);
        member.Dispose();
    }

    [Fact]
    public async Task Two_who_decide_at_once_are_told_and_nothing_is_lost()
    {
        await using var site = await SiteHost.StartAsync();
        using var first = await site.SignInAsync(RoleName.Secretariat);
        using var second = await site.SignInAsync(RoleName.Secretariat);
        var (id, member) = await Walk.SentAsync(site);
        var desk = $"/sekretariat/donationer/{id}";
        var page = await second.PageAsync(desk);
        await DoAsync(first, desk, "Ask", ("Question", "Vent lidt?"));
        using var late = await second.PostAsync(desk + "?handler=Decline", new FormUrlEncodedContent(
            [new("__RequestVerificationToken", Browsing.Token(page)), new("Version", Walk.VersionIn(page)), new("DeclineReason", "Nej tak.")]));
        Assert.Contains("En anden har gjort noget", await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(DonationState.Asked, (await site.DonationAsync(id)).State);
        Assert.DoesNotContain(await site.LettersAsync(member.Account!.Email), letter => letter.Contains("Nej tak.", StringComparison.Ordinal));
        member.Dispose();
    }

    [Fact]
    public async Task Says_no_with_a_reason_and_never_without()
    {
        await using var site = await SiteHost.StartAsync();
        using var secretary = await site.SignInAsync(RoleName.Secretariat);
        var (id, member) = await Walk.SentAsync(site);
        using (var empty = await SendAsync(secretary, $"/sekretariat/donationer/{id}", "Decline", ("DeclineReason", " ")))
            Assert.Equal(HttpStatusCode.OK, empty.StatusCode);
        Assert.Equal(DonationState.Sent, (await site.DonationAsync(id)).State);
        await DoAsync(secretary, $"/sekretariat/donationer/{id}", "Decline", ("DeclineReason", "Findes allerede."));
        Assert.Contains("Findes allerede.", await site.LetterAsync(member.Account!.Email, "ikke optaget"), StringComparison.Ordinal);
        Assert.Contains("Findes allerede.", await member.PageAsync($"/donationer/{id}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Vejhullet", await site.PageAsync("/donationer"), StringComparison.Ordinal);
        member.Dispose();
    }

    [Fact]
    public async Task Filters_its_inbox()
    {
        await using var site = await SiteHost.StartAsync();
        var person = await site.AddPersonAsync([RoleName.Secretariat]);
        using var secretary = site.SignIn(person);
        var (id, member) = await Walk.SentAsync(site);
        Assert.Contains("Vejhullet", await secretary.PageAsync("/sekretariat/donationer"), StringComparison.Ordinal);
        Assert.DoesNotContain("Vejhullet", await secretary.PageAsync("/sekretariat/donationer?vis=mine"), StringComparison.Ordinal);
        await DoAsync(secretary, $"/sekretariat/donationer/{id}", "Take", ("AssignTo", person.AccountId));
        Assert.Contains("Vejhullet", await secretary.PageAsync("/sekretariat/donationer?vis=mine"), StringComparison.Ordinal);
        Assert.DoesNotContain("Vejhullet", await secretary.PageAsync("/sekretariat/donationer?vis=afsluttet"), StringComparison.Ordinal);
        await secretary.PageAsync("/sekretariat/donationer?vis=%3Cscript%3E");
        member.Dispose();
    }

    private static async Task DoAsync(Browsing person, string address, string handler, params (string Name, string Value)[] values)
    {
        using var done = await SendAsync(person, address, handler, values);
        Assert.True(done.StatusCode == HttpStatusCode.Found, $"{handler} answers {(int)done.StatusCode}: {await done.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
    }

    private static async Task<HttpResponseMessage> SendAsync(Browsing person, string address, string handler, params (string Name, string Value)[] values)
    {
        var page = await person.PageAsync(address);
        return await person.PostAsync($"{address}?handler={handler}", new FormUrlEncodedContent(
            values.Select(value => KeyValuePair.Create(value.Name, value.Value)).Append(new("__RequestVerificationToken", Browsing.Token(page))).Append(new("Version", Walk.VersionIn(page)))));
    }
}
