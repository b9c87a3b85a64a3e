using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Accounts;
using OS2.Catalog.Bodies;
using OS2.Catalog.Web.Accounts;

namespace OS2.Catalog.Web.Pages.SignIn;

/// <summary>Back from another organisation's sign-in: signs in, ties the sign-in to an account, or makes one.</summary>
public sealed class ElsewhereModel(SignInManager<Account> signIn, UserManager<Account> users, AccountStore accounts, BodyDomains domains, SiteSettings site, TimeProvider time) : CatalogPage
{
    [BindProperty(Name = "retur", SupportsGet = true)]
    public string? Return { get; set; }

    /// <summary>What the person is told.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Whether the secretariat has to let the person in.</summary>
    public bool IsWaiting { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromServices] IServiceProvider services, CancellationToken cancel)
    {
        Title = T["Elsewhere.title"];
        Section = "sign-in";
        IsListed = false;
        // When somebody is signed in, the way out must have begun with that same person: else another could tie their sign-in to this account.
        var info = await signIn.GetExternalLoginInfoAsync(Me?.AccountId);
        if (info is null || site.Oidc is not { } oidc)
            return Say("Elsewhere.failed");
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);

        var account = await accounts.FindByExternalAsync(OidcSettings.Scheme, info.ProviderKey, cancel);
        if (Me is not null)
            return await TieAsync(account, info.ProviderKey, cancel);
        account ??= await NewAsync(services.GetRequiredService<Admissions>(), oidc, info, cancel);
        return account switch
        {
            null => Say("Elsewhere.known"),
            { State: AccountState.Waiting } => Wait(),
            { State: AccountState.Active } => await SignInAsync(account, oidc),
            _ => Say("Elsewhere.shut"),
        };
    }

    private async Task<IActionResult> SignInAsync(Account account, OidcSettings oidc)
    {
        if (await users.IsLockedOutAsync(account))
            return Say("Elsewhere.shut");
        if (account.HasSecondFactor && !oidc.IsStrong)
        {
            await HttpContext.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, HalfWay(account));
            return Redirect(Links.SignInCode + (Url.IsLocalUrl(Return) ? "?retur=" + Uri.EscapeDataString(Return) : ""));
        }

        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim(Session.Method, oidc.IsStrong ? Session.TwoFactors : "external")]);
        var (isSecretariat, isMember) = await SignedInPerson.ArriveAsync(HttpContext, users, account, time.GetUtcNow());
        return Redirect(Back(Return, isSecretariat ? Links.SecretariatDesk : isMember ? Links.MyDesk : Links.MyAccount));
    }

    private async Task<IActionResult> TieAsync(Account? account, string subject, CancellationToken cancel)
    {
        if (account is not null && account.AccountId != Me!.AccountId)
            return Say("Elsewhere.others");
        if (account is null)
            await accounts.AddExternalAsync(Me!.AccountId, OidcSettings.Scheme, subject, cancel);
        return Redirect(Links.MyAccount);
    }

    private async Task<Account?> NewAsync(Admissions admissions, OidcSettings oidc, ExternalLoginInfo info, CancellationToken cancel)
    {
        var email = info.Principal.FindFirstValue("email") ?? info.Principal.FindFirstValue(ClaimTypes.Email);
        if (!MailAddresses.IsOne(email))
            return null;
        var isConfirmed = string.Equals(info.Principal.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase);
        var body = oidc.BodySlug ?? (isConfirmed ? await domains.BodyOfAsync(email!, cancel) : null);
        var name = info.Principal.FindFirstValue("name") is { Length: > 0 and <= 200 } given ? given : email!;
        return await admissions.ArriveAsync(email!, name, body, info.ProviderKey, Language.Code, cancel);
    }

    /// <summary>What the framework keeps between the two steps of a sign-in.</summary>
    private static ClaimsPrincipal HalfWay(Account account)
    {
        var identity = new ClaimsIdentity(IdentityConstants.TwoFactorUserIdScheme);
        identity.AddClaim(new Claim(ClaimTypes.Name, account.AccountId));
        return new ClaimsPrincipal(identity);
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Say(string text)
    {
        Answer = T.Of("Elsewhere", text["Elsewhere.".Length..]);
        return Page();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Wait()
    {
        IsWaiting = true;
        return Say("Elsewhere.waiting");
    }
}
