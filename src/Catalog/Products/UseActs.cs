using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;

namespace OS2.Catalog.Products;

/// <summary>Who uses what: public bodies say so themselves, and confirm it every year.</summary>
public static class UseActs
{
    private const string Touch = "UPDATE Product SET Tick = @Tick WHERE ProductSlug = @ProductSlug";
    private const string CountBody = "SELECT COUNT(*) FROM PublicBody WHERE BodySlug = @BodySlug AND WithdrawnAt IS NULL";

    /// <summary>A body declares its use, or confirms what it declared.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="actor">A member, acting for its body.</param>
    /// <param name="slug">Which product.</param>
    /// <param name="state">One of <see cref="UseState.Declared"/>.</param>
    /// <param name="visibility">One of <see cref="UseVisibility"/>.</param>
    public static Task<ProductOutcome> DeclareAsync(Change change, Actor actor, string slug, string state, string visibility) =>
        actor is { Role: RoleName.Member, BodySlug: { } body } ? SaveAsync(change, actor, slug, body, state, visibility, "") : Task.FromResult(ProductOutcome.NotAllowed);

    /// <summary>An editor writes down what somebody else says. A body's own word is left alone.</summary>
    public static async Task<ProductOutcome> RecordAsync(Change change, Actor actor, string slug, string bodySlug, string state, string visibility, string source)
    {
        if (string.IsNullOrWhiteSpace(source) || await change.FindAsync<int>(CountBody, new { BodySlug = bodySlug }) == 0)
            return ProductOutcome.NotPossible;
        return await ProductUseStore.FindAsync(change, slug, bodySlug) is { IsOwnWord: true } ? ProductOutcome.NotAllowed : await SaveAsync(change, actor, slug, bodySlug, state, visibility, source);
    }

    /// <summary>Takes a declaration away as if it had never been: it was a mistake. Who used a product and no longer does declares that.</summary>
    public static async Task<ProductOutcome> RemoveAsync(Change change, Actor actor, string slug, string bodySlug)
    {
        if (await ProductUseStore.FindAsync(change, slug, bodySlug) is not { } use || (use.IsOwnWord ? actor.BodySlug != bodySlug : actor.Role == RoleName.Member && actor.BodySlug != bodySlug))
            return ProductOutcome.NotAllowed;
        await ProductUseStore.DeleteAsync(change, slug, bodySlug);
        await change.ExecuteAsync(Touch, new { ProductSlug = slug, change.Tick });
        await LogAsync(change, actor, use, use.Visibility, use.State, null, null);
        return ProductOutcome.Done;
    }

    private static async Task<ProductOutcome> SaveAsync(Change change, Actor actor, string slug, string bodySlug, string state, string visibility, string source)
    {
        if (!UseState.Declared.Contains(state, StringComparer.Ordinal) || !UseVisibility.All.Contains(visibility, StringComparer.Ordinal))
            return ProductOutcome.NotPossible;
        if (await ProductActs.FindAsync(change, slug) is null)
            return ProductOutcome.NotAllowed;
        var before = await ProductUseStore.FindAsync(change, slug, bodySlug);
        var use = new ProductUse
        {
            ProductSlug = slug, BodySlug = bodySlug, State = state, Visibility = visibility, Source = Keys.Fit(source, 400)!,
            DeclaredAt = before?.State == state ? before.DeclaredAt : change.At, ConfirmedAt = change.At,
        };
        await ProductUseStore.SaveAsync(change, use);
        await change.ExecuteAsync(Touch, new { ProductSlug = slug, change.Tick });
        // Shown to those who may see both what was said and what is said.
        var narrowest = before is null || Openness(visibility) >= Openness(before.Visibility) ? visibility : before.Visibility;
        await LogAsync(change, actor, use, narrowest, before?.State, state, source.Length == 0 ? null : source);
        return ProductOutcome.Done;
    }

    private static int Openness(string visibility) => visibility switch { UseVisibility.Everybody => 0, UseVisibility.Members => 1, _ => 2 };

    /// <summary>The record of a product is public. What is not said to everybody stands in the secretariat's alone, under the body.</summary>
    private static Task<long> LogAsync(Change change, Actor actor, ProductUse use, string visibility, string? before, string? after, string? reason)
    {
        var isPublic = visibility == UseVisibility.Everybody;
        string? Line(string? state) => state is null ? null : isPublic ? $"body: {use.BodySlug}\nuse: {state}" : $"product: {use.ProductSlug}\nuse: {state}";
        return DecisionLog.AppendAsync(change, actor, new Act
        {
            Kind = "product.use", Subject = isPublic ? "product" : "body", SubjectKey = isPublic ? use.ProductSlug : use.BodySlug, ProductSlug = isPublic ? use.ProductSlug : null,
            Before = Line(before), After = Line(after), Reason = reason,
        });
    }
}
