namespace OS2.Catalog.Ownership;

/// <summary>What a repository's history told, and what came of the last try to read it.</summary>
public sealed record StoredMakers
{
    public long RepositoryId { get; init; }

    /// <summary><see cref="MakerEvidence.Hash"/>.</summary>
    public string MakersHash { get; init; } = "";

    /// <summary>For <see cref="MakerEvidence.FromJson"/>.</summary>
    public string Evidence { get; init; } = "";

    public int ReaderVersion { get; init; }
    public DateTimeOffset? PushedAt { get; init; }
    public string? Branch { get; init; }

    /// <summary>When it was read, or seen not to have moved; null when it never was.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    public DateTimeOffset TriedAt { get; init; }

    /// <summary>Why the last try failed, one of <see cref="MakerProblem"/>; null when it did not. What was read before that still stands.</summary>
    public string? Problem { get; init; }

    public string? Detail { get; init; }

    /// <summary>When it is tried again though nothing was pushed; null when the last try did not fail.</summary>
    public DateTimeOffset? BackAt { get; init; }
}
