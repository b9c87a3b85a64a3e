using System.Globalization;
using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;

namespace OS2.Catalog.Governance;

/// <content>How sheets are begun, filled in by several people at once, sent and published. Who may is the caller's to know.</content>
public sealed partial class SheetStore
{
    private const int MostBehalf = 200;

    private const string InsertSheet = """
        INSERT INTO GovernanceSheet (SheetId, Kind, ProductSlug, Generation, State, Level, BasisId, OnBehalfOf, Words, StartedBy, StartedAt, ChangedAt, SentBy, SentRole, SentAt, PublishedAt, Version, Tick)
        VALUES (@SheetId, @Kind, @ProductSlug, @Generation, 'draft', @Level, @BasisId, '', '', @StartedBy, @At, @At, NULL, NULL, NULL, NULL, 1, @Tick)
        """;

    private const string UpdateHead = """
        UPDATE GovernanceSheet SET Level = @Level, BasisId = @BasisId, OnBehalfOf = @OnBehalfOf, Words = @Words, ChangedAt = @At, Version = Version + 1, Tick = @Tick
        WHERE SheetId = @SheetId AND State = 'draft' AND Version = @Version
        """;

    private const string Touch = "UPDATE GovernanceSheet SET ChangedAt = @At, Tick = @Tick WHERE SheetId = @SheetId";

    private const string UpdateSent = """
        UPDATE GovernanceSheet SET State = 'sent', SentBy = @SentBy, SentRole = @SentRole, SentAt = @At, PublishedAt = @PublishedAt, ChangedAt = @At, Version = Version + 1, Tick = @Tick
        WHERE SheetId = @SheetId AND State = 'draft'
        """;

    private const string UpdatePublished = "UPDATE GovernanceSheet SET PublishedAt = @At, Tick = @Tick WHERE SheetId = @SheetId AND State = 'sent' AND PublishedAt IS NULL";
    private const string UpdateDropped = "UPDATE GovernanceSheet SET State = 'dropped', ChangedAt = @At, Tick = @Tick WHERE SheetId = @SheetId AND State = 'draft'";

    private const string UpdateRow = """
        UPDATE GovernanceRow SET Choice = @Choice, Body = @Body, ChangedBy = @ChangedBy, ChangedRole = @ChangedRole, ChangedAt = @At, Tick = @Tick
        WHERE SheetId = @SheetId AND Requirement = @Requirement
        """;

    private const string InsertRow = """
        INSERT INTO GovernanceRow (SheetId, Requirement, Choice, Body, ChangedBy, ChangedRole, ChangedAt, Tick)
        VALUES (@SheetId, @Requirement, @Choice, @Body, @ChangedBy, @ChangedRole, @At, @Tick)
        """;

    /// <summary>Begins a sheet; where a draft of its kind is there already, that is gone on with.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="actor">Who begins.</param>
    /// <param name="slug">Which product.</param>
    /// <param name="kind">One of <see cref="SheetKind"/>.</param>
    /// <param name="level">The level aimed at, or judged up to.</param>
    /// <param name="basisId">The self-assessment that an evaluation judges; null for none.</param>
    /// <returns>Its number.</returns>
    public static async Task<string> StartAsync(Change change, Actor actor, string slug, string kind, int level, string? basisId = null)
    {
        if (await change.FindAsync<GovernanceSheet>(SelectDraft, new { ProductSlug = slug, Kind = kind }) is { } open)
            return open.SheetId;
        var sheetId = Guid.CreateVersion7(change.At).ToString("N");
        await change.ExecuteAsync(InsertSheet, new { SheetId = sheetId, Kind = kind, ProductSlug = slug, Generation = Generations.Current.Id, Level = level, BasisId = basisId, StartedBy = actor.AccountId, change.At, change.Tick });
        return sheetId;
    }

    /// <summary>Saves what is not a demand's: level, basis, on whose behalf, words.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="sheet">What is said; its version is the one that the person saw.</param>
    public static async Task<SheetOutcome> SaveHeadAsync(Change change, GovernanceSheet sheet)
    {
        if (await FindAsync(change, sheet.SheetId) is not { IsDraft: true } now)
            return SheetOutcome.NotNow;
        if ((now.Level, now.BasisId, now.OnBehalfOf, now.Words) == (sheet.Level, sheet.BasisId, sheet.OnBehalfOf, sheet.Words))
            return SheetOutcome.Done;
        return await change.ExecuteAsync(UpdateHead, new
        {
            sheet.SheetId, sheet.Level, sheet.BasisId, OnBehalfOf = Keys.Fit(sheet.OnBehalfOf, MostBehalf), Words = SheetRow.Tidy(sheet.Words), sheet.Version, change.At, change.Tick,
        }) == 1 ? SheetOutcome.Done : SheetOutcome.Conflict;
    }

    /// <summary>
    /// Saves rows. Two who write different demands do not disturb each other, and neither does who sends back what he did not touch. Where two wrote the same demand
    /// otherwise, the second one's is not saved.
    /// </summary>
    /// <returns>What came of it, and the rows that collide as they stand.</returns>
    public static async Task<(SheetOutcome Outcome, IReadOnlyList<SheetRow> Conflicts)> SaveAsync(Change change, Actor actor, string sheetId, IReadOnlyList<TypedRow> typed)
    {
        if (await FindAsync(change, sheetId) is not { IsDraft: true } sheet || !typed.All(row => IsTaken(sheet, row.Requirement, row.Choice)))
            return (SheetOutcome.NotNow, []);
        var stored = await RowsAsync(change, sheetId);
        var conflicts = new List<SheetRow>();
        foreach (var row in typed)
        {
            var merge = row.Against(stored.GetValueOrDefault(row.Requirement));
            if (merge == RowMerge.Conflict)
                conflicts.Add(stored.GetValueOrDefault(row.Requirement) ?? new SheetRow { SheetId = sheetId, Requirement = row.Requirement, ChangedAt = change.At });
            else if (merge == RowMerge.Write)
                await WriteAsync(change, actor, sheetId, row.Requirement, row.Choice, row.Body);
        }

        await change.ExecuteAsync(Touch, new { SheetId = sheetId, change.At, change.Tick });
        return (conflicts.Count > 0 ? SheetOutcome.Conflict : SheetOutcome.Done, conflicts);
    }

    /// <summary>Fills in what comes from elsewhere: an older sheet, a file.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="actor">Who takes it over.</param>
    /// <param name="sheetId">Which draft.</param>
    /// <param name="rows">What comes; demands that the model does not have are left out.</param>
    /// <param name="replaces">Whether it comes in place of what people have written already; else only empty demands are filled.</param>
    /// <returns>How many demands were filled; null where it is no draft.</returns>
    public static async Task<int?> FillAsync(Change change, Actor actor, string sheetId, IEnumerable<SheetRow> rows, bool replaces)
    {
        if (await FindAsync(change, sheetId) is not { IsDraft: true } sheet)
            return null;
        var stored = await RowsAsync(change, sheetId);
        var filled = 0;
        foreach (var row in rows.Where(row => !row.IsEmpty && IsTaken(sheet, row.Requirement, row.Choice)).DistinctBy(row => row.Requirement))
        {
            var now = stored.GetValueOrDefault(row.Requirement);
            if (now?.Seen == row.Seen || (now is { IsEmpty: false } && !replaces))
                continue;
            await WriteAsync(change, actor, sheetId, row.Requirement, row.Choice, SheetRow.Tidy(row.Body));
            filled++;
        }

        await change.ExecuteAsync(Touch, new { SheetId = sheetId, change.At, change.Tick });
        return filled;
    }

    /// <summary>Sends a whole sheet: from now on nobody changes it. An evaluation is published, and the self-assessment with it that it judges.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="actor">Who sends.</param>
    /// <param name="head">What is said beside the demands, with the version that the person saw; saved first.</param>
    /// <param name="seal"><see cref="SealOf"/> the rows that the person saw.</param>
    /// <param name="isPublic">Whether everybody may read a self-assessment at once; else they may when it has been evaluated.</param>
    public static async Task<SheetOutcome> SendAsync(Change change, Actor actor, GovernanceSheet head, string seal, bool isPublic)
    {
        if (await SaveHeadAsync(change, head) is var saved and not SheetOutcome.Done)
            return saved;
        var (sheet, rows) = ((await FindAsync(change, head.SheetId))!, await RowsAsync(change, head.SheetId));
        if (SealOf(rows) != seal)
            return SheetOutcome.Conflict;
        if (SheetRules.Lacking(sheet, rows).Count > 0)
            return SheetOutcome.Incomplete;
        var publishes = isPublic || sheet.IsEvaluation;
        await change.ExecuteAsync(UpdateSent, new { sheet.SheetId, SentBy = actor.AccountId, SentRole = actor.Role, PublishedAt = publishes ? change.At : (DateTimeOffset?)null, change.At, change.Tick });
        await LogAsync(change, actor, sheet, sheet.IsEvaluation ? "product.evaluated" : "product.assessed", Counts(sheet, rows), rows);
        if (sheet.BasisId is { } basis)
            await PublishAsync(change, actor, basis);
        return SheetOutcome.Done;
    }

    /// <summary>Lets everybody read a self-assessment that was sent. Once they may, they may.</summary>
    public static async Task<SheetOutcome> PublishAsync(Change change, Actor actor, string sheetId)
    {
        if (await FindAsync(change, sheetId) is not { IsSent: true } sheet)
            return SheetOutcome.NotNow;
        if (await change.ExecuteAsync(UpdatePublished, new { SheetId = sheetId, change.At, change.Tick }) == 1)
            await LogAsync(change, actor, sheet, "product.assessment-published", null, await RowsAsync(change, sheetId));
        return SheetOutcome.Done;
    }

    /// <summary>Gives a draft up. Nothing of it was ever seen by others.</summary>
    public static async Task<SheetOutcome> DropAsync(Change change, string sheetId) =>
        await change.ExecuteAsync(UpdateDropped, new { SheetId = sheetId, change.At, change.Tick }) == 1 ? SheetOutcome.Done : SheetOutcome.NotNow;

    /// <summary>SHA-256 of all rows that say something: who sends says by it what was seen.</summary>
    public static string SealOf(IReadOnlyDictionary<string, SheetRow> rows) => Keys.Hash(string.Join('\0', Requirements.All.Select(requirement => rows.GetValueOrDefault(requirement.Id))
        .OfType<SheetRow>().Where(row => !row.IsEmpty).Select(row => $"{row.Requirement}\n{row.Choice}\n{row.Body}")));

    /// <summary>SHA-256 of all that a sheet says: the record holds it, so that one can see later that the sheet is what was sent.</summary>
    public static string HashOf(GovernanceSheet sheet, IReadOnlyDictionary<string, SheetRow> rows) =>
        Keys.Hash(string.Create(CultureInfo.InvariantCulture, $"{sheet.Kind}\n{sheet.Generation}\n{sheet.Level}\n{sheet.BasisId}\n{sheet.OnBehalfOf}\n{sheet.Words}\0{SealOf(rows)}"));

    internal static Task<GovernanceSheet?> FindAsync(Change change, string sheetId) => change.FindAsync<GovernanceSheet>(SelectById, new { SheetId = sheetId });

    private static async Task<IReadOnlyDictionary<string, SheetRow>> RowsAsync(Change change, string sheetId) => ByDemand(await change.QueryAsync<SheetRow>(SelectRows, new { SheetId = sheetId }));

    private static bool IsTaken(GovernanceSheet sheet, string requirement, string? choice) =>
        Requirements.Find(requirement) is not null && (choice is null || SheetChoice.Of(sheet.Kind).Contains(choice));

    private static Task WriteAsync(Change change, Actor actor, string sheetId, string requirement, string? choice, string body) => change.UpsertAsync(UpdateRow, InsertRow, new
    {
        SheetId = sheetId, Requirement = requirement, Choice = choice, Body = body, ChangedBy = actor.AccountId, ChangedRole = actor.Role, change.At, change.Tick,
    });

    private static string Counts(GovernanceSheet sheet, IReadOnlyDictionary<string, SheetRow> rows) => string.Join('\n', SheetTally.Of(sheet.Kind, Requirements.All, rows)
        .Select(tally => string.Create(CultureInfo.InvariantCulture, $"count-{tally.Choice}: {tally.Count}")).Prepend(string.Create(CultureInfo.InvariantCulture, $"aim: {sheet.Level}")));

    private static Task<long> LogAsync(Change change, Actor actor, GovernanceSheet sheet, string kind, string? after, IReadOnlyDictionary<string, SheetRow> rows) => DecisionLog.AppendAsync(change, actor, new Act
    {
        Kind = kind, Subject = "product", SubjectKey = sheet.ProductSlug, ProductSlug = sheet.ProductSlug, After = after,
        Evidence = $"sheet {sheet.SheetId}\ncontent {HashOf(sheet, rows)}" + (sheet.BasisId is { } basis ? $"\nbasis {basis}" : ""),
    });
}
