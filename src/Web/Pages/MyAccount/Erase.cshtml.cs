using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Accounts;
using OS2.Catalog.Data;

namespace OS2.Catalog.Web.Pages.MyAccount;

/// <summary>Takes the person out of the catalogue. What was done stands in the record by its role.</summary>
public sealed class EraseModel(AccountStore accounts, Database database, SignInManager<Account> signIn) : CatalogPage
{
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Whether nobody would be left to let people in.</summary>
    public bool IsLastAdministrator { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => DrawAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await DrawAsync(cancel);
        if (IsLastAdministrator)
            return Page();
        if (Email is not { Length: > 0 } || Account.KeyOf(Email) != Account.KeyOf(Me!.Email))
        {
            Fault(nameof(Email), T["Erase.notAlike"]);
            return Page();
        }

        var actor = new Actor { AccountId = Me!.AccountId, Role = RoleName.All.FirstOrDefault(Me.Roles.Contains) ?? RoleName.Member };
        await database.ChangeAsync(change => AccountErasure.EraseAsync(change, actor, Me.AccountId, null), cancel);
        await signIn.SignOutAsync();
        return Redirect(Links.Front);
    }

    private async Task DrawAsync(CancellationToken cancel)
    {
        Title = T["Erase.title"];
        Section = "account";
        IsListed = false;
        IsLastAdministrator = Me!.Roles.Contains(RoleName.Administrator)
            && (await accounts.WithRoleAsync(RoleName.Administrator, cancel)).All(other => other.AccountId == Me.AccountId);
    }
}
