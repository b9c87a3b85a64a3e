using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Assessments;

/// <summary>What people do with the governance model, together with the letters that tell the others of it: both or neither.</summary>
public sealed class AssessmentDesk(Database database, AccountStore accounts, ProductPersonStore people, AssessmentLetters letters)
{
    /// <summary>Sends a sheet: of a self-assessment the secretariat hears, of an evaluation the product's coordinators.</summary>
    /// <inheritdoc cref="SheetStore.SendAsync"/>
    public async Task<SheetOutcome> SendAsync(Actor actor, Product product, GovernanceSheet head, string seal, bool isPublic, CancellationToken cancel)
    {
        var others = Others(actor, head.IsEvaluation ? await CoordinatorsAsync(product.ProductSlug, cancel) : await accounts.DeskAsync(cancel));
        return await DoAsync(others, change => SheetStore.SendAsync(change, actor, head, seal, isPublic),
            (change, to) => head.IsEvaluation ? letters.EvaluatedAsync(change, to, product, head.SheetId) : letters.AssessedAsync(change, to, product), cancel);
    }

    /// <summary>Sets a level or proposes it: the coordinators hear of the first, the rest of the secretariat of the second.</summary>
    /// <inheritdoc cref="LevelActs.DecideAsync"/>
    public async Task<SheetOutcome> DecideAsync(Actor actor, Product product, int? seen, int level, string reason, string? evidence, CancellationToken cancel)
    {
        var takesTwo = LevelActs.TakesTwo(product.Level, level);
        var others = Others(actor, takesTwo ? await accounts.WithRoleAsync(RoleName.Secretariat, cancel) : await CoordinatorsAsync(product.ProductSlug, cancel));
        return await DoAsync(others, change => LevelActs.DecideAsync(change, actor, product.ProductSlug, seen, level, reason, evidence),
            (change, to) => takesTwo ? letters.ProposedAsync(change, to, product, reason) : letters.LevelAsync(change, to, product, reason), cancel);
    }

    /// <summary>A second person confirms a level; the coordinators hear of it.</summary>
    public async Task<SheetOutcome> ConfirmAsync(Actor actor, Product product, string proposalId, string reason, CancellationToken cancel) => await DoAsync(
        Others(actor, await CoordinatorsAsync(product.ProductSlug, cancel)), change => LevelActs.ConfirmAsync(change, actor, product.ProductSlug, proposalId),
        (change, to) => letters.LevelAsync(change, to, product, reason), cancel);

    /// <summary>Reminds the coordinators of a product that its self-assessment is due.</summary>
    /// <returns>How many letters went out: none where there is nobody, or it was done lately.</returns>
    public async Task<int> RemindAsync(Actor actor, Product product, CancellationToken cancel)
    {
        var to = await CoordinatorsAsync(product.ProductSlug, cancel);
        return await database.ChangeAsync(async change =>
        {
            if (!await ReminderStore.RemindAsync(change, actor, product.ProductSlug, to.Count))
                return 0;
            foreach (var coordinator in to)
                await letters.ReminderAsync(change, coordinator, product);
            return to.Count;
        }, cancel);
    }

    /// <summary>Anything that nobody else is written to about.</summary>
    public Task<T> DoAsync<T>(Func<Change, Task<T>> act, CancellationToken cancel) => database.ChangeAsync(act, cancel);

    private Task<SheetOutcome> DoAsync(IReadOnlyList<Account> others, Func<Change, Task<SheetOutcome>> act, Func<Change, Account, Task> tell, CancellationToken cancel) => database.ChangeAsync(async change =>
    {
        var outcome = await act(change);
        if (outcome == SheetOutcome.Done)
        {
            foreach (var other in others)
                await tell(change, other);
        }

        return outcome;
    }, cancel);

    private async Task<IReadOnlyList<Account>> CoordinatorsAsync(string slug, CancellationToken cancel)
    {
        var found = new List<Account>();
        foreach (var accountId in await people.CoordinatorsAsync(slug, cancel))
        {
            if (await accounts.FindAsync(accountId, cancel) is { } account)
                found.Add(account);
        }

        return found;
    }

    private static IReadOnlyList<Account> Others(Actor actor, IReadOnlyList<Account> all) => [.. all.Where(account => account.AccountId != actor.AccountId)];
}
