using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using OS2.Catalog.Accounts;
using OS2.Catalog.Bodies;
using OS2.Catalog.Web.Accounts;

namespace OS2.Catalog.Web.Pages.MyAccount;

/// <summary>A person's own account: name, ways to sign in, data. What the forms do is in the neighbouring file.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed partial class AccountModel(AccountStore accounts, PublicBodyStore bodies, UserManager<Account> users, SignInManager<Account> signIn, SiteSettings site) : CatalogPage
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? LetterLanguage { get; set; }

    [BindProperty]
    public string? PasskeyName { get; set; }

    /// <summary>What the person has to know first; null for nothing.</summary>
    public string? Notice { get; private set; }

    public string? Body { get; private set; }

    /// <summary>The person's roles in words.</summary>
    public string Roles { get; private set; } = "";

    public bool HasPassword { get; private set; }
    public bool HasSecondFactor { get; private set; }
    public int RecoveryCodesLeft { get; private set; }
    public IReadOnlyList<Passkey> Passkeys { get; private set; } = [];

    /// <summary>The name of the other organisation's sign-in; null for none.</summary>
    public string? Elsewhere => site.Oidc?.Name;

    /// <summary>Whether the person may sign in there.</summary>
    public bool IsTied { get; private set; }

    public IReadOnlyList<SelectListItem> Languages => [new("Dansk", "da"), new("English", "en")];

    public async Task OnGetAsync([FromQuery(Name = "mangler")] string? missing, [FromQuery(Name = "brugt")] string? used, [FromQuery(Name = "gemt")] string? saved, CancellationToken cancel)
    {
        var account = await DrawAsync(cancel);
        Name = account.Name;
        LetterLanguage = account.Language;
        Notice = missing is not null && !Me!.IsStrong ? (HasSecondFactor ? T["Account.signInWithFactor"] : T["Account.factorNeeded"])
            : used is not null ? T["Account.recoveryUsed"]
            : saved is not null ? T["Account.saved"] : null;
    }

    private async Task<Account> DrawAsync(CancellationToken cancel)
    {
        Title = T["Account.title"];
        Section = "account";
        IsListed = false;
        var account = await MineAsync(cancel);
        HasPassword = account.PasswordHash is not null;
        HasSecondFactor = account.HasSecondFactor;
        RecoveryCodesLeft = await accounts.RecoveryCodesLeftAsync(account.AccountId, cancel);
        Passkeys = [.. (await accounts.PasskeysAsync(account.AccountId, cancel)).OrderBy(passkey => passkey.CreatedAt)];
        IsTied = (await accounts.ExternalAsync(account.AccountId, cancel)).Count > 0;
        if (account.BodySlug is not null && await bodies.FindAsync(account.BodySlug, cancel) is { } body)
            Body = Either(body.Name, body.NameEn);
        Roles = RoleWords.Of(T, await accounts.RolesAsync(account.AccountId, cancel));
        return account;
    }

    private async Task<Account> MineAsync(CancellationToken cancel) =>
        await accounts.FindAsync(Me!.AccountId, cancel) ?? throw new InvalidOperationException("The session's account is gone.");

    /// <summary>The session goes on although its stamp has changed, as strong as it was.</summary>
    private async Task GoOnAsync(CancellationToken cancel) =>
        await signIn.SignInWithClaimsAsync(await MineAsync(cancel), isPersistent: false, [.. User.FindAll(Session.Method).Select(claim => new Claim(claim.Type, claim.Value))]);

    /// <summary>What the password and passkey forms ask for.</summary>
    public sealed class Fields
    {
        public string? Current { get; set; }
        public string? Password { get; set; }
        public string? Again { get; set; }

        /// <summary>What the authenticator answered, as JSON; filled by script.</summary>
        public string? Credential { get; set; }
    }
}
