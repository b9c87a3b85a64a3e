using System.Globalization;
using OS2.Catalog.Accounts;
using OS2.Catalog.Bodies;

namespace OS2.Catalog.Web.Pages.Secretariat.Accounts;

/// <summary>All accounts, those that wait first.</summary>
public sealed class ListModel(AccountStore accounts, PublicBodyStore bodies) : CatalogPage
{
    private static readonly StringComparer Danish = StringComparer.Create(CultureInfo.GetCultureInfo("da-DK"), ignoreCase: true);

    public IReadOnlyList<AccountRow> Rows { get; private set; } = [];

    /// <summary>How many wait to be let in.</summary>
    public int Waiting { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["Accounts.title"];
        Section = "secretariat";
        IsListed = false;
        var names = (await bodies.AllAsync(cancel)).ToDictionary(body => body.BodySlug, body => Either(body.Name, body.NameEn), StringComparer.Ordinal);
        var roles = (await accounts.RolesAsync(cancel)).ToLookup(role => role.AccountId, StringComparer.Ordinal);
        var all = await accounts.AllAsync(cancel);
        Waiting = all.Count(account => account.State == AccountState.Waiting);
        Rows = [.. all.OrderByDescending(account => account.State == AccountState.Waiting).ThenBy(account => account.Name, Danish)
            .Select(account => new AccountRow(T, account, account.BodySlug is null ? null : names.GetValueOrDefault(account.BodySlug), roles[account.AccountId]))];
    }
}
