using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Accounts;
using OS2.Catalog.Bodies;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Accounts;

namespace OS2.Catalog.Web.Pages.Secretariat.Accounts;

/// <summary>One account: let in, roles, a lost second factor, shut and opened.</summary>
public sealed class ShowModel(AccountStore accounts, PublicBodyStore bodies, ProductStore products) : CatalogPage
{
    private Account _account = new();
    private IReadOnlyList<GrantedRole> _roles = [];

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? FactorReason { get; set; }

    [BindProperty]
    public string? ShutReason { get; set; }

    public AccountRow Row { get; private set; } = null!;
    public IReadOnlyList<RoleChange> Changes { get; private set; } = [];
    public IReadOnlyList<Product> Products { get; private set; } = [];
    public bool HasFactor => _account.HasSecondFactor;
    public bool CanApprove => _account.State is AccountState.Waiting or AccountState.Refused;
    public bool CanRefuse => _account.State == AccountState.Waiting;
    public bool IsInvited => _account.State == AccountState.Invited;
    public bool CanShut => _account.State == AccountState.Active && _account.AccountId != Me!.AccountId;
    public bool CanOpen => _account.State == AccountState.Suspended;

    /// <summary>Accounts of the secretariat and of administrators are an administrator's to change, and nobody changes their own.</summary>
    public bool MayChange => _account.AccountId != Me!.AccountId
        && (Me.Roles.Contains(RoleName.Administrator) || _roles.All(role => role.Role is not (RoleName.Secretariat or RoleName.Administrator)));

    public async Task<IActionResult> OnGetAsync(string accountId, CancellationToken cancel) => await LookAsync(accountId, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostApproveAsync(string accountId, [FromServices] IServiceProvider services, CancellationToken cancel) =>
        DoAsync(accountId, () => services.GetRequiredService<Admissions>().ApproveAsync(Me!.SecretariatActor, accountId, cancel), cancel);

    public Task<IActionResult> OnPostAgainAsync(string accountId, [FromServices] IServiceProvider services, CancellationToken cancel) =>
        DoAsync(accountId, () => services.GetRequiredService<Admissions>().InviteAgainAsync(accountId, cancel), cancel);

    public Task<IActionResult> OnPostRefuseAsync(string accountId, [FromServices] IServiceProvider services, CancellationToken cancel) =>
        WithReasonAsync(accountId, nameof(Reason), Reason, reason => services.GetRequiredService<Admissions>().RefuseAsync(Me!.SecretariatActor, accountId, reason, cancel), cancel);

    public Task<IActionResult> OnPostShutAsync(string accountId, [FromServices] IServiceProvider services, CancellationToken cancel) =>
        WithReasonAsync(accountId, nameof(ShutReason), ShutReason, reason => services.GetRequiredService<AccountDesk>()
            .SetStateAsync(Me!.SecretariatActor, accountId, AccountState.Active, AccountState.Suspended, reason, cancel), cancel);

    public Task<IActionResult> OnPostOpenAsync(string accountId, [FromServices] IServiceProvider services, CancellationToken cancel) =>
        DoAsync(accountId, () => services.GetRequiredService<AccountDesk>().SetStateAsync(Me!.SecretariatActor, accountId, AccountState.Suspended, AccountState.Active, null, cancel), cancel);

    public Task<IActionResult> OnPostFactorsAsync(string accountId, [FromServices] IServiceProvider services, CancellationToken cancel) =>
        WithReasonAsync(accountId, nameof(FactorReason), FactorReason, async reason =>
        {
            await services.GetRequiredService<AccountDesk>().ResetFactorsAsync(Me!.SecretariatActor, accountId, reason, cancel);
            return true;
        }, cancel);

    public async Task<IActionResult> OnPostRoleAsync(string accountId, string? role, string? product, bool give, [FromServices] IServiceProvider services, CancellationToken cancel)
    {
        if (!await LookAsync(accountId, cancel))
            return NotFound();
        var slug = role == RoleName.Coordinator ? product ?? "" : "";
        var isKnown = role == RoleName.Coordinator
            ? !give || Products.Any(known => known.ProductSlug == slug)
            : Changes.Any(change => change.Role == role && change.Gives == give);
        if (!MayChange || !isKnown)
            return Forbid();
        await services.GetRequiredService<AccountDesk>().SetRoleAsync(Me!.SecretariatActor, accountId, role!, slug, give, cancel);
        return Redirect(Links.Account(accountId));
    }

    private async Task<IActionResult> WithReasonAsync(string accountId, string field, string? reason, Func<string, Task<bool>> act, CancellationToken cancel)
    {
        if (reason?.Trim() is { Length: > 0 and <= 1000 } given)
            return await DoAsync(accountId, () => act(given), cancel);
        if (!await LookAsync(accountId, cancel))
            return NotFound();
        Fault(field, T["Field.reason.wrong"]);
        return Page();
    }

    private async Task<IActionResult> DoAsync(string accountId, Func<Task<bool>> act, CancellationToken cancel)
    {
        if (!await LookAsync(accountId, cancel))
            return NotFound();
        if (!MayChange)
            return Forbid();
        if (await act())
            return Redirect(Links.Account(accountId));
        await LookAsync(accountId, cancel);
        Fault("", T["Accounts.conflict"]);
        return Page();
    }

    private async Task<bool> LookAsync(string accountId, CancellationToken cancel)
    {
        if (await accounts.FindAsync(accountId, cancel) is not { State: not AccountState.Erased } account)
            return false;
        _account = account;
        _roles = await accounts.RolesAsync(accountId, cancel);
        var body = account.BodySlug is null ? null : await bodies.FindAsync(account.BodySlug, cancel);
        Row = new AccountRow(T, account, Either(body?.Name, body?.NameEn), _roles);
        Products = [.. (await products.AllAsync(cancel)).OrderBy(product => product.Name, StringComparer.OrdinalIgnoreCase)];
        Changes = account.State is AccountState.Active or AccountState.Invited ? [.. ChangesOf(account)] : [];
        Title = account.Name;
        Section = "secretariat";
        IsListed = false;
        return true;
    }

    private IEnumerable<RoleChange> ChangesOf(Account account)
    {
        string[] mine = Me!.Roles.Contains(RoleName.Administrator) ? [RoleName.Member, RoleName.Secretariat, RoleName.Administrator] : [RoleName.Member];
        foreach (var role in mine.Where(role => role != RoleName.Member || account.BodySlug is not null))
        {
            var has = _roles.Any(granted => granted.Role == role);
            yield return new RoleChange(role, "", !has, T[has ? "Accounts.take" : "Accounts.give", T.Of("Role.account", role)]);
        }

        foreach (var granted in _roles.Where(granted => granted.Role == RoleName.Coordinator))
            yield return new RoleChange(granted.Role, granted.ProductSlug, false, T["Accounts.take", $"{T.Of("Role.account", granted.Role)} ({granted.ProductSlug})"]);
    }
}
