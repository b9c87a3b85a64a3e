using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;
using OS2.Catalog.Governance;

namespace OS2.Catalog.Crawler.Demo;

/// <summary>How the demo's products assessed themselves and were evaluated. All are invented; nobody's name stands on them.</summary>
public static class DemoSheets
{
    private static readonly Actor Secretariat = new() { AccountId = "demo", Role = RoleName.Secretariat };
    private static readonly Actor Second = new() { AccountId = "demo-2", Role = RoleName.Secretariat };
    private static readonly Actor Coordinator = new() { AccountId = "demo", Role = RoleName.Coordinator };

    /// <summary>Writes it, each at its day before the present; the clock is set back meanwhile. Where it stands already, nothing is done.</summary>
    public static async Task WriteAsync(Database database, ShiftedTime time, CancellationToken cancel)
    {
        if ((await new SheetStore(database).AllAsync(cancel)).Count > 0)
            return;
        async Task<T> DoAsync<T>(double daysBack, Func<Change, Task<T>> act)
        {
            time.Back = TimeSpan.FromDays(daysBack);
            return await database.ChangeAsync(act, cancel);
        }

        var first = await DoAsync(390, change => AssessAsync(change, "fjordtid", 2, Answers(["F7", "F12", "F15", "F17", "S4", "G6", "G9"]), isPublic: false));
        await DoAsync(372, change => EvaluateAsync(change, "fjordtid", first, Lights(["F12", "G9"], ["F7", "F15", "F17", "S4", "G6"])));
        var second = await DoAsync(201, change => AssessAsync(change, "fjordtid", 2, Answers(["F12", "G9"]), isPublic: false));
        await DoAsync(183, change => EvaluateAsync(change, "fjordtid", second, Lights(["G9"], ["F12", "F15"])));
        await DoAsync(180, change => TaskAsync(change, "fjordtid", "F12", "Styregruppen", "2027-03-01", "Leverandørens kopi lægges ned."));
        await DoAsync(180, change => TaskAsync(change, "fjordtid", "R4", "Fjordby Kommune", null, ""));

        var bins = await DoAsync(130, change => AssessAsync(change, "affaldskalender", 2, Answers(["F13", "G7"]), isPublic: true));
        await DoAsync(96, change => EvaluateAsync(change, "affaldskalender", bins, Lights(["F13", "F14", "S3", "G6", "G7"], ["F5", "F7", "F11", "F15"])));
        await DoAsync(90, change => LevelActs.DecideAsync(change, Secretariat, "affaldskalender", 2, 1, "Styregruppen er opløst, og strategien er ikke skrevet (opdigtet).", null));
        await DoAsync(88, async change => await FourEyes.FindOpenAsync(change, "product", "affaldskalender", LevelActs.Act) is { } proposal
            ? await LevelActs.ConfirmAsync(change, Second, "affaldskalender", proposal.ProposalId) : SheetOutcome.NotNow);

        await DoAsync(230, change => AssessAsync(change, "vejhul", 1, Answers(["F4", "F11"]), isPublic: true));
        await DoAsync(21, change => AssessAsync(change, "skolekoekken", 3, Answers(["R4", "F22", "G12"]), isPublic: false));
        await DoAsync(3, async change =>
        {
            var draft = await SheetStore.StartAsync(change, Coordinator, "laanerkoe", SheetKind.SelfAssessment, 1);
            return await SheetStore.FillAsync(change, Coordinator, draft, Answers(["F7"]).Take(9), replaces: false);
        });
        time.Back = TimeSpan.Zero;
    }

    private static async Task<string> AssessAsync(Change change, string slug, int level, IEnumerable<SheetRow> rows, bool isPublic) =>
        await SendAsync(change, Coordinator, await SheetStore.StartAsync(change, Coordinator, slug, SheetKind.SelfAssessment, level), level, null, "Styregruppen (opdigtet)", "", rows, isPublic);

    private static async Task<string> EvaluateAsync(Change change, string slug, string basisId, IEnumerable<SheetRow> rows) => await SendAsync(
        change, Secretariat, await SheetStore.StartAsync(change, Secretariat, slug, SheetKind.Evaluation, 2, basisId), 2, basisId, "", "Koden udvikles åbent, og der er liv i produktet. Dokumentationen er det næste (opdigtet).", rows, isPublic: true);

    private static async Task<string> SendAsync(Change change, Actor actor, string sheetId, int level, string? basisId, string behalf, string words, IEnumerable<SheetRow> rows, bool isPublic)
    {
        var filled = rows.ToList();
        await SheetStore.FillAsync(change, actor, sheetId, filled, replaces: true);
        var head = new GovernanceSheet { SheetId = sheetId, Level = level, BasisId = basisId, OnBehalfOf = behalf, Words = words, Version = 1, Kind = basisId is null ? SheetKind.SelfAssessment : SheetKind.Evaluation };
        var outcome = await SheetStore.SendAsync(change, actor, head, SheetStore.SealOf(filled.ToDictionary(row => row.Requirement, StringComparer.Ordinal)), isPublic);
        return outcome == SheetOutcome.Done ? sheetId : throw new InvalidOperationException($"The demo's sheets do not keep the rules: {outcome}.");
    }

    private static Task<SheetOutcome> TaskAsync(Change change, string slug, string requirement, string owner, string? dueOn, string note) =>
        GovernanceTaskStore.SaveAsync(change, Coordinator, new GovernanceTask { ProductSlug = slug, Requirement = requirement, Owner = owner, DueOn = dueOn, Note = note });

    /// <summary>"Ja" but for these, up to level 2; the highest level is half open.</summary>
    private static IEnumerable<SheetRow> Answers(string[] not) => Requirements.All.Select(demand => new SheetRow
    {
        Requirement = demand.Id,
        Choice = Array.IndexOf(not, demand.Id) >= 0 ? SheetChoice.No : demand.Level == 3 && demand.Id[0] == 'G' ? SheetChoice.NotRelevant : SheetChoice.Yes,
        Body = Array.IndexOf(not, demand.Id) >= 0 ? "Det er vi ikke nået til endnu (opdigtet)." : "Se dokumentationen i repository'et (opdigtet).",
    });

    private static IEnumerable<SheetRow> Lights(string[] missing, string[] partly) => Requirements.At(2).Select(demand => new SheetRow
    {
        Requirement = demand.Id,
        Choice = Array.IndexOf(missing, demand.Id) >= 0 ? SheetChoice.Missing : Array.IndexOf(partly, demand.Id) >= 0 ? SheetChoice.Partly : SheetChoice.Met,
        Body = Array.IndexOf(missing, demand.Id) >= 0 ? "Der er intet at se endnu (opdigtet)." : Array.IndexOf(partly, demand.Id) >= 0 ? "Begyndt, men ikke dækkende (opdigtet)." : "",
    });
}
