namespace OS2.Catalog.Ownership;

/// <summary>A name in notices that stands for nobody the table knows.</summary>
public sealed record SeenName
{
    /// <summary>As it is written most often.</summary>
    public required string Name { get; init; }

    /// <summary>Other spellings that come to the same.</summary>
    public IReadOnlyList<string> Spellings { get; init; } = [];

    /// <summary>What kind of party it is by its shape.</summary>
    public PartyKind Kind { get; init; }

    /// <summary>The repositories that name it, by the code host's number.</summary>
    public IReadOnlySet<long> Repositories { get; init; } = new HashSet<long>();

    /// <summary>A place where it stands: repository, path and line.</summary>
    public required (long RepositoryId, string Path, int Line, string Quote) Place { get; init; }

    /// <summary>The first and the last year of its notices; null for none.</summary>
    public (int First, int Last)? Years { get; init; }

    public int Files { get; init; }

    /// <summary>Whom it may stand for, the likeliest first; those that a person has refused are left out.</summary>
    public IReadOnlyList<Party> Candidates { get; init; } = [];
}
