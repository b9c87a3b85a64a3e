using OS2.Catalog.Accounts;
using OS2.Catalog.Letters;

namespace OS2.Catalog.Web.Pages.Secretariat;

/// <summary>What waits for the secretariat.</summary>
public sealed class DeskModel(AccountStore accounts, LetterBox letters) : CatalogPage
{
    /// <summary>People who wait to be let in.</summary>
    public int AccountsWaiting { get; private set; }

    /// <summary>Letters that were given up.</summary>
    public int LettersStuck { get; private set; }

    /// <summary>What was wrong with one of them, as the mail server said it.</summary>
    public string? LetterProblem { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["SecretariatDesk.title"];
        Section = "secretariat";
        IsListed = false;
        AccountsWaiting = (await accounts.AllAsync(cancel)).Count(account => account.State == AccountState.Waiting);
        (LettersStuck, LetterProblem) = await letters.StuckAsync(cancel);
    }
}
