using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Governance;

/// <summary>A database with the shipped register, a coordinator, two of the secretariat, and sheets in the state that a test begins with.</summary>
internal sealed class SheetWorld : IAsyncDisposable
{
    public const string Slug = "os2iot";

    private SheetWorld(TestDatabase test)
    {
        Test = test;
        Store = new SheetStore(test.Database);
    }

    public TestDatabase Test { get; }
    public SheetStore Store { get; }
    public DecisionStore Decisions => new(Test.Database);
    public Actor Coordinator { get; } = new() { AccountId = "coordinator", Role = RoleName.Coordinator };
    public Actor Secretary { get; } = new() { AccountId = "first", Role = RoleName.Secretariat };
    public Actor Second { get; } = new() { AccountId = "second", Role = RoleName.Secretariat };

    public static async Task<SheetWorld> OpenAsync(string engine = EnginesAttribute.Sqlite)
    {
        var test = await TestDatabase.OpenAsync(engine);
        await new Register(test.Database).ImportAsync(Register.Real, CancellationToken.None);
        return new SheetWorld(test);
    }

    public Task<T> DoAsync<T>(Func<Change, Task<T>> act) => Test.Database.ChangeAsync(act, CancellationToken.None);

    public async Task<GovernanceSheet> FindAsync(string sheetId) => (await Store.FindAsync(sheetId, CancellationToken.None))!;

    public Task<IReadOnlyDictionary<string, SheetRow>> RowsAsync(string sheetId) => Store.RowsAsync(sheetId, CancellationToken.None);

    public Task<string> StartAsync(string kind = SheetKind.SelfAssessment, int level = 1, string? basis = null) =>
        DoAsync(change => SheetStore.StartAsync(change, Coordinator, Slug, kind, level, basis));

    /// <summary>A row on a form as it was drawn when nothing stood there.</summary>
    public static TypedRow Typed(string requirement, string? choice, string body = "", SheetRow? seen = null) => new(requirement, (seen ?? new SheetRow()).Seen, choice, body);

    public Task<(SheetOutcome Outcome, IReadOnlyList<SheetRow> Conflicts)> SaveAsync(string sheetId, Actor actor, params TypedRow[] rows) => DoAsync(change => SheetStore.SaveAsync(change, actor, sheetId, rows));

    /// <summary>A whole draft: every demand of its level with this choice.</summary>
    public async Task<string> WholeAsync(string kind = SheetKind.SelfAssessment, int level = 1, string? basis = null, string? choice = null)
    {
        var sheetId = await StartAsync(kind, level, basis);
        choice ??= kind == SheetKind.Evaluation ? SheetChoice.Met : SheetChoice.Yes;
        await SaveAsync(sheetId, Coordinator, [.. Requirements.At(level).Select(requirement => Typed(requirement.Id, choice, "Se docs."))]);
        return sheetId;
    }

    public async Task<SheetOutcome> SendAsync(string sheetId, bool isPublic = false)
    {
        var (sheet, seal) = (await FindAsync(sheetId), SheetStore.SealOf(await RowsAsync(sheetId)));
        return await DoAsync(change => SheetStore.SendAsync(change, Coordinator, sheet, seal, isPublic));
    }

    public async Task<IReadOnlyList<string>> KindsAsync() => [.. (await Decisions.OfProductAsync(Slug, CancellationToken.None)).Select(decision => decision.Kind).Reverse()];

    public ValueTask DisposeAsync() => Test.DisposeAsync();
}
