using OS2.Catalog.Data;
using OS2.Catalog.Decisions;
using OS2.Catalog.Donations;
using OS2.Catalog.Projects;

namespace OS2.Catalog.Accounts;

/// <summary>Takes a person out of the catalogue. The number stays, so that the record still adds up; what was done stands there by its role alone.</summary>
public static class AccountErasure
{
    private const string EraseAccount = """
        UPDATE Account SET Email = '', EmailKey = @EmailKey, Name = '', BodySlug = NULL, State = 'erased', PasswordHash = NULL, SecurityStamp = @SecurityStamp,
            HasSecondFactor = @HasSecondFactor, AuthenticatorSecret = NULL, LockedUntil = NULL, LastSignInAt = NULL, Version = Version + 1
        WHERE AccountId = @AccountId AND State <> 'erased'
        """;

    private const string DeleteRoles = "DELETE FROM AccountRole WHERE AccountId = @AccountId";
    private const string DeleteExternal = "DELETE FROM AccountExternalSignIn WHERE AccountId = @AccountId";
    private const string DeleteLinks = "DELETE FROM AccountLink WHERE AccountId = @AccountId";
    private const string DeleteLetters = "DELETE FROM Letter WHERE ToAccountId = @AccountId";

    /// <summary>Erases an account within a change. One that is erased already is left.</summary>
    public static async Task EraseAsync(Change change, Actor actor, string accountId, string? reason)
    {
        var person = await AccountStore.FindAsync(change, accountId);
        // No address has this key: it is not made of one.
        var erased = new { AccountId = accountId, EmailKey = Keys.Hash("erased\0" + accountId), SecurityStamp = Guid.NewGuid().ToString("N"), HasSecondFactor = false };
        if (await change.ExecuteAsync(EraseAccount, erased) == 0)
            return;
        await change.ExecuteAsync(DeleteRoles, erased);
        await AccountStore.RemoveFactorsAsync(change, accountId);
        await change.ExecuteAsync(DeleteExternal, erased);
        await change.ExecuteAsync(DeleteLinks, erased);
        await change.ExecuteAsync(DeleteLetters, erased);
        await IdeaStore.ForgetPersonAsync(change, accountId);
        await DonationStore.ForgetPersonAsync(change, accountId, person);
        await DecisionLog.AppendAsync(change, actor, new Act { Kind = "account.erased", Subject = "account", SubjectKey = accountId, Reason = reason });
    }
}
