using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Letters;

namespace OS2.Catalog.Web.Accounts;

/// <summary>What is written to people about their accounts, in the language they chose.</summary>
internal sealed class AccountLetters(SiteSettings site)
{
    /// <summary>An invitation, with a link that works once.</summary>
    public async Task InviteAsync(Change change, Account account)
    {
        var (texts, links) = For(account);
        var secret = await AccountLinks.IssueAsync(change, account.AccountId, AccountLinks.Invitation);
        await PostAsync(change, account, texts["Letter.invitation.subject"],
            texts["Letter.invitation.text", account.Name, site.Whole(links.Invitation(secret)), AccountLinks.InvitationLife.TotalDays]);
    }

    /// <summary>A link to choose another password.</summary>
    public async Task PasswordAsync(Change change, Account account)
    {
        var (texts, links) = For(account);
        var secret = await AccountLinks.IssueAsync(change, account.AccountId, AccountLinks.Password);
        await PostAsync(change, account, texts["Letter.password.subject"],
            texts["Letter.password.text", account.Name, site.Whole(links.NewPassword(secret)), AccountLinks.PasswordLife.TotalHours]);
    }

    /// <summary>Somebody asked for an account with an address that has one.</summary>
    public Task KnownAsync(Change change, Account account)
    {
        var (texts, links) = For(account);
        return PostAsync(change, account, texts["Letter.known.subject"], texts["Letter.known.text", account.Name, site.Whole(links.SignIn()), site.Whole(links.ForgottenPassword)]);
    }

    /// <summary>The secretariat will look at it.</summary>
    public static Task WaitingAsync(Change change, Account account)
    {
        var (texts, _) = For(account);
        return PostAsync(change, account, texts["Letter.waiting.subject"], texts["Letter.waiting.text", account.Name]);
    }

    /// <summary>Somebody waits to be let in: told to the secretariat, without the person's name.</summary>
    public Task AskedAsync(Change change, Account secretary, Account asking)
    {
        var (texts, links) = For(secretary);
        return PostAsync(change, secretary, texts["Letter.asked.subject"], texts["Letter.asked.text", secretary.Name, site.Whole(links.Account(asking.AccountId))]);
    }

    /// <summary>Let in, for a person who signs in elsewhere.</summary>
    public Task AdmittedAsync(Change change, Account account)
    {
        var (texts, links) = For(account);
        return PostAsync(change, account, texts["Letter.admitted.subject"], texts["Letter.admitted.text", account.Name, site.Whole(links.SignIn())]);
    }

    /// <summary>Not let in, and why.</summary>
    public static Task RefusedAsync(Change change, Account account, string reason)
    {
        var (texts, _) = For(account);
        return PostAsync(change, account, texts["Letter.refused.subject"], texts["Letter.refused.text", account.Name, reason]);
    }

    /// <summary>Something about how the person signs in was changed: whoever did not do it must hear of it.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="account">Whose account.</param>
    /// <param name="what"><c>password</c>, <c>factor-on</c>, <c>factor-off</c>, <c>passkey</c> or <c>factor-reset</c>.</param>
    public Task ChangedAsync(Change change, Account account, string what)
    {
        var (texts, links) = For(account);
        return PostAsync(change, account, texts["Letter.changed.subject"],
            texts["Letter.changed.text", account.Name, texts.Of("Letter.changed.what", what), site.Whole(links.ForgottenPassword)]);
    }

    private static (Texts Texts, Links Links) For(Account account)
    {
        var language = PageLanguage.Of(account.Language);
        return (new Texts(language.Culture), new Links("", language));
    }

    private static Task PostAsync(Change change, Account account, string subject, string text) =>
        LetterBox.PostAsync(change, new Letter { ToAccountId = account.AccountId, Language = account.Language, Subject = subject, Text = text });
}
