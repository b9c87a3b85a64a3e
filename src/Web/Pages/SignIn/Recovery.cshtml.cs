using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OS2.Catalog.Accounts;
using OS2.Catalog.Web.Accounts;

namespace OS2.Catalog.Web.Pages.SignIn;

/// <summary>The second step for a person whose authenticator is lost: a recovery code, which works once.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class RecoveryModel(SignInManager<Account> signIn, UserManager<Account> users, AccountStore accounts, TimeProvider time) : CatalogPage
{
    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is null ? Redirect(Links.SignIn()) : Draw();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { State: AccountState.Active } account)
            return Redirect(Links.SignIn());
        if (await users.IsLockedOutAsync(account) || Code is not { Length: > 0 and <= 40 } code || !await accounts.RedeemRecoveryCodeAsync(account.AccountId, code, cancel))
        {
            await users.AccessFailedAsync(account);
            Fault(nameof(Code), T["Recovery.wrong"]);
            return Draw();
        }

        await HttpContext.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim(Session.Method, "pwd"), new Claim(Session.Method, Session.TwoFactors)]);
        await SignedInPerson.ArriveAsync(HttpContext, users, account, time.GetUtcNow());
        // The authenticator is lost, or why was this code used: its owner sees what there is and can make it good.
        return Redirect(Links.MyAccount + "?brugt=genopretning");
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Draw()
    {
        Title = T["Recovery.title"];
        Section = "sign-in";
        IsListed = false;
        return Page();
    }
}
