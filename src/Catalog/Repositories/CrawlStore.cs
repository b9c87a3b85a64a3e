using OS2.Catalog.Data;

namespace OS2.Catalog.Repositories;

/// <summary>Crawls and their reports, and the lease that lets one crawler work at a time.</summary>
public sealed class CrawlStore(Database database)
{
    private const string RunColumns = """
        RunId, State, Host, StartedAt, ProgressAt, EndedAt, Organisations, OrganisationsListed, RepositoriesListed, ToRead, ReadChanged, ReadUnchanged, Skipped,
        Failures, Requests, Charged, NotModified, Archives, ArchiveBytes, QuotaLeft, QuotaResetAt, PeakMemoryBytes, StoppedBy, Note
        """;

    private const string SelectNewest = $"SELECT {RunColumns} FROM CrawlRun WHERE RunId = (SELECT MAX(RunId) FROM CrawlRun)";
    private const string SelectSince = $"SELECT {RunColumns} FROM CrawlRun WHERE StartedAt >= @Since ORDER BY RunId DESC";
    private const string SelectRun = $"SELECT {RunColumns} FROM CrawlRun WHERE RunId = @RunId";

    private const string SelectFailures = """
        SELECT RunId, Number, At, Subject, Stage, Message FROM CrawlFailure WHERE RunId = @RunId ORDER BY Number
        """;

    private const string InsertRun = $"""
        INSERT INTO CrawlRun ({RunColumns})
        VALUES (@RunId, @State, @Host, @StartedAt, @ProgressAt, @EndedAt, @Organisations, @OrganisationsListed, @RepositoriesListed, @ToRead, @ReadChanged,
            @ReadUnchanged, @Skipped, @Failures, @Requests, @Charged, @NotModified, @Archives, @ArchiveBytes, @QuotaLeft, @QuotaResetAt, @PeakMemoryBytes, @StoppedBy, @Note)
        """;

    private const string UpdateRun = """
        UPDATE CrawlRun SET State = @State, ProgressAt = @ProgressAt, EndedAt = @EndedAt, Organisations = @Organisations, OrganisationsListed = @OrganisationsListed,
            RepositoriesListed = @RepositoriesListed, ToRead = @ToRead, ReadChanged = @ReadChanged, ReadUnchanged = @ReadUnchanged, Skipped = @Skipped,
            Failures = @Failures, Requests = @Requests, Charged = @Charged, NotModified = @NotModified, Archives = @Archives, ArchiveBytes = @ArchiveBytes,
            QuotaLeft = @QuotaLeft, QuotaResetAt = @QuotaResetAt, PeakMemoryBytes = @PeakMemoryBytes, StoppedBy = @StoppedBy, Note = @Note
        WHERE RunId = @RunId AND State = 'running'
        """;

    private const string CountFailure = "SELECT COUNT(*) FROM CrawlFailure WHERE RunId = @RunId AND Number = @Number";

    private const string InsertFailure = """
        INSERT INTO CrawlFailure (RunId, Number, At, Subject, Stage, Message) VALUES (@RunId, @Number, @At, @Subject, @Stage, @Message)
        """;

    private const string CloseBroken = """
        UPDATE CrawlRun SET State = 'interrupted', EndedAt = ProgressAt, Note = @Note WHERE State = 'running'
        """;

    private const string TakeLease = """
        UPDATE CrawlLease SET Holder = @Holder, ExpiresAt = @ExpiresAt WHERE Id = 1 AND (Holder IS NULL OR Holder = @Holder OR Holder = @Dead OR ExpiresAt < @At)
        """;

    private const string GiveLease = "UPDATE CrawlLease SET Holder = NULL, ExpiresAt = NULL WHERE Id = 1 AND Holder = @Holder";
    private const string SetWake = "UPDATE CrawlLease SET WakeAt = @WakeAt WHERE Id = 1";
    private const string SelectLease = "SELECT Holder, ExpiresAt, WakeAt FROM CrawlLease WHERE Id = 1";

    /// <summary>The newest crawl; null before the first.</summary>
    public Task<CrawlRun?> NewestAsync(CancellationToken cancel) => database.FindAsync<CrawlRun>(SelectNewest, null, cancel);

    /// <summary>The crawl with this number, or null.</summary>
    public Task<CrawlRun?> FindAsync(string runId, CancellationToken cancel) => database.FindAsync<CrawlRun>(SelectRun, new { RunId = runId }, cancel);

    /// <summary>Crawls begun at or after a moment, newest first.</summary>
    public Task<IReadOnlyList<CrawlRun>> SinceAsync(DateTimeOffset since, CancellationToken cancel) =>
        database.QueryAsync<CrawlRun>(SelectSince, new { Since = since }, cancel);

    /// <summary>What failed in a crawl, in the order in which it did.</summary>
    public Task<IReadOnlyList<CrawlFailure>> FailuresAsync(string runId, CancellationToken cancel) =>
        database.QueryAsync<CrawlFailure>(SelectFailures, new { RunId = runId }, cancel);

    /// <summary>Takes the lease and opens a run; one that was left open by a process that died is closed as interrupted.</summary>
    /// <param name="run">The run as it begins.</param>
    /// <param name="holder">Who takes the lease.</param>
    /// <param name="dead">A holder that is known to have died, whose lease need not be waited for; null when none is.</param>
    /// <param name="lease">For how long, unless it is renewed.</param>
    /// <param name="cancel">Nothing is written when it is set before the end.</param>
    /// <returns>False when another crawler holds the lease.</returns>
    public Task<bool> BeginAsync(CrawlRun run, string holder, string? dead, TimeSpan lease, CancellationToken cancel) => database.ChangeAsync(async change =>
    {
        if (await change.ExecuteAsync(TakeLease, new { Holder = holder, Dead = dead ?? holder, ExpiresAt = change.At + lease, change.At }) == 0)
            return false;
        await change.ExecuteAsync(CloseBroken, new { Note = "The process ended before the crawl did; the next crawl went on from there." });
        await change.ExecuteAsync(InsertRun, run);
        return true;
    }, cancel);

    /// <summary>Writes the figures and new failures and renews the lease.</summary>
    /// <returns>False when the lease was lost: another crawler has taken over, and this one must stop.</returns>
    public Task<bool> ProgressAsync(CrawlRun run, IReadOnlyList<CrawlFailure> failures, string holder, TimeSpan lease, CancellationToken cancel) =>
        database.ChangeAsync(async change =>
        {
            if (await change.ExecuteAsync(TakeLease, new { Holder = holder, Dead = holder, ExpiresAt = change.At + lease, change.At }) == 0)
                return false;
            await SaveAsync(change, run, failures);
            return true;
        }, cancel);

    /// <summary>Closes the run and gives the lease back.</summary>
    public Task EndAsync(CrawlRun run, IReadOnlyList<CrawlFailure> failures, string holder, CancellationToken cancel) => database.ChangeAsync(async change =>
    {
        await SaveAsync(change, run, failures);
        await change.ExecuteAsync(GiveLease, new { Holder = holder });
    }, cancel);

    /// <summary>Tells when the next crawl is due.</summary>
    public Task PlanAsync(DateTimeOffset wakeAt, CancellationToken cancel) =>
        database.ChangeAsync(change => change.ExecuteAsync(SetWake, new { WakeAt = wakeAt }), cancel);

    /// <summary>Who crawls and until when, and when the next crawl is due.</summary>
    public Task<CrawlLease> LeaseAsync(CancellationToken cancel) => database.SingleAsync<CrawlLease>(SelectLease, null, cancel);

    private static async Task SaveAsync(Change change, CrawlRun run, IReadOnlyList<CrawlFailure> failures)
    {
        await change.ExecuteAsync(UpdateRun, run with { Note = Keys.Fit(run.Note, 1000) });
        // One that is there already was stored by a try whose answer got lost on the way from the database.
        foreach (var failure in failures)
            if (await change.FindAsync<int>(CountFailure, failure) == 0)
                await change.ExecuteAsync(InsertFailure, failure);
    }
}
