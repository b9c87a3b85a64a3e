using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Letters;

namespace OS2.Catalog.Web.Ownership;

/// <summary>What is written to the secretariat about signatures, in the language that each chose.</summary>
public sealed class TitleLetters(SiteSettings site)
{
    /// <summary>To whoever may sign: a colleague has proposed a title, and a second person is wanted.</summary>
    public Task ProposedAsync(Change change, Account to, string repository)
    {
        var language = PageLanguage.Of(to.Language);
        var (texts, links) = (new Texts(language.Culture), new Links("", language));
        return LetterBox.PostAsync(change, new Letter
        {
            ToAccountId = to.AccountId, Language = to.Language, Subject = texts["Letter.title.subject", repository], Text = texts["Letter.title.text", to.Name, repository, site.Whole(links.SignTitle(repository))],
        });
    }
}
