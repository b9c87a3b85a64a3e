using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Web.Accounts;

namespace OS2.Catalog.Web.Pages.MyAccount;

/// <content>What the forms of the page do.</content>
public sealed partial class AccountModel
{
    public async Task<IActionResult> OnPostNameAsync(CancellationToken cancel)
    {
        var name = Name?.Trim() ?? "";
        if (name.Length is 0 or > 200)
        {
            Fault(nameof(Name), T["Field.name.wrong"]);
            await DrawAsync(cancel);
            return Page();
        }

        var account = await MineAsync(cancel);
        account.Name = name;
        account.Language = PageLanguage.Of(LetterLanguage ?? "").Code;
        await users.UpdateAsync(account);
        return Redirect(Links.MyAccount + "?gemt=1");
    }

    public async Task<IActionResult> OnPostPasswordAsync([FromServices] IServiceProvider services, CancellationToken cancel)
    {
        var account = await DrawAsync(cancel);
        if (account.PasswordHash is not null && !await IsCurrentAsync(account))
            Fault("Input.Current", T["Field.currentPassword.wrong"]);
        foreach (var fault in await NewPasswords.FaultsAsync(users, account, Input.Password, Input.Again, T))
            Fault(fault.Field, fault.Text);
        if (!ModelState.IsValid)
        {
            Name = account.Name;
            LetterLanguage = account.Language;
            return Page();
        }

        account.PasswordHash = users.PasswordHasher.HashPassword(account, Input.Password!);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        await SaveAndTellAsync(services, account, "password", cancel);
        await GoOnAsync(cancel);
        return Redirect(Links.MyAccount + "?gemt=1");
    }

    /// <summary>Wrong guesses count as they do when signing in: a session that was left open is not enough to find the password.</summary>
    private async Task<bool> IsCurrentAsync(Account account)
    {
        if (Input.Current is not { Length: > 0 and <= PasswordPolicy.MostCharacters } current || await users.IsLockedOutAsync(account))
            return false;
        if (await users.CheckPasswordAsync(account, current))
            return true;
        await users.AccessFailedAsync(account);
        return false;
    }

    public async Task<IActionResult> OnPostPasskeyAsync([FromServices] IServiceProvider services, CancellationToken cancel)
    {
        var account = await DrawAsync(cancel);
        var attestation = Input.Credential is { Length: > 0 } credential ? await signIn.PerformPasskeyAttestationAsync(credential) : null;
        if (attestation?.Succeeded != true)
        {
            Fault("", T["Account.passkeyFailed"]);
            Name = account.Name;
            LetterLanguage = account.Language;
            return Page();
        }

        attestation.Passkey!.Name = PasskeyName?.Trim() is { Length: > 0 and <= 100 } name ? name : T["Account.passkey"];
        await users.AddOrUpdatePasskeyAsync(account, attestation.Passkey);
        await SaveAndTellAsync(services, await MineAsync(cancel), "passkey", cancel);
        return Redirect(Links.MyAccount + "#sikkerhed");
    }

    public async Task<IActionResult> OnPostRemovePasskeyAsync(string? key, CancellationToken cancel)
    {
        if ((await accounts.PasskeysAsync(Me!.AccountId, cancel)).FirstOrDefault(passkey => passkey.CredentialKey == key) is { } mine)
            await accounts.RemovePasskeyAsync(Me.AccountId, mine.CredentialId, cancel);
        return Redirect(Links.MyAccount + "#sikkerhed");
    }

    public IActionResult OnPostTie() => site.Oidc is null
        ? NotFound()
        : Challenge(signIn.ConfigureExternalAuthenticationProperties(OidcSettings.Scheme, Links.SignInElsewhere, Me!.AccountId), OidcSettings.Scheme);

    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancel)
    {
        var account = await MineAsync(cancel);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        await users.UpdateAsync(account);
        await signIn.SignOutAsync();
        return Redirect(Links.SignIn());
    }

    /// <summary>Whoever did not do this must hear of it.</summary>
    private static async Task SaveAndTellAsync(IServiceProvider services, Account account, string what, CancellationToken cancel) =>
        await services.GetRequiredService<Database>().ChangeAsync(async change =>
        {
            await AccountStore.SaveAsync(change, account);
            await services.GetRequiredService<AccountLetters>().ChangedAsync(change, account, what);
        }, cancel);
}
