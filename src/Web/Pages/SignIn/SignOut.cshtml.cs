using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Accounts;

namespace OS2.Catalog.Web.Pages.SignIn;

/// <summary>Ends this session.</summary>
public sealed class SignOutModel(SignInManager<Account> signIn) : CatalogPage
{
    public void OnGet()
    {
        Title = T["SignOut.title"];
        IsListed = false;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return Redirect(Links.Front);
    }
}
