using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Letters;
using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Products;

/// <summary>Passes a letter on to those who look after a product: its coordinators and the people who gave an address for it, or else the secretariat.</summary>
public sealed class ProductContact(Database database, ProductPersonStore people, AccountStore accounts, SiteSettings site)
{
    private static readonly string[] Asked = [PersonRole.Owner, PersonRole.Coordinator];

    /// <summary>Posts it. Nothing of it is kept once it was sent.</summary>
    /// <param name="product">What it is about.</param>
    /// <param name="name">Who writes.</param>
    /// <param name="email">Where to answer.</param>
    /// <param name="company">Of what body or company; null for none.</param>
    /// <param name="message">What is asked.</param>
    /// <param name="cancel">Nothing is posted when it is set before the end.</param>
    public async Task SendAsync(Product product, string name, string email, string? company, string message, CancellationToken cancel)
    {
        var coordinators = await people.CoordinatorsAsync(product.ProductSlug, cancel);
        var addresses = (await people.OfProductAsync(product.ProductSlug, cancel)).Where(person => Asked.Contains(person.Role)).Select(person => person.Email).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var secretariat = coordinators.Count + addresses.Count > 0 ? [] : await accounts.DeskAsync(cancel);
        await database.ChangeAsync(async change =>
        {
            foreach (var accountId in coordinators)
            {
                if (await AccountStore.FindAsync(change, accountId) is { } account)
                    await LetterBox.PostAsync(change, LetterTo(account.Language) with { ToAccountId = accountId });
            }

            foreach (var account in secretariat)
                await LetterBox.PostAsync(change, LetterTo(account.Language) with { ToAccountId = account.AccountId });
            foreach (var address in addresses)
                await LetterBox.PostAsync(change, LetterTo(PageLanguage.Danish.Code) with { ToAddress = address });
        }, cancel);

        Letter LetterTo(string language)
        {
            var spoken = PageLanguage.Of(language);
            var (texts, links) = (new Texts(spoken.Culture), new Links("", spoken));
            return new Letter
            {
                Language = spoken.Code, Subject = texts["Letter.contact.subject", product.Name],
                Text = texts["Letter.contact.text", product.Name, name, string.IsNullOrEmpty(company) ? "–" : company, email, message, site.Whole(links.Product(product.ProductSlug))],
            };
        }
    }
}
