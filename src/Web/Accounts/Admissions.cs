using OS2.Catalog.Accounts;
using OS2.Catalog.Bodies;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;

namespace OS2.Catalog.Web.Accounts;

/// <summary>How people come in: they ask, somebody says yes, an invitation goes out.</summary>
internal sealed class Admissions(Database database, AccountStore accounts, BodyDomains domains, AccountLetters letters)
{
    private static readonly Actor Machine = Actor.Machine("system");

    /// <summary>Somebody asks for an account. The person is told what comes of it by letter alone, so that nobody else learns who has one.</summary>
    public async Task AskAsync(string email, string name, string bodySlug, string language, CancellationToken cancel)
    {
        var isTheirs = await domains.BodyOfAsync(email, cancel) == bodySlug;
        var secretariat = isTheirs ? [] : await accounts.DeskAsync(cancel);
        await database.ChangeAsync(async change =>
        {
            var account = New(email, name, bodySlug, language, isTheirs ? AccountState.Invited : AccountState.Waiting, change.At);
            if (!await AccountStore.AddAsync(change, account))
            {
                await RemindAsync(change, (await AccountStore.FindByKeyAsync(change, account.EmailKey))!);
                return;
            }

            if (isTheirs)
            {
                await AccountStore.GrantAsync(change, account.AccountId, RoleName.Member);
                await LogAsync(change, Machine, "account.admitted", account, AccountState.Waiting, AccountState.Invited, $"mail domain of {bodySlug}");
                await letters.InviteAsync(change, account);
                return;
            }

            await AccountLetters.WaitingAsync(change, account);
            foreach (var secretary in secretariat)
                await letters.AskedAsync(change, secretary, account);
        }, cancel);
    }

    /// <summary>Invites a person with roles.</summary>
    /// <returns>The account; null when the address has one already.</returns>
    public Task<Account?> InviteAsync(Actor actor, string email, string name, string? bodySlug, string language, IReadOnlyList<string> roles, CancellationToken cancel) =>
        database.ChangeAsync(async change =>
        {
            var account = New(email, name, bodySlug, language, AccountState.Invited, change.At);
            if (!await AccountStore.AddAsync(change, account))
                return null;
            foreach (var role in roles)
                await AccountStore.GrantAsync(change, account.AccountId, role);
            await LogAsync(change, actor, "account.invited", account, null, string.Join(' ', roles), bodySlug);
            await letters.InviteAsync(change, account);
            return account;
        }, cancel);

    /// <summary>Says yes to somebody who asked.</summary>
    /// <returns>False when it was decided meanwhile.</returns>
    public async Task<bool> ApproveAsync(Actor actor, string accountId, CancellationToken cancel)
    {
        var signsInElsewhere = (await accounts.ExternalAsync(accountId, cancel)).Count > 0;
        return await database.ChangeAsync(async change =>
        {
            if (await AccountStore.FindAsync(change, accountId) is not { State: AccountState.Waiting or AccountState.Refused } account)
                return false;
            var before = account.State;
            account.State = signsInElsewhere ? AccountState.Active : AccountState.Invited;
            await AccountStore.SaveAsync(change, account);
            if (account.BodySlug is not null)
                await AccountStore.GrantAsync(change, accountId, RoleName.Member);
            await LogAsync(change, actor, "account.admitted", account, before, account.State, null);
            await (signsInElsewhere ? letters.AdmittedAsync(change, account) : letters.InviteAsync(change, account));
            return true;
        }, cancel);
    }

    /// <summary>Says no to somebody who asked.</summary>
    /// <returns>False when it was decided meanwhile.</returns>
    public Task<bool> RefuseAsync(Actor actor, string accountId, string reason, CancellationToken cancel) => database.ChangeAsync(async change =>
    {
        if (await AccountStore.FindAsync(change, accountId) is not { State: AccountState.Waiting } account)
            return false;
        account.State = AccountState.Refused;
        await AccountStore.SaveAsync(change, account);
        await LogAsync(change, actor, "account.refused", account, AccountState.Waiting, AccountState.Refused, null);
        await AccountLetters.RefusedAsync(change, account, reason);
        return true;
    }, cancel);

    /// <summary>Sends the invitation once more, with a new link.</summary>
    public Task<bool> InviteAgainAsync(string accountId, CancellationToken cancel) => database.ChangeAsync(async change =>
    {
        if (await AccountStore.FindAsync(change, accountId) is not { State: AccountState.Invited } account)
            return false;
        await letters.InviteAsync(change, account);
        return true;
    }, cancel);

    /// <summary>Somebody has forgotten a password. Whether there is an account is told by letter alone.</summary>
    public Task ForgottenAsync(string email, CancellationToken cancel) => database.ChangeAsync(async change =>
    {
        var account = await AccountStore.FindByKeyAsync(change, Account.KeyOf(email));
        if (account?.State == AccountState.Active)
            await letters.PasswordAsync(change, account);
        else if (account?.State == AccountState.Invited)
            await letters.InviteAsync(change, account);
    }, cancel);

    /// <summary>Somebody came from another organisation's sign-in for the first time.</summary>
    /// <param name="email">As the issuer says.</param>
    /// <param name="name">As the issuer says.</param>
    /// <param name="bodySlug">The body whose people all sign in there, or whose mail domain the issuer has confirmed; null when the secretariat is to be asked.</param>
    /// <param name="subject">Whom the issuer means.</param>
    /// <param name="language">What the page was read in.</param>
    /// <param name="cancel">Nothing is done when it is set before the end.</param>
    /// <returns>The account; null when the address has one that is not tied to this sign-in.</returns>
    public async Task<Account?> ArriveAsync(string email, string name, string? bodySlug, string subject, string language, CancellationToken cancel)
    {
        var secretariat = bodySlug is null ? await accounts.DeskAsync(cancel) : [];
        return await database.ChangeAsync(async change =>
        {
            var account = New(email, name, bodySlug, language, bodySlug is null ? AccountState.Waiting : AccountState.Active, change.At);
            if (!await AccountStore.AddAsync(change, account))
                return null;
            await AccountStore.AddExternalAsync(change, account.AccountId, OidcSettings.Scheme, subject);
            if (bodySlug is null)
            {
                foreach (var secretary in secretariat)
                    await letters.AskedAsync(change, secretary, account);
                return account;
            }

            await AccountStore.GrantAsync(change, account.AccountId, RoleName.Member);
            await LogAsync(change, Machine, "account.admitted", account, null, AccountState.Active, $"sign-in of {bodySlug}");
            return account;
        }, cancel);
    }

    private async Task RemindAsync(Change change, Account account)
    {
        switch (account.State)
        {
            case AccountState.Active:
                await letters.KnownAsync(change, account);
                break;
            case AccountState.Invited:
                await letters.InviteAsync(change, account);
                break;
            case AccountState.Waiting:
                await AccountLetters.WaitingAsync(change, account);
                break;
            default:
                // Refused or shut: the secretariat has told the person, and asking again changes nothing.
                break;
        }
    }

    private static Task<long> LogAsync(Change change, Actor actor, string kind, Account account, string? before, string? after, string? evidence) =>
        DecisionLog.AppendAsync(change, actor, new Act { Kind = kind, Subject = "account", SubjectKey = account.AccountId, Before = before, After = after, Evidence = evidence });

    private static Account New(string email, string name, string? bodySlug, string language, string state, DateTimeOffset at) => new()
    {
        AccountId = Account.NewId(at), Email = email.Trim(), EmailKey = Account.KeyOf(email), Name = name.Trim(), BodySlug = bodySlug, State = state,
        Language = language, SecurityStamp = Guid.NewGuid().ToString("N"), CreatedAt = at,
    };
}
