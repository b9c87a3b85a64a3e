using Microsoft.AspNetCore.Identity;
using OS2.Catalog.Accounts;

namespace OS2.Catalog.Web.Accounts;

/// <summary>What happens when somebody has signed in, whichever way.</summary>
internal static class SignedInPerson
{
    /// <summary>Writes down when, and tells where the person belongs.</summary>
    public static async Task<(bool IsSecretariat, bool IsMember)> ArriveAsync(HttpContext context, UserManager<Account> users, Account account, DateTimeOffset now)
    {
        // Read again: signing in has just saved it.
        var cancel = context.RequestAborted;
        var accounts = context.RequestServices.GetRequiredService<AccountStore>();
        if (await accounts.FindAsync(account.AccountId, cancel) is { } fresh)
        {
            fresh.LastSignInAt = now;
            await users.UpdateAsync(fresh);
        }

        var roles = (await accounts.RolesAsync(account.AccountId, cancel)).Select(role => role.Role).ToHashSet(StringComparer.Ordinal);
        return (roles.Contains(RoleName.Secretariat) || roles.Contains(RoleName.Administrator), roles.Contains(RoleName.Member) && account.BodySlug is not null);
    }
}
