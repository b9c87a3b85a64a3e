using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;

namespace OS2.Catalog.Ownership;

/// <summary>Judges what the crawler has read, and finds the verdicts.</summary>
public sealed partial class VerdictStore(Database database)
{
    /// <summary>The kind of the automatic act that tells of an answer that changed; before and after are a <see cref="Verdict.Line"/>.</summary>
    public const string Changed = "ownership.verdict";

    private const string Columns = """
        v.RepositoryId, v.RulesVersion, v.EvidenceHash, v.CommitId, v.Licence, v.LicenceAnswer, v.ClaimAnswer, v.MakerAnswer, v.TitleAnswer, v.Findings, v.JudgedAt, v.ChangedAt,
        r.Owner, r.Name, r.LifeCycle, s.Title AS SignedTitle, s.SignedAt, s.StaleAt
        """;

    private const string SelectAll = $"""
        SELECT {Columns} FROM OwnershipVerdict v JOIN Repository r ON r.RepositoryId = v.RepositoryId
        LEFT JOIN TitleSignature s ON s.RepositoryId = v.RepositoryId AND s.State = 'signed'
        """;

    private const string SelectOne = $"{SelectAll} WHERE v.RepositoryId = @RepositoryId";
    private const string SelectByProduct = $"{SelectAll} WHERE v.RepositoryId IN (SELECT b.RepositoryId FROM ProductRepository b WHERE b.ProductSlug = @ProductSlug AND b.WithdrawnAt IS NULL)";

    private const string SelectEvidence = """
        SELECT e.RepositoryId, e.EvidenceHash, s.CommitId, e.Evidence, s.FileCount, r.Owner, r.Name, r.HostLicence, r.IsFork, r.OrganisationKey, r.LifeCycle,
            r.CreatedAt, r.PushedAt, m.MakersHash, m.Evidence AS Makers
        FROM RepositoryEvidence e JOIN Repository r ON r.RepositoryId = e.RepositoryId JOIN RepositorySnapshot s ON s.RepositoryId = e.RepositoryId
            LEFT JOIN RepositoryMakers m ON m.RepositoryId = e.RepositoryId
        """;

    private const string SelectOneEvidence = $"{SelectEvidence} WHERE e.RepositoryId = @RepositoryId";
    private const string SelectPlaces = "SELECT v.RepositoryId, r.OrganisationKey FROM OwnershipVerdict v JOIN Repository r ON r.RepositoryId = v.RepositoryId";

    private const string UpdateVerdict = """
        UPDATE OwnershipVerdict SET RulesVersion = @RulesVersion, EvidenceHash = @EvidenceHash, CommitId = @CommitId, Licence = @Licence, LicenceAnswer = @LicenceAnswer,
            ClaimAnswer = @ClaimAnswer, MakerAnswer = @MakerAnswer, TitleAnswer = @TitleAnswer, Findings = @Findings, JudgedAt = @JudgedAt, ChangedAt = @ChangedAt, InputHash = @InputHash, Tick = @Tick
        WHERE RepositoryId = @RepositoryId
        """;

    private const string InsertVerdict = """
        INSERT INTO OwnershipVerdict (RepositoryId, RulesVersion, EvidenceHash, CommitId, Licence, LicenceAnswer, ClaimAnswer, MakerAnswer, TitleAnswer, Findings, JudgedAt, ChangedAt, InputHash, Tick)
        VALUES (@RepositoryId, @RulesVersion, @EvidenceHash, @CommitId, @Licence, @LicenceAnswer, @ClaimAnswer, @MakerAnswer, @TitleAnswer, @Findings, @JudgedAt, @ChangedAt, @InputHash, @Tick)
        """;

    private const string InsertChange = """
        INSERT INTO OwnershipVerdictChange (RepositoryId, Tick, At, LicenceAnswer, ClaimAnswer, TitleAnswer, IsStale)
        VALUES (@RepositoryId, @Tick, @JudgedAt, @LicenceAnswer, @ClaimAnswer, @TitleAnswer, @IsStale)
        """;

    private const string SelectChanges = """
        SELECT c.RepositoryId, c.At, c.LicenceAnswer, c.ClaimAnswer, c.TitleAnswer, c.IsStale, r.LifeCycle, r.LifeCycleAt, r.Owner, r.Name
        FROM OwnershipVerdictChange c JOIN Repository r ON r.RepositoryId = c.RepositoryId ORDER BY c.Tick
        """;

    /// <summary>The newest verdict on a repository; null when it was never judged.</summary>
    public Task<StoredVerdict?> FindAsync(long repositoryId, CancellationToken cancel) =>
        database.FindAsync<StoredVerdict>(SelectOne, new { RepositoryId = repositoryId }, cancel);

    /// <summary>All verdicts, in no order.</summary>
    public Task<IReadOnlyList<StoredVerdict>> AllAsync(CancellationToken cancel) => database.QueryAsync<StoredVerdict>(SelectAll, null, cancel);

    /// <summary>The verdicts on a product's repositories, in no order.</summary>
    public Task<IReadOnlyList<StoredVerdict>> OfProductAsync(string productSlug, CancellationToken cancel) =>
        database.QueryAsync<StoredVerdict>(SelectByProduct, new { ProductSlug = productSlug }, cancel);

    /// <summary>Every verdict that was another than the one before it on the same repository, the oldest first.</summary>
    public Task<IReadOnlyList<VerdictChange>> ChangesAsync(CancellationToken cancel) => database.QueryAsync<VerdictChange>(SelectChanges, null, cancel);

    /// <summary>What there is to judge a repository by, with the verdict of now; null before the first reading.</summary>
    public async Task<Judgement?> LookAsync(long repositoryId, CancellationToken cancel) =>
        await database.FindAsync<JudgedRow>(SelectOneEvidence, new { RepositoryId = repositoryId }, cancel) is { } row ? Judge(row, await VerdictBook.ReadAsync(database, cancel), database.Now) : null;

    /// <summary>The same, as a change sees it.</summary>
    internal static async Task<Judgement?> LookAsync(Change change, long repositoryId) =>
        await change.FindAsync<JudgedRow>(SelectOneEvidence, new { RepositoryId = repositoryId }) is { } row ? Judge(row, await VerdictBook.ReadAsync(change), change.At) : null;

    /// <summary>Judges one repository as part of what a person does.</summary>
    internal static async Task JudgeAsync(Change change, long repositoryId)
    {
        if (await change.FindAsync<JudgedRow>(SelectOneEvidence, new { RepositoryId = repositoryId }) is not { } row)
            return;
        var before = await change.FindAsync<StoredVerdict>(SelectOne, new { RepositoryId = repositoryId });
        var book = await VerdictBook.ReadAsync(change);
        await SaveAsync(change, row, Judge(row, book, change.At), book.KeyOf(row, book.RulesVersion, change.At), before);
    }

    /// <summary>Judges anew what something is about that people have changed, each repository in a change of its own.</summary>
    /// <param name="isAbout">By the code host's number and the organisation's login in lower case.</param>
    /// <param name="cancel">Ends it early; the next crawl judges the rest.</param>
    public async Task JudgeAsync(Func<long, string, bool> isAbout, CancellationToken cancel)
    {
        foreach (var place in (await database.QueryAsync<JudgedRow>(SelectPlaces, null, cancel)).Where(place => isAbout(place.RepositoryId, place.OrganisationKey)))
            await database.ChangeAsync(change => JudgeAsync(change, place.RepositoryId), cancel);
    }

    private static async Task SaveAsync(Change change, JudgedRow row, Judgement judged, string inputHash, StoredVerdict? before)
    {
        var (verdict, version) = (judged.Verdict, judged.Facts.RulesVersion);
        var line = verdict.Line;
        var hasChanged = before is not null && before.ToVerdict().Line != line;
        var values = new
        {
            row.RepositoryId, RulesVersion = version, row.EvidenceHash, row.CommitId, Licence = Keys.Fit(verdict.Expression, 200), LicenceAnswer = verdict.Licence,
            ClaimAnswer = verdict.Claims, MakerAnswer = verdict.Makers, TitleAnswer = verdict.Title, Findings = VerdictJson.Write(verdict), JudgedAt = change.At,
            ChangedAt = before is null || hasChanged ? change.At : before.ChangedAt, IsStale = verdict.Stale.Count > 0, InputHash = inputHash, change.Tick,
        };
        await change.UpsertAsync(UpdateVerdict, InsertVerdict, values);
        var isStale = await TitleStore.MarkAsync(change, row.RepositoryId, verdict);
        if (before is null || hasChanged || isStale || before.StaleAt is not null != verdict.Stale.Count > 0)
            await change.ExecuteAsync(InsertChange, values);
        if (!hasChanged)
            return;
        await DecisionLog.AppendAsync(change, Actor.Machine("crawler"), new()
        {
            Kind = Changed, Subject = "repository", SubjectKey = row.RepositoryId.ToString(System.Globalization.CultureInfo.InvariantCulture), RepositoryId = row.RepositoryId,
            Before = before!.ToVerdict().Line, After = line, Evidence = $"evidence {row.EvidenceHash} commit {row.CommitId} rules {version}",
        });
    }
}
