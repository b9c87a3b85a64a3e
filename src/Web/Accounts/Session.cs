using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using OS2.Catalog.Accounts;

namespace OS2.Catalog.Web.Accounts;

/// <summary>What a session's cookie says, and whether it still holds: the account is looked up at every request.</summary>
internal static class Session
{
    /// <summary>How the person proved who it is (RFC 8176): <c>pwd</c>, <c>mfa</c>, <c>hwk</c> for a passkey, <c>external</c>.</summary>
    public const string Method = "amr";

    public const string TwoFactors = "mfa";
    public const string Passkey = "hwk";

    private const string Stamp = "stamp";

    /// <summary>The cookie's content: a number and a stamp, nothing of the person.</summary>
    public static ClaimsPrincipal Of(Account account, params string[] methods)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, account.AccountId));
        identity.AddClaim(new Claim(Stamp, account.SecurityStamp));
        identity.AddClaims(methods.Select(method => new Claim(Method, method)));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>Ends the session of an account that was shut, erased or signed out everywhere; else puts the person beside the request.</summary>
    public static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var accounts = context.HttpContext.RequestServices.GetRequiredService<AccountStore>();
        var cancel = context.HttpContext.RequestAborted;
        var accountId = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        var account = accountId is null ? null : await accounts.FindAsync(accountId, cancel);
        if (account is not { State: AccountState.Active } || account.SecurityStamp != context.Principal!.FindFirstValue(Stamp))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        var roles = await accounts.RolesAsync(account.AccountId, cancel);
        context.HttpContext.Features.Set(new SignedIn
        {
            AccountId = account.AccountId,
            Name = account.Name,
            Email = account.Email,
            BodySlug = account.BodySlug,
            Roles = roles.Select(role => role.Role).ToHashSet(StringComparer.Ordinal),
            Products = roles.Where(role => role.Role == RoleName.Coordinator).Select(role => role.ProductSlug).ToHashSet(StringComparer.Ordinal),
            IsStrong = context.Principal!.HasClaim(claim => claim.Type == Method && claim.Value is TwoFactors or Passkey),
        });
    }

    /// <summary>Makes cookies for the framework's own ways to sign in.</summary>
    internal sealed class Factory : IUserClaimsPrincipalFactory<Account>
    {
        public Task<ClaimsPrincipal> CreateAsync(Account user) => Task.FromResult(Of(user));
    }
}
