using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Accounts;

namespace OS2.Catalog.Web.Pages.MyAccount;

/// <summary>What the browser asks an authenticator to make, as WebAuthn's JSON.</summary>
public sealed class PasskeyCreationModel(SignInManager<Account> signIn) : CatalogPage
{
    public IActionResult OnGet() => Redirect(Links.MyAccount);

    public async Task<IActionResult> OnPostAsync() => Content(
        await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = Me!.AccountId, Name = Me.Email, DisplayName = Me.Name }), "application/json");
}
