using OS2.Catalog.Data;

namespace OS2.Catalog.Ownership;

/// <summary>Finds the evidence that the crawler kept.</summary>
public sealed class EvidenceStore(Database database)
{
    private const string SelectOne = "SELECT RepositoryId, EvidenceHash, CommitId, ReadAt, Evidence FROM RepositoryEvidence WHERE RepositoryId = @RepositoryId";

    /// <summary>The evidence of the newest state that was read; null before the first reading.</summary>
    public Task<StoredEvidence?> FindAsync(long repositoryId, CancellationToken cancel) =>
        database.FindAsync<StoredEvidence>(SelectOne, new { RepositoryId = repositoryId }, cancel);
}
