using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Accounts;

public class AccountStoreTests
{
    [Theory, Engines]
    public async Task Is_found_by_its_address_in_whatever_case(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        var account = await AddAsync(test, "Bo.Ærø@Kommune.example");
        var found = await new AccountStore(test.Database).FindByEmailAsync(" bo.ærø@kommune.EXAMPLE ", CancellationToken.None);
        Assert.Equal(account, found);
    }

    [Theory, Engines]
    public async Task An_address_is_one_accounts(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        await AddAsync(test, "a@kommune.example");
        Assert.False(await test.Database.ChangeAsync(change => AccountStore.AddAsync(change, New(test, "A@KOMMUNE.example")), CancellationToken.None));
    }

    [Theory, Engines]
    public async Task Of_two_who_changed_the_same_one_wins(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        await AddAsync(test, "a@kommune.example");
        var store = new AccountStore(test.Database);
        var mine = (await store.FindByEmailAsync("a@kommune.example", CancellationToken.None))!;
        var yours = mine with { Name = "Yours" };
        mine.Name = "Mine";
        Assert.True(await store.SaveAsync(mine, CancellationToken.None));
        Assert.False(await store.SaveAsync(yours, CancellationToken.None));
        Assert.Equal("Mine", (await store.FindAsync(mine.AccountId, CancellationToken.None))!.Name);
        Assert.True(await store.SaveAsync(mine, CancellationToken.None));
    }

    [Theory, Engines]
    public async Task A_recovery_code_works_once_however_it_is_typed(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        var account = await AddAsync(test, "a@kommune.example");
        var store = new AccountStore(test.Database);
        await store.ReplaceRecoveryCodesAsync(account.AccountId, ["ABCDE-12345", "FGHIJ-67890"], CancellationToken.None);
        Assert.True(await store.RedeemRecoveryCodeAsync(account.AccountId, " abcde 12345", CancellationToken.None));
        Assert.False(await store.RedeemRecoveryCodeAsync(account.AccountId, "ABCDE-12345", CancellationToken.None));
        Assert.Equal(1, await store.RecoveryCodesLeftAsync(account.AccountId, CancellationToken.None));
    }

    [Theory, Engines]
    public async Task A_passkey_is_found_by_its_id_and_goes_with_its_account_alone(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        var account = await AddAsync(test, "a@kommune.example");
        var store = new AccountStore(test.Database);
        var id = new byte[1023];
        id[7] = 7;
        var passkey = new Passkey { CredentialKey = AccountStore.CredentialKey(id), AccountId = account.AccountId, CredentialId = id, PublicKey = [1, 2], CreatedAt = test.Database.Now, Name = "Nøgle" };
        await store.SavePasskeyAsync(passkey, CancellationToken.None);
        await store.SavePasskeyAsync(passkey with { SignCount = 4_000_000_000 }, CancellationToken.None);
        Assert.Equal(4_000_000_000, (await store.FindPasskeyAsync(id, CancellationToken.None))!.SignCount);

        await store.RemovePasskeyAsync("somebody else", id, CancellationToken.None);
        Assert.Single(await store.PasskeysAsync(account.AccountId, CancellationToken.None));
        await store.RemovePasskeyAsync(account.AccountId, id, CancellationToken.None);
        Assert.Empty(await store.PasskeysAsync(account.AccountId, CancellationToken.None));
    }

    [Theory, Engines]
    public async Task A_sign_in_elsewhere_means_one_account(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        var account = await AddAsync(test, "a@kommune.example");
        var store = new AccountStore(test.Database);
        await store.AddExternalAsync(account.AccountId, "oidc", "Subject-1", CancellationToken.None);
        Assert.Equal(account.AccountId, (await store.FindByExternalAsync("oidc", "Subject-1", CancellationToken.None))!.AccountId);
        Assert.Null(await store.FindByExternalAsync("oidc", "subject-1", CancellationToken.None));
        Assert.Equal(["oidc"], await store.ExternalAsync(account.AccountId, CancellationToken.None));
    }

    [Theory, Engines]
    public async Task A_link_works_once_and_not_too_late_and_only_for_its_purpose(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        var account = await AddAsync(test, "a@kommune.example");
        var links = new AccountLinks(test.Database);
        var secret = await IssueAsync(test, account, AccountLinks.Invitation);
        Assert.Equal(LinkState.Good, (await links.LookAsync(secret, AccountLinks.Invitation, CancellationToken.None)).State);
        Assert.Equal(LinkState.Unknown, (await links.LookAsync(secret, AccountLinks.Password, CancellationToken.None)).State);
        Assert.Equal(LinkState.Unknown, (await links.LookAsync("made up", AccountLinks.Invitation, CancellationToken.None)).State);

        var uses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => test.Database.ChangeAsync(change => AccountLinks.UseAsync(change, secret), CancellationToken.None)));
        Assert.Single(uses, true);
        Assert.Equal(LinkState.Used, (await links.LookAsync(secret, AccountLinks.Invitation, CancellationToken.None)).State);

        var older = await IssueAsync(test, account, AccountLinks.Password);
        var newer = await IssueAsync(test, account, AccountLinks.Password);
        Assert.Equal(LinkState.Used, (await links.LookAsync(older, AccountLinks.Password, CancellationToken.None)).State);
        test.Time.Advance(AccountLinks.PasswordLife);
        Assert.Equal(LinkState.Expired, (await links.LookAsync(newer, AccountLinks.Password, CancellationToken.None)).State);
        Assert.False(await test.Database.ChangeAsync(change => AccountLinks.UseAsync(change, newer), CancellationToken.None));
    }

    [Theory, Engines]
    public async Task Roles_are_given_and_taken(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        var account = await AddAsync(test, "a@kommune.example");
        var store = new AccountStore(test.Database);
        await test.Database.ChangeAsync(async change =>
        {
            await AccountStore.GrantAsync(change, account.AccountId, RoleName.Coordinator, "os2mo");
            await AccountStore.GrantAsync(change, account.AccountId, RoleName.Coordinator, "os2mo");
            await AccountStore.GrantAsync(change, account.AccountId, RoleName.Coordinator, "os2iot");
            await AccountStore.RevokeAsync(change, account.AccountId, RoleName.Coordinator, "os2iot");
        }, CancellationToken.None);
        Assert.Equal(["os2mo"], (await store.RolesAsync(account.AccountId, CancellationToken.None)).Select(role => role.ProductSlug));
        Assert.Equal([account.AccountId], (await store.WithRoleAsync(RoleName.Coordinator, CancellationToken.None)).Select(one => one.AccountId));
    }

    private static Account New(TestDatabase test, string email) => new()
    {
        AccountId = Account.NewId(test.Database.Now), Email = email, EmailKey = Account.KeyOf(email), Name = "Bo", State = AccountState.Active, SecurityStamp = "s", CreatedAt = test.Database.Now,
    };

    private static async Task<Account> AddAsync(TestDatabase test, string email)
    {
        var account = New(test, email);
        Assert.True(await test.Database.ChangeAsync(change => AccountStore.AddAsync(change, account), CancellationToken.None));
        return account;
    }

    private static Task<string> IssueAsync(TestDatabase test, Account account, string purpose) =>
        test.Database.ChangeAsync(change => AccountLinks.IssueAsync(change, account.AccountId, purpose), CancellationToken.None);
}
