using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Web.Accounts;

namespace OS2.Catalog.Web.Pages.SignIn;

/// <summary>Accepts an invitation: the person says what to be called and chooses a password, and is signed in.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class InvitationModel(AccountLinks links, AccountStore accounts, Database database, UserManager<Account> users, SignInManager<Account> signIn, TimeProvider time) : CatalogPage
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>Why the link cannot be used; null when it can.</summary>
    public string? Problem { get; private set; }

    public string Email { get; private set; } = "";

    public async Task OnGetAsync(string secret, CancellationToken cancel)
    {
        if (await LookAsync(secret, cancel) is { } account)
            Input.Name = account.Name;
    }

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken cancel)
    {
        if (await LookAsync(secret, cancel) is not { } account)
            return Page();
        var name = Input.Name?.Trim() ?? "";
        if (name.Length is 0 or > 200)
            Fault("Input.Name", T["Field.name.wrong"]);
        foreach (var fault in await NewPasswords.FaultsAsync(users, account, Input.Password, Input.Again, T))
            Fault(fault.Field, fault.Text);
        if (!ModelState.IsValid)
            return Page();

        account.Name = name;
        account.State = AccountState.Active;
        account.PasswordHash = users.PasswordHasher.HashPassword(account, Input.Password!);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        if (!await database.ChangeAsync(async change => await AccountLinks.UseAsync(change, secret) && await AccountStore.SaveAsync(change, account), cancel))
        {
            Problem = T["Link.used"];
            return Page();
        }

        await signIn.SignInWithClaimsAsync((await accounts.FindAsync(account.AccountId, cancel))!, isPersistent: false, [new Claim(Session.Method, "pwd")]);
        var (isSecretariat, isMember) = await SignedInPerson.ArriveAsync(HttpContext, users, account, time.GetUtcNow());
        return Redirect(isSecretariat ? Links.SecretariatDesk : isMember ? Links.MyDesk : Links.MyAccount);
    }

    private async Task<Account?> LookAsync(string secret, CancellationToken cancel)
    {
        Title = T["Invitation.title"];
        Section = "sign-in";
        IsListed = false;
        var link = await links.LookAsync(secret, AccountLinks.Invitation, cancel);
        var account = link.State == LinkState.Good ? await accounts.FindAsync(link.AccountId, cancel) : null;
        if (account is not { State: AccountState.Invited })
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
        public string? Name { get; set; }
        public string? Password { get; set; }
        public string? Again { get; set; }
    }
}
