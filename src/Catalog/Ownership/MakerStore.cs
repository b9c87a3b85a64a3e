using OS2.Catalog.Data;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Ownership;

/// <summary>Keeps what histories tell of makers: counts, never people.</summary>
public sealed class MakerStore(Database database)
{
    /// <summary>Raised when the reader learns something: every history is read again.</summary>
    public const int ReaderVersion = 2;

    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);
    private static readonly TimeSpan Later = TimeSpan.FromDays(7);

    private const string Columns = "RepositoryId, MakersHash, Evidence, ReaderVersion, PushedAt, Branch, ReadAt, TriedAt, Problem, Detail, BackAt";
    private const string SelectOne = $"SELECT {Columns} FROM RepositoryMakers WHERE RepositoryId = @RepositoryId";
    private const string SelectOfProduct = """
        SELECT m.RepositoryId, m.MakersHash, m.Evidence, m.ReaderVersion, m.PushedAt, m.Branch, m.ReadAt, m.TriedAt, m.Problem, m.Detail, m.BackAt
        FROM RepositoryMakers m JOIN ProductRepository b ON b.RepositoryId = m.RepositoryId WHERE b.ProductSlug = @ProductSlug AND b.WithdrawnAt IS NULL
        """;

    private const string SelectMarks = "SELECT RepositoryId, ReaderVersion, PushedAt, Branch, ReadAt, TriedAt, Problem, BackAt FROM RepositoryMakers";
    private const string SelectRoot = "SELECT COUNT(*) FROM RepositoryRoot WHERE RepositoryId = @RepositoryId AND RootCommit = @RootCommit";

    private const string UpdateMakers = """
        UPDATE RepositoryMakers SET MakersHash = @MakersHash, Evidence = @Evidence, ReaderVersion = @ReaderVersion, PushedAt = @PushedAt, Branch = @Branch, ReadAt = @ReadAt,
            TriedAt = @At, Problem = @Problem, Detail = @Detail, BackAt = @BackAt, Tick = @Tick
        WHERE RepositoryId = @RepositoryId
        """;

    private const string InsertMakers = """
        INSERT INTO RepositoryMakers (RepositoryId, MakersHash, Evidence, ReaderVersion, PushedAt, Branch, ReadAt, TriedAt, Problem, Detail, BackAt, Tick)
        VALUES (@RepositoryId, @MakersHash, @Evidence, @ReaderVersion, @PushedAt, @Branch, @ReadAt, @At, @Problem, @Detail, @BackAt, @Tick)
        """;

    private const string DeleteRoots = "DELETE FROM RepositoryRoot WHERE RepositoryId = @RepositoryId";
    private const string InsertRoot = "INSERT INTO RepositoryRoot (RepositoryId, RootCommit) VALUES (@RepositoryId, @RootCommit)";

    /// <summary>What is known of one repository; null when its history was never looked for.</summary>
    public Task<StoredMakers?> FindAsync(long repositoryId, CancellationToken cancel) => database.FindAsync<StoredMakers>(SelectOne, new { RepositoryId = repositoryId }, cancel);

    /// <summary>What is known of the histories of a product's repositories, in no order.</summary>
    public Task<IReadOnlyList<StoredMakers>> OfProductAsync(string productSlug, CancellationToken cancel) =>
        database.QueryAsync<StoredMakers>(SelectOfProduct, new { ProductSlug = productSlug }, cancel);

    /// <summary>When each history was read, without the evidence, by the code host's number.</summary>
    public async Task<IReadOnlyDictionary<long, StoredMakers>> MarksAsync(CancellationToken cancel) =>
        (await database.QueryAsync<StoredMakers>(SelectMarks, null, cancel)).ToDictionary(makers => makers.RepositoryId);

    /// <summary>Whether a repository's history is known to begin with a commit.</summary>
    public async Task<bool> BeginsWithAsync(long repositoryId, string rootCommit, CancellationToken cancel) =>
        await database.SingleAsync<int>(SelectRoot, new { RepositoryId = repositoryId, RootCommit = rootCommit }, cancel) > 0;

    /// <summary>Whether a history is to be read: something was pushed, the branch is another, the reader has learnt something, or a try that failed is due again.</summary>
    public bool IsDue(Repository repository, StoredMakers? mark) =>
        repository.DefaultBranch is not null
        && (mark is null || mark.PushedAt != repository.PushedAt || mark.Branch != repository.DefaultBranch || mark.ReaderVersion < ReaderVersion || mark.BackAt <= database.Now);

    /// <summary>Keeps what came of a try. What could not be read takes nothing away from what was read before.</summary>
    public Task SaveAsync(Repository repository, MakerEvidence evidence, CancellationToken cancel) => database.ChangeAsync(async change =>
    {
        var before = await change.FindAsync<StoredMakers>(SelectOne, new { repository.RepositoryId });
        var isRead = evidence.Problem is null;
        var keeps = !isRead && before?.ReadAt is not null;
        var text = keeps ? before!.Evidence : evidence.ToJson();
        await change.UpsertAsync(UpdateMakers, InsertMakers, new
        {
            repository.RepositoryId, MakersHash = Keys.Hash(text), Evidence = text, ReaderVersion = isRead || before is null ? ReaderVersion : before.ReaderVersion,
            repository.PushedAt, Branch = Keys.Fit(repository.DefaultBranch, 300), ReadAt = isRead ? change.At : before?.ReadAt, change.At,
            evidence.Problem, Detail = Keys.Fit(evidence.Detail, 400), BackAt = BackAt(evidence.Problem, change.At), change.Tick,
        });
        if (!isRead)
            return;
        await change.ExecuteAsync(DeleteRoots, new { repository.RepositoryId });
        foreach (var root in evidence.IsShallow ? [] : evidence.Roots)
            await change.ExecuteAsync(InsertRoot, new { repository.RepositoryId, RootCommit = root });
    }, cancel);

    /// <summary>A host that does not answer may answer soon; a history that is too large stays so for a while.</summary>
    private static DateTimeOffset? BackAt(string? problem, DateTimeOffset at) =>
        problem is null ? null : problem is MakerProblem.Unreachable or MakerProblem.NoGit ? at + Soon : at + Later;
}
