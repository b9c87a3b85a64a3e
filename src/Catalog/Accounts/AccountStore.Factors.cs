using OS2.Catalog.Data;

namespace OS2.Catalog.Accounts;

/// <content>What a person signs in with besides a password: recovery codes, passkeys, another organisation's sign-in.</content>
public sealed partial class AccountStore
{
    private const string CountCodes = "SELECT COUNT(*) FROM AccountRecoveryCode WHERE AccountId = @AccountId";
    private const string DeleteCode = "DELETE FROM AccountRecoveryCode WHERE AccountId = @AccountId AND CodeHash = @CodeHash";
    private const string DeleteCodes = "DELETE FROM AccountRecoveryCode WHERE AccountId = @AccountId";
    private const string InsertCode = "INSERT INTO AccountRecoveryCode (AccountId, CodeHash) VALUES (@AccountId, @CodeHash)";

    private const string PasskeyColumns = """
        p.CredentialKey, p.AccountId, p.CredentialId, p.PublicKey, p.Name, p.CreatedAt, p.SignCount, p.Transports, p.IsUserVerified, p.IsBackupEligible,
        p.IsBackedUp, p.AttestationObject, p.ClientDataJson
        """;

    private const string SelectPasskeys = $"SELECT {PasskeyColumns} FROM AccountPasskey p WHERE p.AccountId = @AccountId";
    private const string SelectPasskey = $"SELECT {PasskeyColumns} FROM AccountPasskey p WHERE p.CredentialKey = @CredentialKey";
    private const string DeletePasskey = "DELETE FROM AccountPasskey WHERE AccountId = @AccountId AND CredentialKey = @CredentialKey";

    private const string DeletePasskeys = "DELETE FROM AccountPasskey WHERE AccountId = @AccountId";

    // What an authenticator may change about a credential later on; the rest is fixed when it is made.
    private const string UpdatePasskey = """
        UPDATE AccountPasskey SET Name = @Name, SignCount = @SignCount, IsUserVerified = @IsUserVerified, IsBackedUp = @IsBackedUp
        WHERE CredentialKey = @CredentialKey AND AccountId = @AccountId
        """;

    private const string InsertPasskey = """
        INSERT INTO AccountPasskey (CredentialKey, AccountId, CredentialId, PublicKey, Name, CreatedAt, SignCount, Transports, IsUserVerified, IsBackupEligible,
            IsBackedUp, AttestationObject, ClientDataJson)
        VALUES (@CredentialKey, @AccountId, @CredentialId, @PublicKey, @Name, @CreatedAt, @SignCount, @Transports, @IsUserVerified, @IsBackupEligible,
            @IsBackedUp, @AttestationObject, @ClientDataJson)
        """;

    private const string SelectByExternal = $"""
        SELECT {Columns} FROM Account a JOIN AccountExternalSignIn e ON e.AccountId = a.AccountId WHERE e.Provider = @Provider AND e.SubjectKey = @SubjectKey
        """;

    private const string SelectExternal = "SELECT Provider FROM AccountExternalSignIn WHERE AccountId = @AccountId";
    private const string DeleteExternal = "DELETE FROM AccountExternalSignIn WHERE AccountId = @AccountId AND Provider = @Provider";

    private const string InsertExternal = """
        INSERT INTO AccountExternalSignIn (Provider, SubjectKey, AccountId, AddedAt) VALUES (@Provider, @SubjectKey, @AccountId, @At)
        """;

    /// <summary>How many recovery codes are left.</summary>
    public Task<int> RecoveryCodesLeftAsync(string accountId, CancellationToken cancel) =>
        database.SingleAsync<int>(CountCodes, new { AccountId = accountId }, cancel);

    /// <summary>New recovery codes in place of the old ones; only their hashes are kept.</summary>
    public Task ReplaceRecoveryCodesAsync(string accountId, IEnumerable<string> codes, CancellationToken cancel) => database.ChangeAsync(async change =>
    {
        await change.ExecuteAsync(DeleteCodes, new { AccountId = accountId });
        foreach (var code in codes)
            await change.ExecuteAsync(InsertCode, new { AccountId = accountId, CodeHash = CodeHash(code) });
    }, cancel);

    /// <summary>Uses a recovery code up.</summary>
    /// <returns>False when it is none, or was used.</returns>
    public Task<bool> RedeemRecoveryCodeAsync(string accountId, string code, CancellationToken cancel) => database.ChangeAsync(
        async change => await change.ExecuteAsync(DeleteCode, new { AccountId = accountId, CodeHash = CodeHash(code) }) == 1, cancel);

    public Task<IReadOnlyList<Passkey>> PasskeysAsync(string accountId, CancellationToken cancel) =>
        database.QueryAsync<Passkey>(SelectPasskeys, new { AccountId = accountId }, cancel);

    /// <summary>The passkey with this credential id, whosever it is, or null.</summary>
    public Task<Passkey?> FindPasskeyAsync(byte[] credentialId, CancellationToken cancel) =>
        database.FindAsync<Passkey>(SelectPasskey, new { CredentialKey = CredentialKey(credentialId) }, cancel);

    /// <summary>Adds a passkey, or saves what changes about one when it is used.</summary>
    public Task SavePasskeyAsync(Passkey passkey, CancellationToken cancel) =>
        database.ChangeAsync(change => change.UpsertAsync(UpdatePasskey, InsertPasskey, passkey), cancel);

    public Task RemovePasskeyAsync(string accountId, byte[] credentialId, CancellationToken cancel) => database.ChangeAsync(
        change => change.ExecuteAsync(DeletePasskey, new { AccountId = accountId, CredentialKey = CredentialKey(credentialId) }), cancel);

    /// <summary>Takes all passkeys and recovery codes off an account.</summary>
    public static async Task RemoveFactorsAsync(Change change, string accountId)
    {
        await change.ExecuteAsync(DeletePasskeys, new { AccountId = accountId });
        await change.ExecuteAsync(DeleteCodes, new { AccountId = accountId });
    }

    /// <summary>Whom another organisation's sign-in means, or null.</summary>
    public Task<Account?> FindByExternalAsync(string provider, string subject, CancellationToken cancel) =>
        database.FindAsync<Account>(SelectByExternal, new { Provider = provider, SubjectKey = Keys.Hash(subject) }, cancel);

    /// <summary>The names of the sign-ins elsewhere that an account may use.</summary>
    public Task<IReadOnlyList<string>> ExternalAsync(string accountId, CancellationToken cancel) =>
        database.QueryAsync<string>(SelectExternal, new { AccountId = accountId }, cancel);

    public Task AddExternalAsync(string accountId, string provider, string subject, CancellationToken cancel) =>
        database.ChangeAsync(change => AddExternalAsync(change, accountId, provider, subject), cancel);

    /// <inheritdoc cref="AddExternalAsync(string, string, string, CancellationToken)"/>
    public static Task AddExternalAsync(Change change, string accountId, string provider, string subject) =>
        change.ExecuteAsync(InsertExternal, new { AccountId = accountId, Provider = provider, SubjectKey = Keys.Hash(subject), change.At });

    public Task RemoveExternalAsync(string accountId, string provider, CancellationToken cancel) =>
        database.ChangeAsync(change => change.ExecuteAsync(DeleteExternal, new { AccountId = accountId, Provider = provider }), cancel);

    /// <summary>The key of a credential id.</summary>
    public static string CredentialKey(byte[] credentialId) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(credentialId));

    /// <summary>Codes are read aloud and copied by hand: case, blanks and dashes do not matter.</summary>
    private static string CodeHash(string code) => Keys.Hash(new string([.. code.Where(char.IsLetterOrDigit)]).ToUpperInvariant());
}
