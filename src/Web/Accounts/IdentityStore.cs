using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using OS2.Catalog.Accounts;
using OS2.Catalog.Data;

namespace OS2.Catalog.Web.Accounts;

/// <summary>ASP.NET Core Identity on our own tables. Finding and saving are here, what is set on the way in the neighbouring files.</summary>
internal sealed partial class IdentityStore(AccountStore accounts, Database database, IDataProtectionProvider protection, IdentityErrorDescriber errors) :
    IUserPasswordStore<Account>, IUserEmailStore<Account>, IUserSecurityStampStore<Account>, IUserLockoutStore<Account>, IUserTwoFactorStore<Account>,
    IUserAuthenticatorKeyStore<Account>, IUserTwoFactorRecoveryCodeStore<Account>, IUserLoginStore<Account>, IUserPasskeyStore<Account>
{
    private readonly IDataProtector _secrets = protection.CreateProtector("OS2.Catalog.Accounts.Authenticator");

    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) =>
        await database.ChangeAsync(change => AccountStore.AddAsync(change, user), cancellationToken)
            ? IdentityResult.Success
            : IdentityResult.Failed(errors.DuplicateEmail(user.Email));

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) =>
        await accounts.SaveAsync(user, cancellationToken) ? IdentityResult.Success : IdentityResult.Failed(errors.ConcurrencyFailure());

    /// <summary>Accounts are erased by <see cref="AccountErasure"/>, which leaves their number to the record.</summary>
    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException("Accounts are erased, not deleted.");

    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) => accounts.FindAsync(userId, cancellationToken);

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => accounts.FindByEmailAsync(normalizedUserName, cancellationToken);

    public Task<Account?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) => accounts.FindByEmailAsync(normalizedEmail, cancellationToken);

    public Task<Account?> FindByLoginAsync(string loginProvider, string providerKey, CancellationToken cancellationToken) =>
        accounts.FindByExternalAsync(loginProvider, providerKey, cancellationToken);

    public Task AddLoginAsync(Account user, UserLoginInfo login, CancellationToken cancellationToken) =>
        accounts.AddExternalAsync(user.AccountId, login.LoginProvider, login.ProviderKey, cancellationToken);

    public Task RemoveLoginAsync(Account user, string loginProvider, string providerKey, CancellationToken cancellationToken) =>
        accounts.RemoveExternalAsync(user.AccountId, loginProvider, cancellationToken);

    public async Task<IList<UserLoginInfo>> GetLoginsAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await accounts.ExternalAsync(user.AccountId, cancellationToken)).Select(provider => new UserLoginInfo(provider, "", provider))];

    public Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        accounts.ReplaceRecoveryCodesAsync(user.AccountId, recoveryCodes, cancellationToken);

    public Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken) =>
        accounts.RedeemRecoveryCodeAsync(user.AccountId, code, cancellationToken);

    public Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) => accounts.RecoveryCodesLeftAsync(user.AccountId, cancellationToken);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await accounts.PasskeysAsync(user.AccountId, cancellationToken)).Select(ToInfo)];

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await accounts.FindPasskeyAsync(credentialId, cancellationToken) is { } passkey ? await accounts.FindAsync(passkey.AccountId, cancellationToken) : null;

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        await accounts.FindPasskeyAsync(credentialId, cancellationToken) is { } passkey && passkey.AccountId == user.AccountId ? ToInfo(passkey) : null;

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        accounts.RemovePasskeyAsync(user.AccountId, credentialId, cancellationToken);

    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => accounts.SavePasskeyAsync(new Passkey
    {
        CredentialKey = AccountStore.CredentialKey(passkey.CredentialId),
        AccountId = user.AccountId,
        CredentialId = passkey.CredentialId,
        PublicKey = passkey.PublicKey,
        Name = passkey.Name,
        CreatedAt = passkey.CreatedAt,
        SignCount = passkey.SignCount,
        Transports = string.Join(' ', passkey.Transports ?? []),
        IsUserVerified = passkey.IsUserVerified,
        IsBackupEligible = passkey.IsBackupEligible,
        IsBackedUp = passkey.IsBackedUp,
        AttestationObject = passkey.AttestationObject,
        ClientDataJson = passkey.ClientDataJson,
    }, cancellationToken);

    public void Dispose()
    {
        // Nothing is held: the stores are the host's.
    }

    private static UserPasskeyInfo ToInfo(Passkey passkey) => new(
        passkey.CredentialId, passkey.PublicKey, passkey.CreatedAt, (uint)passkey.SignCount,
        passkey.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries), passkey.IsUserVerified, passkey.IsBackupEligible, passkey.IsBackedUp,
        passkey.AttestationObject, passkey.ClientDataJson) { Name = passkey.Name };
}
