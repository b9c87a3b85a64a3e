using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Web.Accounts;

namespace OS2.Catalog.Web.Pages.SignIn;

/// <summary>Another password for one that is forgotten. All open sessions end; a second factor is asked for as before.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class NewPasswordModel(AccountLinks links, AccountStore accounts, Database database, UserManager<Account> users) : CatalogPage
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>Why the link cannot be used; null when it can.</summary>
    public string? Problem { get; private set; }

    public string Email { get; private set; } = "";

    public bool IsDone { get; private set; }

    public Task OnGetAsync(string secret, CancellationToken cancel) => LookAsync(secret, cancel);

    public async Task OnPostAsync(string secret, [FromServices] IServiceProvider services, CancellationToken cancel)
    {
        if (await LookAsync(secret, cancel) is not { } account)
            return;
        foreach (var fault in await NewPasswords.FaultsAsync(users, account, Input.Password, Input.Again, T))
            Fault(fault.Field, fault.Text);
        if (!ModelState.IsValid)
            return;

        account.PasswordHash = users.PasswordHasher.HashPassword(account, Input.Password!);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        account.FailedSignIns = 0;
        account.LockedUntil = null;
        var letters = services.GetRequiredService<AccountLetters>();
        IsDone = await database.ChangeAsync(async change =>
        {
            if (!await AccountLinks.UseAsync(change, secret) || !await AccountStore.SaveAsync(change, account))
                return false;
            await letters.ChangedAsync(change, account, "password");
            return true;
        }, cancel);
        Problem = IsDone ? null : T["Link.used"];
    }

    private async Task<Account?> LookAsync(string secret, CancellationToken cancel)
    {
        Title = T["NewPassword.title"];
        Section = "sign-in";
        IsListed = false;
        var link = await links.LookAsync(secret, AccountLinks.Password, cancel);
        var account = link.State == LinkState.Good ? await accounts.FindAsync(link.AccountId, cancel) : null;
        if (account is not { State: AccountState.Active })
        {
            Problem = T.Of("Link", link.State == LinkState.Good ? "used" : link.State.ToString().ToLowerInvariant());
            return null;
        }

        Email = account.Email;
        return account;
    }

    /// <summary>What the form asks for.</summary>
    public sealed class Fields
    {
        public string? Password { get; set; }
        public string? Again { get; set; }
    }
}
