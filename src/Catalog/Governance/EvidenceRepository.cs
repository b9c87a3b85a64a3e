using OS2.Catalog.Documents;
using OS2.Catalog.Ownership;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Governance;

/// <summary>One repository of a product, with what was read of it.</summary>
internal sealed record EvidenceRepository
{
    public required Repository Repository { get; init; }

    /// <summary>One of <see cref="Products.RepositoryRole"/>.</summary>
    public required string Role { get; init; }

    /// <summary>Whether OS2's control of the organisation is confirmed.</summary>
    public bool IsOurs { get; init; }

    /// <summary>Null before its files were read.</summary>
    public StoredSnapshot? Snapshot { get; init; }

    /// <summary>Null before it was judged.</summary>
    public StoredVerdict? Verdict { get; init; }

    /// <summary>Null when its history was never looked for.</summary>
    public StoredMakers? Makers { get; init; }

    /// <summary>Its prose, without the texts.</summary>
    public IReadOnlyList<StoredDocument> Documents { get; init; } = [];

    /// <summary>Those of which the words are looked at, with their texts: the readme, what says how faults in security are told, and the front page of the documentation.</summary>
    public IReadOnlyList<StoredDocument> Texts { get; init; } = [];

    /// <summary>The paths of all its files but those of others.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Whether an agreement about rights that is in force covers it.</summary>
    public bool HasAgreement { get; init; }

    /// <summary>Where a file lies at the code host.</summary>
    public string Place(string path) => $"{Repository.Address.TrimEnd('/')}/blob/{Escaped(Repository.DefaultBranch ?? "HEAD")}/{Escaped(path)}";

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
