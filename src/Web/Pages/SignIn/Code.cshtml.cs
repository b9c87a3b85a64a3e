using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OS2.Catalog.Accounts;
using OS2.Catalog.Web.Accounts;

namespace OS2.Catalog.Web.Pages.SignIn;

/// <summary>The second step: the code from the authenticator.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class CodeModel(SignInManager<Account> signIn, UserManager<Account> users, TimeProvider time) : CatalogPage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(Name = "retur", SupportsGet = true)]
    public string? Return { get; set; }

    public async Task<IActionResult> OnGetAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is null ? Redirect(Links.SignIn()) : Draw();

    public async Task<IActionResult> OnPostAsync()
    {
        // Half a sign-in does not wait for ever: then it begins anew.
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { State: AccountState.Active } account)
            return Redirect(Links.SignIn());
        var code = new string([.. (Code ?? "").Where(char.IsAsciiDigit)]);
        var result = await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false);
        if (!result.Succeeded)
        {
            Fault(nameof(Code), (result.IsLockedOut ? T["SignIn.wrong"] : T["Code.wrong"]));
            return Draw();
        }

        var (isSecretariat, isMember) = await SignedInPerson.ArriveAsync(HttpContext, users, account, time.GetUtcNow());
        return Redirect(Back(Return, isSecretariat ? Links.SecretariatDesk : isMember ? Links.MyDesk : Links.MyAccount));
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Draw()
    {
        Title = T["SignInCode.title"];
        Section = "sign-in";
        IsListed = false;
        return Page();
    }
}
