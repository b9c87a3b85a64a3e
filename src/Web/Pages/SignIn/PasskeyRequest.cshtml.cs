using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OS2.Catalog.Accounts;

namespace OS2.Catalog.Web.Pages.SignIn;

/// <summary>What the browser asks an authenticator for, as WebAuthn's JSON. For no account in particular: that would tell who has one.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class PasskeyRequestModel(SignInManager<Account> signIn) : CatalogPage
{
    public IActionResult OnGet() => Redirect(Links.SignIn());

    public async Task<IActionResult> OnPostAsync() => Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");
}
