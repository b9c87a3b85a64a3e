namespace OS2.Catalog.Repositories;

/// <summary>A repository as the code host lists it.</summary>
public sealed record ListedRepository
{
    /// <summary>The code host's number for it, which stays when the name changes.</summary>
    public required long Id { get; init; }

    public required string Owner { get; init; }
    public required string Name { get; init; }

    /// <summary>Its page at the code host.</summary>
    public required string Address { get; init; }

    public string? Description { get; init; }
    public string? Homepage { get; init; }

    /// <summary>Null for a repository without one (it may be empty).</summary>
    public string? DefaultBranch { get; init; }

    public bool IsFork { get; init; }
    public bool IsArchived { get; init; }
    public bool IsTemplate { get; init; }
    public bool HasIssues { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];
    public string? PrimaryLanguage { get; init; }

    /// <summary>The licence that the code host recognises, as an SPDX id; null when it recognises none, <c>NOASSERTION</c> when it cannot tell.</summary>
    public string? HostLicence { get; init; }

    public int Stars { get; init; }
    public int Forks { get; init; }
    public int OpenIssues { get; init; }
    public long SizeKilobytes { get; init; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null for a repository that nothing was ever pushed to.</summary>
    public DateTimeOffset? PushedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }
}
