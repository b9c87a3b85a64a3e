using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Letters;
using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Assessments;

/// <summary>What is written to people about the governance model, in the language they chose.</summary>
public sealed class AssessmentLetters(SiteSettings site)
{
    /// <summary>To the secretariat: a self-assessment was sent.</summary>
    public Task AssessedAsync(Change change, Account to, Product product) => PostAsync(change, to, "assessed", product, links => links.GovernanceDeskOf(product.ProductSlug), "");

    /// <summary>To the secretariat: somebody proposes a level, and a second person is wanted.</summary>
    public Task ProposedAsync(Change change, Account to, Product product, string reason) => PostAsync(change, to, "proposed", product, links => links.GovernanceDeskOf(product.ProductSlug), reason);

    /// <summary>To the product: it was evaluated.</summary>
    public Task EvaluatedAsync(Change change, Account to, Product product, string sheetId) => PostAsync(change, to, "evaluated", product, links => links.GovernanceSheet(product.ProductSlug, sheetId), "");

    /// <summary>To the product: its level was set.</summary>
    public Task LevelAsync(Change change, Account to, Product product, string reason) => PostAsync(change, to, "level", product, links => links.Product(product.ProductSlug), reason);

    /// <summary>To the product: a self-assessment is due.</summary>
    public Task ReminderAsync(Change change, Account to, Product product) => PostAsync(change, to, "reminder", product, links => links.EditGovernance(product.ProductSlug), "");

    private Task PostAsync(Change change, Account to, string what, Product product, Func<Links, string> addressOf, string text)
    {
        var language = PageLanguage.Of(to.Language);
        var (texts, links) = (new Texts(language.Culture), new Links("", language));
        return LetterBox.PostAsync(change, new Letter
        {
            ToAccountId = to.AccountId, Language = to.Language, Subject = string.Format(language.Culture, texts.Of("Letter.governance.subject", what), product.Name),
            Text = string.Format(language.Culture, texts.Of("Letter.governance.text", what), to.Name, product.Name, site.Whole(addressOf(links)), text),
        });
    }
}
