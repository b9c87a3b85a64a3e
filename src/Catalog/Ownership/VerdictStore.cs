using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;

namespace OS2.Catalog.Ownership;

/// <summary>Judges what the crawler has read, and finds the verdicts.</summary>
public sealed class VerdictStore(Database database)
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
            r.CreatedAt, r.PushedAt, m.Evidence AS Makers
        FROM RepositoryEvidence e JOIN Repository r ON r.RepositoryId = e.RepositoryId JOIN RepositorySnapshot s ON s.RepositoryId = e.RepositoryId
            LEFT JOIN RepositoryMakers m ON m.RepositoryId = e.RepositoryId
        """;

    private const string SelectOneEvidence = $"{SelectEvidence} WHERE e.RepositoryId = @RepositoryId";
    private const string SelectPlaces = "SELECT v.RepositoryId, r.OrganisationKey FROM OwnershipVerdict v JOIN Repository r ON r.RepositoryId = v.RepositoryId";

    private const string UpdateVerdict = """
        UPDATE OwnershipVerdict SET RulesVersion = @RulesVersion, EvidenceHash = @EvidenceHash, CommitId = @CommitId, Licence = @Licence, LicenceAnswer = @LicenceAnswer,
            ClaimAnswer = @ClaimAnswer, MakerAnswer = @MakerAnswer, TitleAnswer = @TitleAnswer, Findings = @Findings, JudgedAt = @JudgedAt, ChangedAt = @ChangedAt, Tick = @Tick
        WHERE RepositoryId = @RepositoryId
        """;

    private const string InsertVerdict = """
        INSERT INTO OwnershipVerdict (RepositoryId, RulesVersion, EvidenceHash, CommitId, Licence, LicenceAnswer, ClaimAnswer, MakerAnswer, TitleAnswer, Findings, JudgedAt, ChangedAt, Tick)
        VALUES (@RepositoryId, @RulesVersion, @EvidenceHash, @CommitId, @Licence, @LicenceAnswer, @ClaimAnswer, @MakerAnswer, @TitleAnswer, @Findings, @JudgedAt, @ChangedAt, @Tick)
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
        await database.FindAsync<EvidenceRow>(SelectOneEvidence, new { RepositoryId = repositoryId }, cancel) is { } row ? Judge(row, await TitleBook.ReadAsync(database, cancel), await KinBook.ReadAsync(database, cancel), database.Now) : null;

    /// <summary>The same, as a change sees it.</summary>
    internal static async Task<Judgement?> LookAsync(Change change, long repositoryId) =>
        await change.FindAsync<EvidenceRow>(SelectOneEvidence, new { RepositoryId = repositoryId }) is { } row ? Judge(row, await TitleBook.ReadAsync(change), await KinBook.ReadAsync(change), change.At) : null;

    /// <summary>Judges one repository as part of what a person does.</summary>
    internal static async Task JudgeAsync(Change change, long repositoryId)
    {
        if (await change.FindAsync<EvidenceRow>(SelectOneEvidence, new { RepositoryId = repositoryId }) is not { } row)
            return;
        var before = await change.FindAsync<StoredVerdict>(SelectOne, new { RepositoryId = repositoryId });
        var verdict = Judge(row, await TitleBook.ReadAsync(change), await KinBook.ReadAsync(change), change.At).Verdict;
        await SaveAsync(change, row, verdict, VerdictJson.Write(verdict), before);
    }

    /// <summary>Judges anew what something is about that people have changed, each repository in a change of its own.</summary>
    /// <param name="isAbout">By the code host's number and the organisation's login in lower case.</param>
    /// <param name="cancel">Ends it early; the next crawl judges the rest.</param>
    public async Task JudgeAsync(Func<long, string, bool> isAbout, CancellationToken cancel)
    {
        foreach (var place in (await database.QueryAsync<EvidenceRow>(SelectPlaces, null, cancel)).Where(place => isAbout(place.RepositoryId, place.OrganisationKey)))
            await database.ChangeAsync(change => JudgeAsync(change, place.RepositoryId), cancel);
    }

    /// <summary>Judges every repository that was read, with the rules of today; writes what came out otherwise than before, and the record tells of every answer that changed.</summary>
    /// <returns>How many verdicts were written.</returns>
    public async Task<int> JudgeAllAsync(CancellationToken cancel)
    {
        var known = (await AllAsync(cancel)).ToDictionary(v => v.RepositoryId);
        var book = await TitleBook.ReadAsync(database, cancel);
        var kin = await KinBook.ReadAsync(database, cancel);
        var written = 0;
        foreach (var row in await database.QueryAsync<EvidenceRow>(SelectEvidence, null, cancel))
        {
            var verdict = Judge(row, book, kin, database.Now).Verdict;
            var findings = VerdictJson.Write(verdict);
            var before = known.GetValueOrDefault(row.RepositoryId);
            if (before?.RulesVersion == OwnershipRules.Version && before.EvidenceHash == row.EvidenceHash && before.Findings == findings && before.MakerAnswer == verdict.Makers && before.CommitId == row.CommitId)
                continue;
            await database.ChangeAsync(change => SaveAsync(change, row, verdict, findings, before), cancel);
            written++;
        }

        return written;
    }

    private static Judgement Judge(EvidenceRow row, TitleBook book, KinBook kin, DateTimeOffset now)
    {
        var facts = book.Fill(row.Facts(now)) with { Kin = kin.Of(row.RepositoryId) };
        return new(row.EvidenceHash, row.CommitId, OwnershipRules.Judge(OwnershipEvidence.FromJson(row.Evidence), facts), facts);
    }

    private static async Task SaveAsync(Change change, EvidenceRow row, Verdict verdict, string findings, StoredVerdict? before)
    {
        var line = verdict.Line;
        var hasChanged = before is not null && before.ToVerdict().Line != line;
        var values = new
        {
            row.RepositoryId, RulesVersion = OwnershipRules.Version, row.EvidenceHash, row.CommitId, Licence = Keys.Fit(verdict.Expression, 200), LicenceAnswer = verdict.Licence,
            ClaimAnswer = verdict.Claims, MakerAnswer = verdict.Makers, TitleAnswer = verdict.Title, Findings = findings, JudgedAt = change.At,
            ChangedAt = before is null || hasChanged ? change.At : before.ChangedAt, IsStale = verdict.Stale.Count > 0, change.Tick,
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
            Before = before!.ToVerdict().Line, After = line, Evidence = $"evidence {row.EvidenceHash} commit {row.CommitId} rules {OwnershipRules.Version}",
        });
    }

    private sealed record EvidenceRow
    {
        public long RepositoryId { get; init; }
        public string EvidenceHash { get; init; } = "";
        public string? CommitId { get; init; }
        public string Evidence { get; init; } = "";
        public int FileCount { get; init; }
        public string Owner { get; init; } = "";
        public string Name { get; init; } = "";
        public string? HostLicence { get; init; }
        public bool IsFork { get; init; }
        public string OrganisationKey { get; init; } = "";
        public string LifeCycle { get; init; } = "";
        public DateTimeOffset? CreatedAt { get; init; }
        public DateTimeOffset? PushedAt { get; init; }
        public string? Makers { get; init; }

        public VerdictFacts Facts(DateTimeOffset now) => new()
        {
            RepositoryId = RepositoryId, Owner = Owner, Name = Name, HostLicence = HostLicence, IsFork = IsFork, IsEmpty = FileCount == 0, Year = now.Year,
            OrganisationKey = OrganisationKey, LifeCycle = LifeCycle, CreatedAt = CreatedAt, PushedAt = PushedAt, Today = DateOnly.FromDateTime(now.UtcDateTime),
            Makers = Makers is null ? null : MakerEvidence.FromJson(Makers),
        };
    }
}
