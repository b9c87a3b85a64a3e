using OS2.Catalog.Data;

namespace OS2.Catalog.Ownership;

/// <summary>Writes evidence as part of the reading that found it.</summary>
internal static class EvidenceRows
{
    private const string UpdateEvidence = """
        UPDATE RepositoryEvidence SET EvidenceHash = @EvidenceHash, CommitId = @CommitId, ReadAt = @At, Evidence = @Evidence, Tick = @Tick
        WHERE RepositoryId = @RepositoryId
        """;

    private const string InsertEvidence = """
        INSERT INTO RepositoryEvidence (RepositoryId, EvidenceHash, CommitId, ReadAt, Evidence, Tick)
        VALUES (@RepositoryId, @EvidenceHash, @CommitId, @At, @Evidence, @Tick)
        """;

    internal static Task SaveAsync(Change change, long repositoryId, string? commit, OwnershipEvidence evidence) => change.UpsertAsync(UpdateEvidence, InsertEvidence, new
    {
        RepositoryId = repositoryId, EvidenceHash = evidence.Hash, CommitId = commit, change.At, Evidence = evidence.ToJson(), change.Tick,
    });
}
