namespace OS2.Catalog.Ownership;

/// <summary>A commit as git tells of it, with the people in it. It lives in memory until it is counted, and is never stored.</summary>
public sealed record Commit
{
    public string Id { get; init; } = "";
    public IReadOnlyList<string> Parents { get; init; } = [];

    /// <summary>Seconds since 1970, as the author's machine had it; anything at all.</summary>
    public long AuthoredAt { get; init; }

    /// <summary>Seconds since 1970, as the committer's machine had it.</summary>
    public long CommittedAt { get; init; }

    public CommitPerson Author { get; init; } = new("", "");
    public CommitPerson Committer { get; init; } = new("", "");
    public IReadOnlyList<CommitPerson> CoAuthors { get; init; } = [];
    public IReadOnlyList<CommitPerson> SignOffs { get; init; } = [];
}
