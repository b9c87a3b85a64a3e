using OS2.Catalog.Data;

namespace OS2.Catalog.Donations;

/// <summary>The codes of donations that wait to be read: taken by one process at a time, and by another when that one died.</summary>
public sealed class DonationReadings(Database database)
{
    /// <summary>How often reading is begun before it is given up.</summary>
    public const int MostTries = 3;

    /// <summary>How long a process that shows no sign of life keeps what it took.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(1);

    private const string SelectDue = """
        SELECT DonationId, Address, FileId, ReadingId, State, AskedAt, Tries, FilesLooked, FilesAll, Problem, ReadAt, RepositoryId, CommitId, RootCommit, Fingerprint, Report
        FROM DonationCode WHERE State IN ('waiting', 'reading') AND (HeldUntil IS NULL OR HeldUntil <= @Now) ORDER BY AskedAt
        """;

    private const string TakeOne = """
        UPDATE DonationCode SET State = 'reading', HeldUntil = @HeldUntil, Tries = Tries + 1, FilesLooked = 0, FilesAll = 0
        WHERE DonationId = @DonationId AND ReadingId = @ReadingId AND State IN ('waiting', 'reading') AND (HeldUntil IS NULL OR HeldUntil <= @At)
        """;

    private const string UpdateProgress = """
        UPDATE DonationCode SET FilesLooked = @FilesLooked, FilesAll = @FilesAll, HeldUntil = @HeldUntil WHERE ReadingId = @ReadingId AND State = 'reading'
        """;

    private const string UpdateRead = """
        UPDATE DonationCode SET State = 'read', HeldUntil = NULL, Problem = NULL, FilesLooked = @FileCount, FilesAll = @FileCount, ReadAt = @At, RepositoryId = @RepositoryId,
            CommitId = @CommitId, RootCommit = @RootCommit, Fingerprint = @Fingerprint, Report = @Report
        WHERE ReadingId = @ReadingId AND State = 'reading'
        """;

    private const string UpdateFailed = """
        UPDATE DonationCode SET State = 'failed', HeldUntil = NULL, Problem = @Problem WHERE ReadingId = @ReadingId AND State = 'reading'
        """;

    private const string UpdateReleased = """
        UPDATE DonationCode SET State = 'waiting', HeldUntil = NULL, Tries = Tries - 1 WHERE ReadingId = @ReadingId AND State = 'reading'
        """;

    /// <summary>The code that has waited longest, for this process to read; null when none waits.</summary>
    public async Task<DonationCode?> TakeAsync(CancellationToken cancel)
    {
        foreach (var due in await database.QueryAsync<DonationCode>(SelectDue, new { database.Now }, cancel))
        {
            var isOurs = await database.ChangeAsync(async change => await change.ExecuteAsync(TakeOne, new { due.DonationId, due.ReadingId, change.At, HeldUntil = change.At + Hold }) == 1, cancel);
            if (!isOurs)
                continue;
            if (due.Tries < MostTries)
                return due with { State = DonationCode.Reading, Tries = due.Tries + 1 };
            await FailAsync(due.ReadingId, $"reading was begun {MostTries} times and never came to an end", cancel);
        }

        return null;
    }

    /// <summary>Writes down how far the reading is; also the sign of life.</summary>
    /// <returns>False when another code was handed in meanwhile: this reading is to stop.</returns>
    public Task<bool> ProgressAsync(string readingId, int filesLooked, int filesAll, CancellationToken cancel) => database.ChangeAsync(
        async change => await change.ExecuteAsync(UpdateProgress, new { ReadingId = readingId, FilesLooked = filesLooked, FilesAll = filesAll, HeldUntil = change.At + Hold }) == 1, cancel);

    /// <summary>Saves what was read.</summary>
    /// <param name="readingId">Which reading.</param>
    /// <param name="report">What was found.</param>
    /// <param name="repositoryId">GitHub's number; null for an upload.</param>
    /// <param name="commit">Null when the archive does not say.</param>
    /// <param name="fingerprint">Of the snapshot.</param>
    /// <param name="cancel">Nothing is saved when it is set before the end.</param>
    public Task SaveAsync(string readingId, CodeReport report, long? repositoryId, string? commit, string fingerprint, CancellationToken cancel) => database.ChangeAsync(
        change => change.ExecuteAsync(UpdateRead, new
        {
            ReadingId = readingId, report.FileCount, change.At, RepositoryId = repositoryId, CommitId = commit, report.History?.RootCommit, Fingerprint = fingerprint,
            Report = DonationCode.Written(report),
        }), cancel);

    /// <summary>Says why it could not be read.</summary>
    public Task FailAsync(string readingId, string problem, CancellationToken cancel) => database.ChangeAsync(
        change => change.ExecuteAsync(UpdateFailed, new { ReadingId = readingId, Problem = Keys.Fit(problem, 1000) }), cancel);

    /// <summary>Gives back what was taken: the process is told to stop, and another goes on.</summary>
    public Task ReleaseAsync(string readingId, CancellationToken cancel) => database.ChangeAsync(change => change.ExecuteAsync(UpdateReleased, new { ReadingId = readingId }), cancel);
}
