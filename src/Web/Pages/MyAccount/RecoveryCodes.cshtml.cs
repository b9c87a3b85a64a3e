using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Accounts;

namespace OS2.Catalog.Web.Pages.MyAccount;

/// <summary>Ten codes that each let a person in once without the authenticator. They are shown once.</summary>
public sealed class RecoveryCodesModel(AccountStore accounts, UserManager<Account> users) : CatalogPage
{
    private const int Number = 10;

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Draw();
        return (await accounts.FindAsync(Me!.AccountId, cancel))?.HasSecondFactor == true ? Page() : Redirect(Links.SecondFactor);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Draw();
        if (await accounts.FindAsync(Me!.AccountId, cancel) is not { HasSecondFactor: true } account)
            return Redirect(Links.SecondFactor);
        Codes = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(account, Number) ?? []];
        return Page();
    }

    private void Draw()
    {
        Title = T["Codes.title"];
        Section = "account";
        IsListed = false;
    }
}
