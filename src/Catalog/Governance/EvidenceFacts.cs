using OS2.Catalog.Products;

namespace OS2.Catalog.Governance;

/// <summary>All that the catalogue knows of a product that can bear on a demand.</summary>
internal sealed record EvidenceFacts
{
    public required Product Product { get; init; }

    /// <summary>Those that are at the code host now, the core first.</summary>
    public IReadOnlyList<EvidenceRepository> Repositories { get; init; } = [];

    /// <summary>What people or the register have said of it, by the names of <see cref="ProductField"/>.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>Words of <see cref="PersonRole"/>: who can be asked.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Whether somebody has an account to coordinate it with.</summary>
    public bool HasCoordinator { get; init; }

    /// <summary>Words of <see cref="Projects.TeamKind"/>: the teams of the idea that it grew from.</summary>
    public IReadOnlyList<string> Teams { get; init; } = [];

    /// <summary>Whether a price of joining or of a year is published.</summary>
    public bool HasPrice { get; init; }

    /// <summary>Suppliers that run it or help its users.</summary>
    public IReadOnlyList<string> Operators { get; init; } = [];

    /// <summary>Those with code that is developed for it, the core first; copies and papers are none.</summary>
    public IEnumerable<EvidenceRepository> Code => Repositories.Where(each =>
        each.Role is RepositoryRole.Core or RepositoryRole.Module or RepositoryRole.Integration or RepositoryRole.Deployment);

    /// <summary>The core's; all with code where none is called the core.</summary>
    public IReadOnlyList<EvidenceRepository> Core => Code.Where(each => each.Role == RepositoryRole.Core).ToList() is { Count: > 0 } core ? core : [.. Code];

    /// <summary>Whether any repository's files were read.</summary>
    public bool IsRead => Repositories.Any(each => each.Snapshot is not null);
}
