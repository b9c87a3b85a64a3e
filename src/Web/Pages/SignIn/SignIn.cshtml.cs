using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OS2.Catalog.Accounts;
using OS2.Catalog.Web.Accounts;

namespace OS2.Catalog.Web.Pages.SignIn;

/// <summary>Signing in: by password, by passkey, or elsewhere.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInModel(SignInManager<Account> signIn, UserManager<Account> users, SiteSettings site, TimeProvider time) : CatalogPage
{
    /// <summary>A wrong answer takes at least so long, whatever was wrong: how long it takes says nothing about who has an account.</summary>
    private static readonly TimeSpan Slowest = TimeSpan.FromMilliseconds(600);

    [BindProperty]
    public Fields Input { get; set; } = new();

    [BindProperty(Name = "retur", SupportsGet = true)]
    public string? Return { get; set; }

    /// <summary>The name of the other organisation's sign-in; null for none.</summary>
    public string? Elsewhere => site.Oidc?.Name;

    public IActionResult OnGet([FromQuery(Name = "fejl")] string? failed)
    {
        if (Me is not null)
            return Redirect(Back(Return, Desk(Me.IsSecretariat, Me.IsMember)));
        if (failed is not null)
            Fault("", T["Elsewhere.failed"]);
        return Draw();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var began = time.GetTimestamp();
        var (account, result) = Input.Credential is { Length: > 0 } credential ? await ByPasskeyAsync(credential) : await ByPasswordAsync();
        if (result.RequiresTwoFactor)
            return Redirect(Links.SignInCode + Query());
        if (result.Succeeded)
            return await GoOnAsync(account!);

        if (time.GetElapsedTime(began) is var taken && taken < Slowest)
            await Task.Delay(Slowest - taken, time, HttpContext.RequestAborted);
        Fault(Input.Credential is { Length: > 0 } ? "" : "Input.Password", T["SignIn.wrong"]);
        return Draw();
    }

    public IActionResult OnPostElsewhere()
    {
        if (site.Oidc is null)
            return NotFound();
        return Challenge(signIn.ConfigureExternalAuthenticationProperties(OidcSettings.Scheme, Links.SignInElsewhere + Query()), OidcSettings.Scheme);
    }

    private async Task<(Account?, Microsoft.AspNetCore.Identity.SignInResult)> ByPasswordAsync()
    {
        var account = Input.Email is { Length: > 0 and <= 254 } email ? await users.FindByEmailAsync(email) : null;
        var password = Input.Password ?? "";
        if (password.Length is 0 or > PasswordPolicy.MostCharacters)
            return (null, Microsoft.AspNetCore.Identity.SignInResult.Failed);
        if (account is not { State: AccountState.Active, PasswordHash: not null })
        {
            // The same work as for an account that is there.
            users.PasswordHasher.HashPassword(new Account(), password);
            return (null, Microsoft.AspNetCore.Identity.SignInResult.Failed);
        }

        return (account, await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true));
    }

    /// <summary>A passkey is two factors in one: the authenticator asked its owner for a finger, a face or a code.</summary>
    private async Task<(Account?, Microsoft.AspNetCore.Identity.SignInResult)> ByPasskeyAsync(string credential)
    {
        var assertion = await signIn.PerformPasskeyAssertionAsync(credential);
        if (!assertion.Succeeded || assertion.User is not { State: AccountState.Active } account)
            return (null, Microsoft.AspNetCore.Identity.SignInResult.Failed);
        await users.AddOrUpdatePasskeyAsync(account, assertion.Passkey);
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim(Session.Method, Session.Passkey)]);
        return (account, Microsoft.AspNetCore.Identity.SignInResult.Success);
    }

    private async Task<IActionResult> GoOnAsync(Account account)
    {
        var (isSecretariat, isMember) = await SignedInPerson.ArriveAsync(HttpContext, users, account, time.GetUtcNow());
        return Redirect(Back(Return, Desk(isSecretariat, isMember)));
    }

    private string Desk(bool isSecretariat, bool isMember) => isSecretariat ? Links.SecretariatDesk : isMember ? Links.MyDesk : Links.MyAccount;

    private string Query() => Return is { Length: > 0 } && Url.IsLocalUrl(Return) ? "?retur=" + Uri.EscapeDataString(Return) : "";

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Draw()
    {
        Title = T["SignIn.title"];
        Section = "sign-in";
        IsListed = false;
        return Page();
    }

    /// <summary>What the form asks for.</summary>
    public sealed class Fields
    {
        public string? Email { get; set; }
        public string? Password { get; set; }

        /// <summary>What the authenticator answered, as JSON; filled by script.</summary>
        public string? Credential { get; set; }
    }
}
