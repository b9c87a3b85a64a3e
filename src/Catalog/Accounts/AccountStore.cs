using OS2.Catalog.Data;

namespace OS2.Catalog.Accounts;

/// <summary>Accounts as they are kept: found, saved, given roles. What they sign in with is in the neighbouring file.</summary>
public sealed partial class AccountStore(Database database)
{
    private const string Columns = """
        a.AccountId, a.Email, a.EmailKey, a.Name, a.BodySlug, a.State, a.Language, a.PasswordHash, a.SecurityStamp, a.FailedSignIns, a.LockedUntil,
        a.HasSecondFactor, a.AuthenticatorSecret, a.CreatedAt, a.LastSignInAt, a.Version
        """;

    private const string SelectById = $"SELECT {Columns} FROM Account a WHERE a.AccountId = @AccountId";
    private const string SelectByEmail = $"SELECT {Columns} FROM Account a WHERE a.EmailKey = @EmailKey";
    private const string SelectAll = $"SELECT {Columns} FROM Account a WHERE a.State <> 'erased'";
    private const string SelectByBody = $"SELECT {Columns} FROM Account a WHERE a.BodySlug = @BodySlug AND a.State = 'active'";

    private const string SelectByRole = $"""
        SELECT {Columns} FROM Account a
        WHERE a.State = 'active' AND EXISTS (SELECT 1 FROM AccountRole r WHERE r.AccountId = a.AccountId AND r.Role = @Role)
        """;

    private const string InsertAccount = """
        INSERT INTO Account (AccountId, Email, EmailKey, Name, BodySlug, State, Language, PasswordHash, SecurityStamp, FailedSignIns, LockedUntil,
            HasSecondFactor, AuthenticatorSecret, CreatedAt, LastSignInAt, Version)
        VALUES (@AccountId, @Email, @EmailKey, @Name, @BodySlug, @State, @Language, @PasswordHash, @SecurityStamp, @FailedSignIns, @LockedUntil,
            @HasSecondFactor, @AuthenticatorSecret, @CreatedAt, @LastSignInAt, @Version)
        """;

    private const string UpdateAccount = """
        UPDATE Account SET Email = @Email, EmailKey = @EmailKey, Name = @Name, BodySlug = @BodySlug, State = @State, Language = @Language,
            PasswordHash = @PasswordHash, SecurityStamp = @SecurityStamp, FailedSignIns = @FailedSignIns, LockedUntil = @LockedUntil,
            HasSecondFactor = @HasSecondFactor, AuthenticatorSecret = @AuthenticatorSecret, LastSignInAt = @LastSignInAt, Version = @Version + 1
        WHERE AccountId = @AccountId AND Version = @Version
        """;

    private const string SelectRoles = "SELECT AccountId, Role, ProductSlug FROM AccountRole WHERE AccountId = @AccountId";
    private const string SelectAllRoles = "SELECT AccountId, Role, ProductSlug FROM AccountRole";

    private const string InsertRole = """
        INSERT INTO AccountRole (AccountId, Role, ProductSlug, GrantedAt) VALUES (@AccountId, @Role, @ProductSlug, @At)
        """;

    private const string DeleteRole = "DELETE FROM AccountRole WHERE AccountId = @AccountId AND Role = @Role AND ProductSlug = @ProductSlug";

    /// <summary>The account with this number, or null.</summary>
    public Task<Account?> FindAsync(string accountId, CancellationToken cancel) =>
        database.FindAsync<Account>(SelectById, new { AccountId = accountId }, cancel);

    /// <summary>The account with this mail address, upper and lower case alike, or null.</summary>
    public Task<Account?> FindByEmailAsync(string email, CancellationToken cancel) =>
        database.FindAsync<Account>(SelectByEmail, new { EmailKey = Account.KeyOf(email) }, cancel);

    /// <summary>All accounts but erased ones, in no order.</summary>
    public Task<IReadOnlyList<Account>> AllAsync(CancellationToken cancel) => database.QueryAsync<Account>(SelectAll, null, cancel);

    /// <summary>The people of a public body who may sign in, in no order.</summary>
    public Task<IReadOnlyList<Account>> OfBodyAsync(string bodySlug, CancellationToken cancel) =>
        database.QueryAsync<Account>(SelectByBody, new { BodySlug = bodySlug }, cancel);

    /// <summary>Those who have a role and may sign in, in no order.</summary>
    public Task<IReadOnlyList<Account>> WithRoleAsync(string role, CancellationToken cancel) =>
        database.QueryAsync<Account>(SelectByRole, new { Role = role }, cancel);

    /// <summary>Who is told that something waits: the secretariat, or the administrators where it has nobody yet.</summary>
    public async Task<IReadOnlyList<Account>> DeskAsync(CancellationToken cancel) =>
        await WithRoleAsync(RoleName.Secretariat, cancel) is { Count: > 0 } people ? people : await WithRoleAsync(RoleName.Administrator, cancel);

    public Task<IReadOnlyList<GrantedRole>> RolesAsync(string accountId, CancellationToken cancel) =>
        database.QueryAsync<GrantedRole>(SelectRoles, new { AccountId = accountId }, cancel);

    /// <summary>All roles of all accounts.</summary>
    public Task<IReadOnlyList<GrantedRole>> RolesAsync(CancellationToken cancel) => database.QueryAsync<GrantedRole>(SelectAllRoles, null, cancel);

    /// <summary>Saves what the caller has seen and changed.</summary>
    /// <returns>False when somebody else has changed it meanwhile; nothing is saved then.</returns>
    public async Task<bool> SaveAsync(Account account, CancellationToken cancel)
    {
        if (!await database.ChangeAsync(change => SaveAsync(change, account), cancel))
            return false;
        account.Version++;
        return true;
    }

    /// <summary>Saves within a change; <see cref="Account.Version"/> of the given account stays as it was.</summary>
    public static async Task<bool> SaveAsync(Change change, Account account) => await change.ExecuteAsync(UpdateAccount, account) == 1;

    /// <summary>A new account.</summary>
    /// <returns>False when the address has an account already; nothing is saved then.</returns>
    public static async Task<bool> AddAsync(Change change, Account account)
    {
        if (await change.FindAsync<Account>(SelectByEmail, new { account.EmailKey }) is not null)
            return false;
        await change.ExecuteAsync(InsertAccount, account);
        return true;
    }

    /// <summary>The account within a change, or null.</summary>
    public static Task<Account?> FindAsync(Change change, string accountId) => change.FindAsync<Account>(SelectById, new { AccountId = accountId });

    /// <summary>The account with this <see cref="Account.EmailKey"/> within a change, or null.</summary>
    public static Task<Account?> FindByKeyAsync(Change change, string emailKey) => change.FindAsync<Account>(SelectByEmail, new { EmailKey = emailKey });

    /// <summary>Gives a role; one that is there already is left.</summary>
    public static async Task GrantAsync(Change change, string accountId, string role, string productSlug = "")
    {
        var granted = new { AccountId = accountId, Role = role, ProductSlug = productSlug, change.At };
        await change.ExecuteAsync(DeleteRole, granted);
        await change.ExecuteAsync(InsertRole, granted);
    }

    public static Task RevokeAsync(Change change, string accountId, string role, string productSlug = "") =>
        change.ExecuteAsync(DeleteRole, new { AccountId = accountId, Role = role, ProductSlug = productSlug });
}
