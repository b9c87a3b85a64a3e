using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Donations;
using OS2.Catalog.Letters;

namespace OS2.Catalog.Web.Donations;

/// <summary>What is written to people about donations, in the language they chose.</summary>
public sealed class DonationLetters(SiteSettings site)
{
    /// <summary>To the secretariat: a donation was sent.</summary>
    public Task SentAsync(Change change, Account to, Donation donation) => PostAsync(change, to, "sent", donation, "", toDesk: true);

    /// <summary>To the secretariat: a body has answered.</summary>
    public Task AnsweredAsync(Change change, Account to, Donation donation, string text) => PostAsync(change, to, "answered", donation, text, toDesk: true);

    /// <summary>To the secretariat: a body has taken its donation back.</summary>
    public Task WithdrawnAsync(Change change, Account to, Donation donation) => PostAsync(change, to, "withdrawn", donation, "", toDesk: true);

    /// <summary>To the secretariat: somebody proposes, and a second person is wanted.</summary>
    public Task ProposedAsync(Change change, Account to, Donation donation) => PostAsync(change, to, "proposed", donation, "", toDesk: true);

    /// <summary>To the body: the secretariat asks.</summary>
    public Task AskedAsync(Change change, Account to, Donation donation, string text) => PostAsync(change, to, "asked", donation, text, toDesk: false);

    /// <summary>To the body: taken in.</summary>
    public Task AcceptedAsync(Change change, Account to, Donation donation, string reason) => PostAsync(change, to, "accepted", donation, reason, toDesk: false);

    /// <summary>To the body: not taken in, and why.</summary>
    public Task DeclinedAsync(Change change, Account to, Donation donation, string reason) => PostAsync(change, to, "declined", donation, reason, toDesk: false);

    private Task PostAsync(Change change, Account to, string what, Donation donation, string text, bool toDesk)
    {
        var language = PageLanguage.Of(to.Language);
        var (texts, links) = (new Texts(language.Culture), new Links("", language));
        var address = site.Whole(toDesk ? links.DeskDonation(donation.DonationId) : links.Donation(donation.DonationId));
        return LetterBox.PostAsync(change, new Letter
        {
            ToAccountId = to.AccountId, Language = to.Language, Subject = string.Format(language.Culture, texts.Of("Letter.donation.subject", what), donation.Name),
            Text = string.Format(language.Culture, texts.Of("Letter.donation.text", what), to.Name, donation.Name, address, text),
        });
    }
}
