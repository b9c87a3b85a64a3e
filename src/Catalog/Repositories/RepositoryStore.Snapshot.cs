using OS2.Catalog.Data;
using OS2.Catalog.Documents;
using OS2.Catalog.Governance;
using OS2.Catalog.Ownership;

namespace OS2.Catalog.Repositories;

/// <content>What the reading of one repository writes.</content>
public sealed partial class RepositoryStore
{
    private const string SelectReadings = """
        SELECT d.RepositoryId, d.ReadAt, d.PushedAt, d.Branch, d.ReaderVersion, d.ETag, d.TriedAt, d.FailedTries, d.Problem
        FROM RepositoryReading d JOIN Repository r ON r.RepositoryId = d.RepositoryId WHERE r.OrganisationKey = @OrganisationKey
        """;

    private const string SelectReading = """
        SELECT RepositoryId, ReadAt, PushedAt, Branch, ReaderVersion, ETag, TriedAt, FailedTries, Problem FROM RepositoryReading WHERE RepositoryId = @RepositoryId
        """;

    private const string UpdateReading = """
        UPDATE RepositoryReading SET ReadAt = @At, PushedAt = @PushedAt, Branch = @Branch, ReaderVersion = @ReaderVersion, ETag = @ETag, TriedAt = @At,
            FailedTries = 0, Problem = NULL
        WHERE RepositoryId = @RepositoryId
        """;

    private const string InsertReading = """
        INSERT INTO RepositoryReading (RepositoryId, ReadAt, PushedAt, Branch, ReaderVersion, ETag, TriedAt, FailedTries, Problem)
        VALUES (@RepositoryId, @At, @PushedAt, @Branch, @ReaderVersion, @ETag, @At, 0, NULL)
        """;

    private const string UpdateFailure = """
        UPDATE RepositoryReading SET TriedAt = @At, FailedTries = FailedTries + 1, Problem = @Problem WHERE RepositoryId = @RepositoryId
        """;

    private const string InsertFailure = """
        INSERT INTO RepositoryReading (RepositoryId, ReadAt, PushedAt, Branch, ReaderVersion, ETag, TriedAt, FailedTries, Problem)
        VALUES (@RepositoryId, NULL, NULL, NULL, 0, NULL, @At, 1, @Problem)
        """;

    private const string UpdateSnapshot = """
        UPDATE RepositorySnapshot SET CommitId = @CommitId, Fingerprint = @Fingerprint, ReadAt = @ReadAt, FileCount = @FileCount, TotalBytes = @TotalBytes,
            Languages = @Languages, Tree = @Tree, ReadmePath = @ReadmePath, LicencePath = @LicencePath, PublicCodePath = @PublicCodePath,
            PublicCodeErrors = @PublicCodeErrors, PublicCodeLicence = @PublicCodeLicence, HasContainer = @HasContainer, HasDocumentation = @HasDocumentation,
            Problems = @Problems, Tick = @Tick
        WHERE RepositoryId = @RepositoryId
        """;

    private const string InsertSnapshot = """
        INSERT INTO RepositorySnapshot (RepositoryId, CommitId, Fingerprint, ReadAt, FileCount, TotalBytes, Languages, Tree, ReadmePath, LicencePath, PublicCodePath,
            PublicCodeErrors, PublicCodeLicence, HasContainer, HasDocumentation, Problems, Tick)
        VALUES (@RepositoryId, @CommitId, @Fingerprint, @ReadAt, @FileCount, @TotalBytes, @Languages, @Tree, @ReadmePath, @LicencePath, @PublicCodePath,
            @PublicCodeErrors, @PublicCodeLicence, @HasContainer, @HasDocumentation, @Problems, @Tick)
        """;

    private const string UpdateCommit = """
        UPDATE RepositorySnapshot SET CommitId = @CommitId, ReadAt = @At, Tick = @Tick WHERE RepositoryId = @RepositoryId
        """;

    private const string TouchRepository = "UPDATE Repository SET Tick = @Tick WHERE RepositoryId = @RepositoryId";

    /// <summary>What has been read of the repositories of an organisation, by their numbers.</summary>
    public async Task<IReadOnlyDictionary<long, RepositoryReading>> ReadingsAsync(string organisationKey, CancellationToken cancel) =>
        (await database.QueryAsync<RepositoryReading>(SelectReadings, new { OrganisationKey = organisationKey }, cancel)).ToDictionary(r => r.RepositoryId);

    /// <summary>What has been read of one repository; null when it was never tried.</summary>
    public Task<RepositoryReading?> ReadingAsync(long repositoryId, CancellationToken cancel) =>
        database.FindAsync<RepositoryReading>(SelectReading, new { RepositoryId = repositoryId }, cancel);

    /// <summary>Records that a repository was asked for and has not changed.</summary>
    public Task SaveUnchangedAsync(long repositoryId, ReadingMark mark, CancellationToken cancel) =>
        database.ChangeAsync(change => SaveMarkAsync(change, repositoryId, mark), cancel);

    /// <summary>Records why a repository could not be read. What is published stays.</summary>
    public Task SaveReadingProblemAsync(long repositoryId, string problem, CancellationToken cancel) => database.ChangeAsync(
        change => change.UpsertAsync(UpdateFailure, InsertFailure, new { RepositoryId = repositoryId, change.At, Problem = Keys.Fit(problem, 1000) }), cancel);

    /// <summary>Publishes a state that was read, all of it or nothing. One that says nothing new writes no more than that it was read.</summary>
    /// <returns>Whether anything new was published.</returns>
    public Task<bool> SaveSnapshotAsync(long repositoryId, RepositorySnapshot snapshot, ReadingMark mark, CancellationToken cancel) => database.ChangeAsync(async change =>
    {
        await SaveMarkAsync(change, repositoryId, mark);
        var before = await change.FindAsync<StoredSnapshot>(SelectSnapshot, new { RepositoryId = repositoryId });
        if (before?.Fingerprint == snapshot.Fingerprint)
        {
            if (before.CommitId != snapshot.Commit)
            {
                await change.ExecuteAsync(UpdateCommit, new { CommitId = snapshot.Commit, change.At, change.Tick, RepositoryId = repositoryId });
                await change.ExecuteAsync(TouchRepository, new { change.Tick, RepositoryId = repositoryId });
            }

            return false;
        }

        var after = Stored(repositoryId, snapshot, change);
        await change.UpsertAsync(UpdateSnapshot, InsertSnapshot, new
        {
            after.RepositoryId, after.CommitId, after.Fingerprint, after.ReadAt, after.FileCount, after.TotalBytes, after.Languages, snapshot.Tree, after.ReadmePath,
            after.LicencePath, after.PublicCodePath, after.PublicCodeErrors, after.PublicCodeLicence, after.HasContainer, after.HasDocumentation, after.Problems, after.Tick,
        });
        var documents = await SnapshotFiles.SaveDocumentsAsync(change, repositoryId, snapshot);
        await SnapshotFiles.SavePicturesAsync(change, repositoryId, snapshot);
        await ReportRows.SaveAsync(change, repositoryId, snapshot.Commit, snapshot.Reports);
        await EvidenceRows.SaveAsync(change, repositoryId, snapshot.Commit, snapshot.Evidence);
        foreach (var happened in SnapshotHistory.Between(before, after, documents, change.At))
            await SaveEventAsync(change, happened);
        await change.ExecuteAsync(TouchRepository, new { change.Tick, RepositoryId = repositoryId });
        return true;
    }, cancel);

    private static Task SaveMarkAsync(Change change, long repositoryId, ReadingMark mark) => change.UpsertAsync(UpdateReading, InsertReading, new
    {
        RepositoryId = repositoryId, change.At, mark.PushedAt, mark.Branch, RepositoryReader.ReaderVersion, ETag = Keys.Fit(mark.ETag, 400),
    });

    private static StoredSnapshot Stored(long repositoryId, RepositorySnapshot snapshot, Change change) => new()
    {
        RepositoryId = repositoryId,
        CommitId = snapshot.Commit,
        Fingerprint = snapshot.Fingerprint,
        ReadAt = change.At,
        FileCount = snapshot.FileCount,
        TotalBytes = snapshot.TotalBytes,
        Languages = string.Join('\n', snapshot.Languages.Select(l => $"{l.Name}\t{l.SizeBytes}")),
        ReadmePath = Keys.Fit(snapshot.ReadmePath, 1000),
        LicencePath = snapshot.LicenceFiles is [var licence, ..] ? Keys.Fit(licence.Path, 1000) : null,
        PublicCodePath = Keys.Fit(snapshot.PublicCode?.Path, 1000),
        PublicCodeErrors = snapshot.PublicCode is { } publicCode ? publicCode.File?.Findings.Count(f => f.Severity == PublicCode.PublicCodeSeverity.Error) ?? 1 : 0,
        PublicCodeLicence = Keys.Fit(snapshot.PublicCode?.File?.License, 200),
        HasContainer = snapshot.HasContainer,
        HasDocumentation = snapshot.HasDocumentation,
        Problems = string.Join('\n', snapshot.Problems),
        Tick = change.Tick,
    };
}
