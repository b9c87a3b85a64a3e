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
        r.Owner, r.Name, r.LifeCycle
        """;

    private const string SelectOne = $"SELECT {Columns} FROM OwnershipVerdict v JOIN Repository r ON r.RepositoryId = v.RepositoryId WHERE v.RepositoryId = @RepositoryId";
    private const string SelectAll = $"SELECT {Columns} FROM OwnershipVerdict v JOIN Repository r ON r.RepositoryId = v.RepositoryId";

    private const string SelectEvidence = """
        SELECT e.RepositoryId, e.EvidenceHash, s.CommitId, e.Evidence, s.FileCount, r.Owner, r.Name, r.HostLicence, r.IsFork
        FROM RepositoryEvidence e JOIN Repository r ON r.RepositoryId = e.RepositoryId JOIN RepositorySnapshot s ON s.RepositoryId = e.RepositoryId
        """;

    private const string UpdateVerdict = """
        UPDATE OwnershipVerdict SET RulesVersion = @RulesVersion, EvidenceHash = @EvidenceHash, CommitId = @CommitId, Licence = @Licence, LicenceAnswer = @LicenceAnswer,
            ClaimAnswer = @ClaimAnswer, MakerAnswer = @MakerAnswer, TitleAnswer = @TitleAnswer, Findings = @Findings, JudgedAt = @JudgedAt, ChangedAt = @ChangedAt, Tick = @Tick
        WHERE RepositoryId = @RepositoryId
        """;

    private const string InsertVerdict = """
        INSERT INTO OwnershipVerdict (RepositoryId, RulesVersion, EvidenceHash, CommitId, Licence, LicenceAnswer, ClaimAnswer, MakerAnswer, TitleAnswer, Findings, JudgedAt, ChangedAt, Tick)
        VALUES (@RepositoryId, @RulesVersion, @EvidenceHash, @CommitId, @Licence, @LicenceAnswer, @ClaimAnswer, @MakerAnswer, @TitleAnswer, @Findings, @JudgedAt, @ChangedAt, @Tick)
        """;

    /// <summary>The newest verdict on a repository; null when it was never judged.</summary>
    public Task<StoredVerdict?> FindAsync(long repositoryId, CancellationToken cancel) =>
        database.FindAsync<StoredVerdict>(SelectOne, new { RepositoryId = repositoryId }, cancel);

    /// <summary>All verdicts, in no order.</summary>
    public Task<IReadOnlyList<StoredVerdict>> AllAsync(CancellationToken cancel) => database.QueryAsync<StoredVerdict>(SelectAll, null, cancel);

    /// <summary>Judges every repository that was read, with the rules of today; writes what came out otherwise than before, and the record tells of every answer that changed.</summary>
    /// <returns>How many verdicts were written.</returns>
    public async Task<int> JudgeAllAsync(CancellationToken cancel)
    {
        var known = (await AllAsync(cancel)).ToDictionary(v => v.RepositoryId);
        var written = 0;
        foreach (var row in await database.QueryAsync<EvidenceRow>(SelectEvidence, null, cancel))
        {
            var verdict = OwnershipRules.Judge(OwnershipEvidence.FromJson(row.Evidence), row.Facts(database.Now.Year));
            var findings = VerdictJson.Write(verdict);
            var before = known.GetValueOrDefault(row.RepositoryId);
            if (before?.RulesVersion == OwnershipRules.Version && before.EvidenceHash == row.EvidenceHash && before.Findings == findings && before.CommitId == row.CommitId)
                continue;
            await database.ChangeAsync(change => SaveAsync(change, row, verdict, findings, before), cancel);
            written++;
        }

        return written;
    }

    private static async Task SaveAsync(Change change, EvidenceRow row, Verdict verdict, string findings, StoredVerdict? before)
    {
        var line = verdict.Line;
        var hasChanged = before is not null && before.ToVerdict().Line != line;
        await change.UpsertAsync(UpdateVerdict, InsertVerdict, new
        {
            row.RepositoryId, RulesVersion = OwnershipRules.Version, row.EvidenceHash, row.CommitId, Licence = Keys.Fit(verdict.Expression, 200), LicenceAnswer = verdict.Licence,
            ClaimAnswer = verdict.Claims, MakerAnswer = verdict.Makers, TitleAnswer = verdict.Title, Findings = findings, JudgedAt = change.At,
            ChangedAt = before is null || hasChanged ? change.At : before.ChangedAt, change.Tick,
        });
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

        public VerdictFacts Facts(int year) => new()
        {
            RepositoryId = RepositoryId, Owner = Owner, Name = Name, HostLicence = HostLicence, IsFork = IsFork, IsEmpty = FileCount == 0, Year = year,
        };
    }
}
