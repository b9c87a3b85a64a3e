using System.Globalization;
using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;
using OS2.Catalog.Products;

namespace OS2.Catalog.Governance;

/// <summary>
/// Sets the level of a product: a person's decision with a reason, never computed. To and from levels 2 and 3 it takes two people. That they are of the secretariat is the
/// caller's to know. What is decided stands; the register that ships no longer sets it.
/// </summary>
public static class LevelActs
{
    /// <summary>The kind of the act.</summary>
    public const string Act = "product.level";

    /// <summary>From this level on, it takes two people.</summary>
    public const int NeedsTwo = 2;

    private const string Before = "level: ";

    private const string UpdateLevel = "UPDATE Product SET Level = @Level, LevelSource = @LevelSource, Tick = @Tick WHERE ProductSlug = @ProductSlug";
    private const string SelectLast = "SELECT MAX(Number) FROM Decision";

    /// <summary>Whether a step takes two people.</summary>
    public static bool TakesTwo(int? before, int level) => level >= NeedsTwo || before >= NeedsTwo;

    /// <summary>The level that a proposal is about; null when it says none.</summary>
    public static int? LevelOf(Proposal proposal) =>
        proposal.ValueAfter?.StartsWith(Before, StringComparison.Ordinal) == true && int.TryParse(proposal.ValueAfter[Before.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null;

    /// <summary>Sets the level, or proposes it where a second person must confirm. A proposal that waits already falls.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="actor">Who decides.</param>
    /// <param name="slug">Which product.</param>
    /// <param name="seen">The level that the person saw.</param>
    /// <param name="level">0 for the sandbox, to 3.</param>
    /// <param name="reason">Why.</param>
    /// <param name="evidence">What it stands on; null for nothing.</param>
    public static async Task<SheetOutcome> DecideAsync(Change change, Actor actor, string slug, int? seen, int level, string reason, string? evidence)
    {
        if (level is < 0 or > 3 || await ProductActs.FindAsync(change, slug) is not { } product)
            return SheetOutcome.NotNow;
        if (string.IsNullOrWhiteSpace(reason))
            return SheetOutcome.Incomplete;
        if (product.Level != seen)
            return SheetOutcome.Conflict;
        if (product.Level == level)
            return SheetOutcome.NotNow;
        var act = new Act { Kind = Act, Subject = "product", SubjectKey = slug, ProductSlug = slug, Before = Line(product.Level), After = Line(level), Reason = reason, Evidence = evidence };
        if (TakesTwo(product.Level, level))
        {
            await FourEyes.ProposeAsync(change, actor, act);
            return SheetOutcome.Done;
        }

        if (await FourEyes.FindOpenAsync(change, act.Subject, slug, Act) is { } older)
            await FourEyes.WithdrawAsync(change, actor, older.ProposalId, null);
        await SetAsync(change, slug, level, await DecisionLog.AppendAsync(change, actor, act));
        return SheetOutcome.Done;
    }

    /// <summary>A second person confirms, and the product has the level. It must still stand where it stood when it was proposed.</summary>
    public static async Task<SheetOutcome> ConfirmAsync(Change change, Actor actor, string slug, string proposalId)
    {
        if (await FourEyes.FindOpenAsync(change, "product", slug, Act) is not { } proposal || LevelOf(proposal) is not { } level || await ProductActs.FindAsync(change, slug) is not { } product)
            return SheetOutcome.NotNow;
        if (proposal.ProposedBy == actor.AccountId)
            return SheetOutcome.SamePerson;
        if (proposal.ProposalId != proposalId || proposal.ValueBefore != Line(product.Level))
            return SheetOutcome.Conflict;
        if (await FourEyes.ConfirmAsync(change, actor, proposalId, null) != FourEyesOutcome.Confirmed)
            return SheetOutcome.NotNow;
        await SetAsync(change, slug, level, await change.FindAsync<long>(SelectLast, null));
        return SheetOutcome.Done;
    }

    /// <summary>A second person says no, or the first takes the proposal back.</summary>
    public static async Task<SheetOutcome> RejectAsync(Change change, Actor actor, string slug, string proposalId, string? reason)
    {
        if (await FourEyes.FindOpenAsync(change, "product", slug, Act) is not { } proposal)
            return SheetOutcome.NotNow;
        if (proposal.ProposalId != proposalId)
            return SheetOutcome.Conflict;
        return await FourEyes.WithdrawAsync(change, actor, proposalId, reason) ? SheetOutcome.Done : SheetOutcome.NotNow;
    }

    private static async Task SetAsync(Change change, string slug, int level, long decision)
    {
        var source = string.Create(CultureInfo.InvariantCulture, $"decision {change.At:yyyy-MM}");
        await change.ExecuteAsync(UpdateLevel, new { ProductSlug = slug, Level = level, LevelSource = source, change.Tick });
        foreach (var (field, value) in new[] { (nameof(Product.Level), level.ToString(CultureInfo.InvariantCulture)), (nameof(Product.LevelSource), source) })
        {
            await FieldOrigins.SetAsync(change, new FieldOrigin
            {
                Subject = "product", SubjectKey = slug, Field = field, Origin = FieldOrigin.Person, Source = string.Create(CultureInfo.InvariantCulture, $"decision {decision}"), Value = value,
            });
        }
    }

    private static string? Line(int? level) => level is { } known ? string.Create(CultureInfo.InvariantCulture, $"{Before}{known}") : null;
}
