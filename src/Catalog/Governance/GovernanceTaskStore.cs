using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;

namespace OS2.Catalog.Governance;

/// <summary>What is to be done about the demands, as it is kept.</summary>
public sealed class GovernanceTaskStore(Database database)
{
    private const string Columns = "ProductSlug, Requirement, Owner, DueOn, Note, ChangedAt, Version";
    private const string SelectByProduct = $"SELECT {Columns} FROM GovernanceTask WHERE ProductSlug = @ProductSlug";
    private const string SelectOne = $"SELECT {Columns} FROM GovernanceTask WHERE ProductSlug = @ProductSlug AND Requirement = @Requirement";

    private const string Update = """
        UPDATE GovernanceTask SET Owner = @Owner, DueOn = @DueOn, Note = @Note, ChangedAt = @At, Version = Version + 1, Tick = @Tick
        WHERE ProductSlug = @ProductSlug AND Requirement = @Requirement
        """;

    private const string Insert = """
        INSERT INTO GovernanceTask (ProductSlug, Requirement, Owner, DueOn, Note, ChangedAt, Version, Tick)
        VALUES (@ProductSlug, @Requirement, @Owner, @DueOn, @Note, @At, 1, @Tick)
        """;

    /// <summary>By demand.</summary>
    public async Task<IReadOnlyDictionary<string, GovernanceTask>> OfProductAsync(string slug, CancellationToken cancel) =>
        (await database.QueryAsync<GovernanceTask>(SelectByProduct, new { ProductSlug = slug }, cancel)).ToDictionary(task => task.Requirement, StringComparer.Ordinal);

    /// <summary>Says who does what by when. That the actor may edit the product is the caller's to know.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="task">What is said; its version is the one that the person saw.</param>
    public static async Task<SheetOutcome> SaveAsync(Change change, Actor actor, GovernanceTask task)
    {
        if (Requirements.Find(task.Requirement) is null)
            return SheetOutcome.NotNow;
        var before = await change.FindAsync<GovernanceTask>(SelectOne, task) ?? new GovernanceTask();
        if ((before.Owner, before.DueOn, before.Note) == (task.Owner, task.DueOn, task.Note))
            return SheetOutcome.Done;
        if (before.Version != task.Version)
            return SheetOutcome.Conflict;
        await change.UpsertAsync(Update, Insert, new
        {
            task.ProductSlug, task.Requirement, Owner = Keys.Fit(task.Owner, 200), task.DueOn, Note = Keys.Fit(task.Note, 1000), change.At, change.Tick,
        });
        await DecisionLog.AppendAsync(change, actor, new Act
        {
            Kind = "product.task", Subject = "product", SubjectKey = task.ProductSlug, ProductSlug = task.ProductSlug, Before = before.Version == 0 ? null : Lines(before), After = Lines(task),
        });
        return SheetOutcome.Done;

        string Lines(GovernanceTask said) => $"requirement: {task.Requirement}\ntask-owner: {said.Owner}\ndue-on: {said.DueOn}\ntask-note: {said.Note.ReplaceLineEndings("; ")}";
    }
}
