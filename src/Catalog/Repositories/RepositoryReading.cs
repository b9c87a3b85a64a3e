namespace OS2.Catalog.Repositories;

/// <summary>What has been read of a repository, and what came of the last try.</summary>
public sealed record RepositoryReading
{
    public long RepositoryId { get; init; }

    /// <summary>When it was last read, or found unchanged; null when it never was.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    public DateTimeOffset? PushedAt { get; init; }
    public string? Branch { get; init; }

    /// <summary><see cref="RepositoryReader.ReaderVersion"/> of the reader that read it; 0 when it never was.</summary>
    public int ReaderVersion { get; init; }

    public string? ETag { get; init; }
    public DateTimeOffset TriedAt { get; init; }

    /// <summary>Tries in a row that failed.</summary>
    public int FailedTries { get; init; }

    /// <summary>Why the last try failed; null when it did not.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether a repository is to be read: something was pushed, the branch is another, or the reader has learnt something.</summary>
    public static bool IsDue(Repository repository, RepositoryReading? reading) =>
        reading?.ReadAt is null
        || reading.PushedAt != repository.PushedAt
        || reading.Branch != repository.DefaultBranch
        || reading.ReaderVersion < RepositoryReader.ReaderVersion;
}
