using OS2.Catalog.Accounts;
using OS2.Catalog.Web.Accounts;

namespace OS2.Catalog.Web.Pages.Secretariat.Accounts;

/// <summary>An account as the secretariat sees it.</summary>
public sealed class AccountRow
{
    internal AccountRow(Texts texts, Account account, string? body, IEnumerable<GrantedRole> roles)
    {
        AccountId = account.AccountId;
        Name = account.Name;
        Email = account.Email;
        Body = body;
        Roles = RoleWords.Of(texts, roles);
        State = texts.Of("AccountState", account.State);
        (Sign, Mark) = account.State switch
        {
            AccountState.Active => ("good", "✓"),
            AccountState.Waiting => ("fair", "!"),
            AccountState.Invited => ("none", "…"),
            _ => ("poor", "×"),
        };
        LastSignIn = account.LastSignInAt is { } at ? Show.Date(at) : null;
    }

    public string AccountId { get; }
    public string Name { get; }
    public string Email { get; }
    public string? Body { get; }
    public string Roles { get; }
    public string State { get; }

    /// <summary>The class and the mark of the state's sign.</summary>
    public string Sign { get; }

    public string Mark { get; }

    /// <summary>Null for never.</summary>
    public string? LastSignIn { get; }
}
