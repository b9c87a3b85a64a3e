using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Ownership;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Crawler.Demo;

/// <summary>What people wrote of the demo's products: who uses them, who can be asked, what was edited. All are invented; nobody's name stands on them.</summary>
public static class DemoProducts
{
    private static readonly Actor Secretariat = new() { AccountId = "demo", Role = RoleName.Secretariat };
    private static readonly Actor Coordinator = new() { AccountId = "demo", Role = RoleName.Coordinator };

    /// <summary>Writes it, each at its day before the present; the clock is set back meanwhile. Where it stands already, nothing is done.</summary>
    public static async Task WriteAsync(Database database, ShiftedTime time, CancellationToken cancel)
    {
        if ((await new ProductUseStore(database).AllAsync(cancel)).Count > 0)
            return;
        await UsesAsync(database, time, cancel);
        await EditsAsync(database, time, cancel);
        await PeopleAsync(database, time, cancel);
        await HistoriesAsync(database, time, cancel);
        time.Back = TimeSpan.Zero;
    }

    private static async Task UsesAsync(Database database, ShiftedTime time, CancellationToken cancel)
    {
        (double Back, string Product, string Body, string State, string Visibility)[] declared =
        [
            (420, "fjordtid", "blaabjerg-aa-kommune", UseState.Use, UseVisibility.Everybody), (410, "affaldskalender", "storehavn-kommune", UseState.Use, UseVisibility.Everybody),
            (200, "skolekoekken", "engkilde-kommune", UseState.Use, UseVisibility.Everybody), (120, "fjordtid", "fjordby-kommune", UseState.Use, UseVisibility.Everybody),
            (90, "fjordtid", "storehavn-kommune", UseState.Use, UseVisibility.Everybody), (75, "skolekoekken", "fjordby-kommune", UseState.Use, UseVisibility.Everybody),
            (60, "laanerkoe", "engkilde-kommune", UseState.Use, UseVisibility.Members), (52, "fjordtid", "engkilde-kommune", UseState.Trial, UseVisibility.Everybody),
            (40, "fjordtid", "region-vesterbaelt", UseState.Use, UseVisibility.Members), (35, "fjordtid", "styrelsen-for-fyrtaarne", UseState.Use, UseVisibility.Number),
            (30, "moedelokalet", "storehavn-kommune", UseState.Former, UseVisibility.Everybody), (22, "traeregister", "fjordby-kommune", UseState.Use, UseVisibility.Everybody),
        ];
        foreach (var (back, product, body, state, visibility) in declared)
            await DoAsync(database, time, back, change => UseActs.DeclareAsync(change, new Actor { AccountId = "demo", Role = RoleName.Member, BodySlug = body }, product, state, visibility), cancel);
        await DoAsync(database, time, 20, change => UseActs.RecordAsync(change, Secretariat, "vejhul", "fjordby-kommune", UseState.Use, UseVisibility.Everybody, "brev fra kommunen (opdigtet)"), cancel);
    }

    private static async Task EditsAsync(Database database, ShiftedTime time, CancellationToken cancel)
    {
        var fields = new Dictionary<string, string?>
        {
            ["Minutes"] = "https://fjordtid.example/referater", ["Contribute"] = "https://github.example/demo-fjordby/fjordtid/blob/main/CONTRIBUTING.md",
            ["Demo"] = "https://proev.fjordtid.example",
        };
        await DoAsync(database, time, 10, change => ProductActs.EditAsync(change, Coordinator, "fjordtid", 1, fields, "koordineringsgruppens møde (opdigtet)", isChecked: true), cancel);
        await DoAsync(database, time, 9, change => ProductActs.SetSupplierAsync(change, Secretariat, "skolekoekken", 1, "blaeksprutte-data", [SupplierRole.Operation, SupplierRole.Implementation], "aftale set (opdigtet)"), cancel);
    }

    /// <summary>Histories of the code as they may have been: the demo's code host has none.</summary>
    private static async Task HistoriesAsync(Database database, ShiftedTime time, CancellationToken cancel)
    {
        (string Owner, string Name, int[] Commits, int People, int[] Releases)[] told =
        [
            ("demo-fjordby", "fjordtid", [9, 14, 6, 11, 18, 7, 2, 12, 9, 15, 4, 8, 22, 17, 9, 3, 11, 6, 14, 20, 8, 5, 12, 9], 3, [1, 4, 8, 13]), ("demo-engkilde", "fjordtid-kalenderbro", [0, 2, 0, 1, 0, 0, 3], 1, [2]),
            ("demo-fjordby", "skolekoekken", [0, 1, 0, 0, 0, 2, 0, 0, 1, 0, 0, 0, 14, 21, 9, 30, 12], 2, [1, 8]), ("demo-fjordby", "vejhul", [0, 0, 4, 1], 1, []),
            ("demo-engkilde", "laanerkoe", [0, 0, 0, 1, 6, 2], 1, [4]), ("demo-engkilde", "moedelokalet", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 9, 12], 0, []),
        ];
        time.Back = TimeSpan.FromDays(1);
        var now = database.Now;
        foreach (var (owner, name, commits, people, releases) in told)
        {
            if (await new RepositoryStore(database).FindAsync(owner, name, cancel) is not { } repository)
                continue;
            await new MakerStore(database).SaveAsync(repository, new MakerEvidence
            {
                Branch = repository.DefaultBranch ?? "", Commits = commits.Sum(), FirstAt = now.AddMonths(-commits.Length), LastAt = now.AddMonths(-Array.FindIndex(commits, number => number > 0)),
                Authored = [new MakerCount("brombaer.example", new Dictionary<int, int> { [now.Year] = commits.Sum() })],
                Months = MakerMonth.Sum(commits.Select((number, back) => new MakerMonth(MakerMonth.Of(now.AddMonths(-back)), number, number == 0 ? 0 : people, number / 5)).Where(month => month.Commits > 0)),
                Releases = [.. releases.Select((back, at) => new MakerRelease($"v{2 + ((releases.Length - at) / 2)}.{releases.Length - at}", now.AddMonths(-back)))],
            }, cancel);
        }
    }

    private static async Task PeopleAsync(Database database, ShiftedTime time, CancellationToken cancel)
    {
        await DoAsync(database, time, 8, change => ProductActs.SeatAsync(change, Coordinator, "fjordtid", 2, new ProductPerson { Role = PersonRole.Owner, BodySlug = "fjordby-kommune" }), cancel);
        await DoAsync(database, time, 7, change => ProductActs.SeatAsync(change, Coordinator, "fjordtid", 3, new ProductPerson { Role = PersonRole.Chair, BodySlug = "storehavn-kommune" }), cancel);
        await DoAsync(database, time, 6, change => ProductActs.SeatAsync(change, Coordinator, "fjordtid", 4, new ProductPerson { Role = PersonRole.Technical, SupplierSlug = "brombaer-software" }), cancel);
    }

    private static async Task DoAsync(Database database, ShiftedTime time, double daysBack, Func<Change, Task<ProductOutcome>> act, CancellationToken cancel)
    {
        time.Back = TimeSpan.FromDays(daysBack);
        var outcome = await database.ChangeAsync(act, cancel);
        if (outcome != ProductOutcome.Done)
            throw new InvalidOperationException($"The demo's products do not keep the rules: {outcome}, {daysBack} days back.");
    }
}
