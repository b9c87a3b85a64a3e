using OS2.Catalog.Data;

namespace OS2.Catalog.Accounts;

/// <summary>Links that let a person do one thing once: choose a first password, or another one.</summary>
public sealed class AccountLinks(Database database)
{
    /// <summary>Accepts an invitation: the person chooses a password.</summary>
    public const string Invitation = "invitation";

    /// <summary>Chooses another password for one that is forgotten.</summary>
    public const string Password = "password";

    private const string InsertLink = """
        INSERT INTO AccountLink (LinkKey, AccountId, Purpose, CreatedAt, ExpiresAt, UsedAt) VALUES (@LinkKey, @AccountId, @Purpose, @At, @ExpiresAt, NULL)
        """;

    private const string SelectLink = "SELECT LinkKey, AccountId, Purpose, ExpiresAt, UsedAt FROM AccountLink WHERE LinkKey = @LinkKey";
    private const string UseLink = "UPDATE AccountLink SET UsedAt = @At WHERE LinkKey = @LinkKey AND UsedAt IS NULL AND ExpiresAt > @At";

    // An older link for the same must not outlive the newer one.
    private const string EndLinks = "UPDATE AccountLink SET UsedAt = @At WHERE AccountId = @AccountId AND Purpose = @Purpose AND UsedAt IS NULL";

    /// <summary>How long an invitation is good for.</summary>
    public static TimeSpan InvitationLife { get; } = TimeSpan.FromDays(14);

    /// <summary>How long a link to choose another password is good for.</summary>
    public static TimeSpan PasswordLife { get; } = TimeSpan.FromHours(2);

    /// <summary>Makes a link and ends older ones for the same.</summary>
    /// <returns>The secret that stands in the link, 43 characters safe in an address. It is kept nowhere.</returns>
    public static async Task<string> IssueAsync(Change change, string accountId, string purpose)
    {
        var secret = Keys.Secret();
        await change.ExecuteAsync(EndLinks, new { AccountId = accountId, Purpose = purpose, change.At });
        await change.ExecuteAsync(InsertLink, new
        {
            LinkKey = Keys.Hash(secret), AccountId = accountId, Purpose = purpose, change.At,
            ExpiresAt = change.At + (purpose == Invitation ? InvitationLife : PasswordLife),
        });
        return secret;
    }

    /// <summary>What a link is good for now.</summary>
    public async Task<AccountLink> LookAsync(string secret, string purpose, CancellationToken cancel)
    {
        var link = await database.FindAsync<AccountLink>(SelectLink, new { LinkKey = Keys.Hash(secret) }, cancel);
        if (link is null || link.Purpose != purpose)
            return new AccountLink { State = LinkState.Unknown };
        return link with { State = link.UsedAt is not null ? LinkState.Used : link.ExpiresAt <= database.Now ? LinkState.Expired : LinkState.Good };
    }

    /// <summary>Uses the link up.</summary>
    /// <returns>False when it was used or ran out meanwhile.</returns>
    public static async Task<bool> UseAsync(Change change, string secret) => await change.ExecuteAsync(UseLink, new { LinkKey = Keys.Hash(secret), change.At }) == 1;
}
