using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;

namespace OS2.Catalog.Web.Accounts;

/// <summary>What the secretariat does with accounts that are there: roles, shutting and opening, a second factor that is lost. All of it stands in the record.</summary>
internal sealed class AccountDesk(Database database, AccountLetters letters)
{
    /// <summary>Gives or takes a role.</summary>
    public Task SetRoleAsync(Actor actor, string accountId, string role, string productSlug, bool isGranted, CancellationToken cancel) => database.ChangeAsync(async change =>
    {
        var named = productSlug.Length > 0 ? $"{role} {productSlug}" : role;
        if (isGranted)
            await AccountStore.GrantAsync(change, accountId, role, productSlug);
        else
            await AccountStore.RevokeAsync(change, accountId, role, productSlug);
        await LogAsync(change, actor, isGranted ? "account.role-given" : "account.role-taken", accountId, isGranted ? null : named, isGranted ? named : null, null);
    }, cancel);

    /// <summary>Shuts an account, or opens it again. Open sessions end at once.</summary>
    /// <returns>False when it was not in the state that the page showed.</returns>
    public Task<bool> SetStateAsync(Actor actor, string accountId, string from, string to, string? reason, CancellationToken cancel) => database.ChangeAsync(async change =>
    {
        var account = await AccountStore.FindAsync(change, accountId);
        if (account is null || account.State != from)
            return false;
        account.State = to;
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        await AccountStore.SaveAsync(change, account);
        await LogAsync(change, actor, "account.state", accountId, from, to, reason);
        return true;
    }, cancel);

    /// <summary>Takes the second factor and all passkeys off an account whose owner has lost them, and tells the owner.</summary>
    public Task ResetFactorsAsync(Actor actor, string accountId, string reason, CancellationToken cancel) => database.ChangeAsync(async change =>
    {
        if (await AccountStore.FindAsync(change, accountId) is not { State: AccountState.Active } account)
            return;
        account.HasSecondFactor = false;
        account.AuthenticatorSecret = null;
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        await AccountStore.SaveAsync(change, account);
        await AccountStore.RemoveFactorsAsync(change, accountId);
        await LogAsync(change, actor, "account.factors-reset", accountId, null, null, reason);
        await letters.ChangedAsync(change, account, "factor-reset");
    }, cancel);

    private static Task<long> LogAsync(Change change, Actor actor, string kind, string accountId, string? before, string? after, string? reason) =>
        DecisionLog.AppendAsync(change, actor, new Act { Kind = kind, Subject = "account", SubjectKey = accountId, Before = before, After = after, Reason = reason });
}
