using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;

namespace OS2.Catalog.Web.Accounts;

/// <summary>The command <c>create-admin MAIL</c>: the first administrator, by a link on the console.</summary>
internal static class CreateAdmin
{
    public const string Verb = "create-admin";

    /// <summary>Makes an administrator, or a new link for one who has not used theirs, and prints the link.</summary>
    /// <returns>0 done, 2 the address cannot be used.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string? email, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        if (!MailAddresses.IsOne(email))
        {
            await errors.WriteLineAsync($"{Verb} needs one mail address.");
            return 2;
        }

        var secret = await services.GetRequiredService<Database>().ChangeAsync(change => MakeAsync(change, email!), cancel);
        if (secret is null)
        {
            await errors.WriteLineAsync("The address has an account that is in use; an administrator can give it the role.");
            return 2;
        }

        var site = services.GetRequiredService<SiteSettings>();
        await output.WriteLineAsync($"{site.Whole(new Links("", PageLanguage.Danish).Invitation(secret))}");
        await output.WriteLineAsync($"The link works once, within {AccountLinks.InvitationLife.TotalDays} days, when the catalogue runs at {site.Address}.");
        return 0;
    }

    private static async Task<string?> MakeAsync(Change change, string email)
    {
        var account = new Account
        {
            AccountId = Account.NewId(change.At), Email = email.Trim(), EmailKey = Account.KeyOf(email), Name = email.Trim().Split('@')[0], State = AccountState.Invited,
            SecurityStamp = Guid.NewGuid().ToString("N"), CreatedAt = change.At,
        };
        if (!await AccountStore.AddAsync(change, account))
        {
            account = (await AccountStore.FindByKeyAsync(change, account.EmailKey))!;
            if (account.State != AccountState.Invited)
                return null;
        }

        await AccountStore.GrantAsync(change, account.AccountId, RoleName.Administrator);
        await DecisionLog.AppendAsync(change, Actor.Machine("console"), new Act { Kind = "account.invited", Subject = "account", SubjectKey = account.AccountId, After = RoleName.Administrator });
        return await AccountLinks.IssueAsync(change, account.AccountId, AccountLinks.Invitation);
    }
}
