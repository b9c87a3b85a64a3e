using OS2.Catalog.Data;

namespace OS2.Catalog.Ownership;

/// <content>Judging all that has moved, by the rules in force and by those that are tried.</content>
public sealed partial class VerdictStore
{
    private const int RowsAtOnce = 50;

    private const string SelectInputs = """
        SELECT e.RepositoryId, e.EvidenceHash, s.CommitId, s.FileCount, r.Owner, r.Name, r.HostLicence, r.IsFork, r.OrganisationKey, r.LifeCycle, r.CreatedAt, r.PushedAt,
            m.MakersHash, v.InputHash, t.InputHash AS TrialHash
        FROM RepositoryEvidence e JOIN Repository r ON r.RepositoryId = e.RepositoryId JOIN RepositorySnapshot s ON s.RepositoryId = e.RepositoryId
            LEFT JOIN RepositoryMakers m ON m.RepositoryId = e.RepositoryId LEFT JOIN OwnershipVerdict v ON v.RepositoryId = e.RepositoryId
            LEFT JOIN OwnershipTrial t ON t.RepositoryId = e.RepositoryId
        """;

    private const string UpdateSeen = "UPDATE OwnershipVerdict SET InputHash = @InputHash, RulesVersion = @RulesVersion, EvidenceHash = @EvidenceHash WHERE RepositoryId = @RepositoryId";

    private const string UpdateTrial = """
        UPDATE OwnershipTrial SET RulesVersion = @RulesVersion, InputHash = @InputHash, Line = @Line, Findings = @Findings, JudgedAt = @At, Tick = @Tick
        WHERE RepositoryId = @RepositoryId
        """;

    private const string InsertTrial = """
        INSERT INTO OwnershipTrial (RepositoryId, RulesVersion, InputHash, Line, Findings, JudgedAt, Tick)
        VALUES (@RepositoryId, @RulesVersion, @InputHash, @Line, @Findings, @At, @Tick)
        """;

    private const string SelectTrials = """
        SELECT t.RepositoryId, t.RulesVersion, t.Line, t.Findings, t.JudgedAt FROM OwnershipTrial t WHERE t.RulesVersion = @RulesVersion
        """;

    /// <summary>
    /// Judges every repository of which something has moved that the verdict was made from, by the rules in force; writes what came out otherwise than before, and the
    /// record tells of every answer that changed. Where the program brings newer rules, they judge, too, and only their differences are told.
    /// </summary>
    /// <returns>How many verdicts were written.</returns>
    public async Task<int> JudgeAllAsync(CancellationToken cancel)
    {
        await database.ChangeAsync(RulesInForce.KeepAsync, cancel);
        var book = await VerdictBook.ReadAsync(database, cancel);
        var now = database.Now;
        var rows = await database.QueryAsync<JudgedRow>(SelectInputs, null, cancel);
        var moved = rows.Where(row => row.InputHash != book.KeyOf(row, book.RulesVersion, now)).Select(row => row.RepositoryId).ToList();
        var written = 0;
        foreach (var some in moved.Chunk(RowsAtOnce))
            written += await database.ChangeAsync(change => JudgeAsync(change, book, some), cancel);
        if (book.RulesVersion < OwnershipRules.Newest)
        {
            foreach (var some in rows.Where(row => row.TrialHash != book.KeyOf(row, OwnershipRules.Newest, now)).Select(row => row.RepositoryId).Chunk(RowsAtOnce))
                await database.ChangeAsync(change => TryAsync(change, book, some), cancel);
        }

        return written;
    }

    /// <summary>What the newest rules would say otherwise than those in force, by the name of the repository; nothing when the newest are in force.</summary>
    public async Task<IReadOnlyList<TrialDifference>> DifferencesAsync(CancellationToken cancel)
    {
        if (!(await RulesInForce.ReadAsync(database, cancel)).HasTrial)
            return [];
        var tried = (await database.QueryAsync<Trial>(SelectTrials, new { RulesVersion = OwnershipRules.Newest }, cancel)).ToDictionary(trial => trial.RepositoryId);
        return
        [
            .. (await AllAsync(cancel)).Where(verdict => tried.ContainsKey(verdict.RepositoryId)).Select(verdict => TrialDifference.Between(verdict, tried[verdict.RepositoryId].Line, VerdictJson.Read(tried[verdict.RepositoryId].Findings)))
                .OfType<TrialDifference>().OrderByDescending(difference => difference.ChangesAnswers).ThenBy(difference => difference.FullName, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>Whether the newest rules have judged everything that there is to judge.</summary>
    public async Task<bool> IsTrialWholeAsync(CancellationToken cancel)
    {
        var book = await VerdictBook.ReadAsync(database, cancel);
        return (await database.QueryAsync<JudgedRow>(SelectInputs, null, cancel)).All(row => row.TrialHash == book.KeyOf(row, OwnershipRules.Newest, database.Now));
    }

    private static async Task<int> JudgeAsync(Change change, VerdictBook book, IEnumerable<long> repositories)
    {
        var written = 0;
        foreach (var repositoryId in repositories)
        {
            if (await change.FindAsync<JudgedRow>(SelectOneEvidence, new { RepositoryId = repositoryId }) is not { } row)
                continue;
            var before = await change.FindAsync<StoredVerdict>(SelectOne, new { RepositoryId = repositoryId });
            var judged = Judge(row, book, change.At);
            var key = book.KeyOf(row, book.RulesVersion, change.At);
            if (before is not null && before.Findings == VerdictJson.Write(judged.Verdict) && before.ToVerdict().Line == judged.Verdict.Line && before.CommitId == row.CommitId)
            {
                await change.ExecuteAsync(UpdateSeen, new { InputHash = key, book.RulesVersion, row.EvidenceHash, RepositoryId = repositoryId });
                continue;
            }

            await SaveAsync(change, row, judged, key, before);
            written++;
        }

        return written;
    }

    private static async Task TryAsync(Change change, VerdictBook book, IEnumerable<long> repositories)
    {
        foreach (var repositoryId in repositories)
        {
            if (await change.FindAsync<JudgedRow>(SelectOneEvidence, new { RepositoryId = repositoryId }) is not { } row)
                continue;
            var verdict = OwnershipRules.Judge(OwnershipEvidence.FromJson(row.Evidence), book.Fill(row.Facts(change.At)) with { RulesVersion = OwnershipRules.Newest });
            await change.UpsertAsync(UpdateTrial, InsertTrial, new
            {
                RepositoryId = repositoryId, RulesVersion = OwnershipRules.Newest, InputHash = book.KeyOf(row, OwnershipRules.Newest, change.At), Line = Keys.Fit(verdict.Line, 400),
                Findings = VerdictJson.Write(verdict), change.At, change.Tick,
            });
        }
    }

    private static Judgement Judge(JudgedRow row, VerdictBook book, DateTimeOffset now)
    {
        var facts = book.Fill(row.Facts(now));
        return new(row.EvidenceHash, row.CommitId, OwnershipRules.Judge(OwnershipEvidence.FromJson(row.Evidence), facts), facts);
    }

    private sealed record Trial
    {
        public long RepositoryId { get; init; }
        public int RulesVersion { get; init; }
        public string Line { get; init; } = "";
        public string Findings { get; init; } = "";
        public DateTimeOffset JudgedAt { get; init; }
    }
}
