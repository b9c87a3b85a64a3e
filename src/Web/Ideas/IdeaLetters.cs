using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Letters;
using OS2.Catalog.Projects;

namespace OS2.Catalog.Web.Ideas;

/// <summary>What is written to people about ideas, in the language they chose.</summary>
internal sealed class IdeaLetters(SiteSettings site)
{
    /// <summary>A supplier proves the mail address by a link in the letter.</summary>
    public Task ConfirmAsync(Change change, IdeaSuggester suggester, Idea idea, string secret)
    {
        var (texts, links) = For(suggester.Language);
        return PostAsync(change, suggester, texts["Letter.suggestion.subject"],
            texts["Letter.suggestion.text", suggester.ContactName, idea.Title, site.Whole(links.ConfirmSuggestion(secret)), IdeaActs.ConfirmationLife.TotalDays]);
    }

    /// <summary>What the secretariat decided about a supplier's suggestion.</summary>
    public Task JudgedAsync(Change change, IdeaSuggester suggester, Idea idea, string? refusal)
    {
        if (suggester.ContactEmail is null)
            return Task.CompletedTask;
        var (texts, links) = For(suggester.Language);
        return refusal is null
            ? PostAsync(change, suggester, texts["Letter.published.subject"], texts["Letter.published.text", suggester.ContactName, idea.Title, site.Whole(links.Idea(idea.IdeaSlug))])
            : PostAsync(change, suggester, texts["Letter.refusedIdea.subject"], texts["Letter.refusedIdea.text", suggester.ContactName, idea.Title, refusal]);
    }

    /// <summary>Something waits for the secretariat.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="secretary">Whom it is for.</param>
    /// <param name="idea">Which idea.</param>
    /// <param name="what"><c>waiting</c> or <c>asked</c>.</param>
    public Task ToSecretariatAsync(Change change, Account secretary, Idea idea, string what)
    {
        var (texts, links) = For(secretary.Language);
        return PostAsync(change, secretary, texts.Of("Letter.ideaDesk.subject", what),
            Filled(texts.Of("Letter.ideaDesk.text", what), secretary.Language, secretary.Name, idea.Title, site.Whole(links.SecretariatIdea(idea.IdeaSlug))));
    }

    /// <summary>Something happened to an idea that the person is a contact of.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="contact">Whom it is for.</param>
    /// <param name="idea">Which idea.</param>
    /// <param name="what"><c>supported</c>, <c>left</c>, <c>project</c>, <c>product</c>, <c>idea</c>, <c>declined</c>, <c>closed</c>, <c>reopened</c> or <c>merged</c>.</param>
    /// <param name="more">The body, the reason or the other idea's title; null for nothing.</param>
    public Task ToContactAsync(Change change, Account contact, Idea idea, string what, string? more)
    {
        var (texts, links) = For(contact.Language);
        var slug = idea.MergedInto ?? idea.IdeaSlug;
        return PostAsync(change, contact, Filled(texts.Of("Letter.idea.subject", what), contact.Language, idea.Title),
            Filled(texts.Of("Letter.idea.text", what), contact.Language, contact.Name, idea.Title, site.Whole(links.Idea(slug)), more is { Length: > 0 } ? more : "–"));
    }

    private static string Filled(string text, string language, params object?[] values) => string.Format(PageLanguage.Of(language).Culture, text, values);

    private static (Texts Texts, Links Links) For(string language) => (new Texts(PageLanguage.Of(language).Culture), new Links("", PageLanguage.Of(language)));

    private static Task PostAsync(Change change, Account account, string subject, string text) =>
        LetterBox.PostAsync(change, new Letter { ToAccountId = account.AccountId, Language = account.Language, Subject = subject, Text = text });

    private static Task PostAsync(Change change, IdeaSuggester suggester, string subject, string text) =>
        LetterBox.PostAsync(change, new Letter { ToAddress = suggester.ContactEmail, Language = suggester.Language, Subject = subject, Text = text });
}
