using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Web.Accounts;

namespace OS2.Catalog.Web.Pages.MyAccount;

/// <summary>Ties an authenticator to the account (TOTP, RFC 6238), or takes it off.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SecondFactorModel(AccountStore accounts, UserManager<Account> users, SignInManager<Account> signIn, IUserStore<Account> store, Database database) : CatalogPage
{
    [BindProperty]
    public string? Code { get; set; }

    public bool IsOn { get; private set; }

    /// <summary>The secret in groups of four, for people who cannot point a camera.</summary>
    public string Key { get; private set; } = "";

    public string Picture => $"{Links.SecondFactor}?handler=Picture";

    public async Task OnGetAsync(CancellationToken cancel) => await DrawAsync(cancel);

    /// <summary>The secret as a picture for the authenticator's camera. Kept by nobody on the way.</summary>
    public async Task<IActionResult> OnGetPictureAsync(CancellationToken cancel)
    {
        var account = await MineAsync(cancel);
        return account.HasSecondFactor || await users.GetAuthenticatorKeyAsync(account) is not { } key
            ? NotFound()
            : Content(AuthenticatorPicture.Svg(account.Email, key), "image/svg+xml");
    }

    public async Task<IActionResult> OnPostAsync([FromServices] IServiceProvider services, CancellationToken cancel)
    {
        var account = await MineAsync(cancel);
        if (account.HasSecondFactor)
            return Redirect(Links.MyAccount);
        if (!await IsRightAsync(account))
            return await WrongAsync(cancel);

        await users.SetTwoFactorEnabledAsync(account, enabled: true);
        await TellAsync(services, account, "factor-on", cancel);
        // Whoever gave the code just now has both factors in hand.
        await signIn.SignInWithClaimsAsync(await MineAsync(cancel), isPersistent: false, [new Claim(Session.Method, "pwd"), new Claim(Session.Method, Session.TwoFactors)]);
        return Redirect(Links.RecoveryCodes + "?nye=1");
    }

    public async Task<IActionResult> OnPostOffAsync([FromServices] IServiceProvider services, CancellationToken cancel)
    {
        var account = await MineAsync(cancel);
        if (!account.HasSecondFactor)
            return Redirect(Links.MyAccount);
        if (!await IsRightAsync(account))
            return await WrongAsync(cancel);

        await users.SetTwoFactorEnabledAsync(account, enabled: false);
        await users.ResetAuthenticatorKeyAsync(account);
        await accounts.ReplaceRecoveryCodesAsync(account.AccountId, [], cancel);
        await TellAsync(services, account, "factor-off", cancel);
        await signIn.SignInWithClaimsAsync(await MineAsync(cancel), isPersistent: false, [new Claim(Session.Method, "pwd")]);
        return Redirect(Links.MyAccount);
    }

    /// <summary>Wrong codes count as wrong passwords do: a session that was left open is not enough to guess.</summary>
    private async Task<bool> IsRightAsync(Account account)
    {
        if (await users.IsLockedOutAsync(account))
            return false;
        var code = new string([.. (Code ?? "").Where(char.IsAsciiDigit)]);
        if (await users.VerifyTwoFactorTokenAsync(account, users.Options.Tokens.AuthenticatorTokenProvider, code))
            return true;
        await users.AccessFailedAsync(account);
        return false;
    }

    private async Task<IActionResult> WrongAsync(CancellationToken cancel)
    {
        Fault(nameof(Code), T["Code.wrong"]);
        await DrawAsync(cancel);
        return Page();
    }

    private async Task DrawAsync(CancellationToken cancel)
    {
        Title = T["Factor.title"];
        Section = "account";
        IsListed = false;
        var account = await MineAsync(cancel);
        IsOn = account.HasSecondFactor;
        if (IsOn)
            return;
        if (account.AuthenticatorSecret is null)
        {
            // The framework's own reset would end the session that is looking.
            await ((IUserAuthenticatorKeyStore<Account>)store).SetAuthenticatorKeyAsync(account, users.GenerateNewAuthenticatorKey(), cancel);
            await accounts.SaveAsync(account, cancel);
        }

        Key = string.Join(' ', (await users.GetAuthenticatorKeyAsync(account) ?? "").Chunk(4).Select(four => new string(four)));
    }

    private async Task<Account> MineAsync(CancellationToken cancel) =>
        await accounts.FindAsync(Me!.AccountId, cancel) ?? throw new InvalidOperationException("The session's account is gone.");

    private async Task TellAsync(IServiceProvider services, Account account, string what, CancellationToken cancel) =>
        await database.ChangeAsync(change => services.GetRequiredService<AccountLetters>().ChangedAsync(change, account, what), cancel);
}
