using OS2.Catalog.Documents;
using OS2.Catalog.Governance;
using OS2.Catalog.Licences;
using OS2.Catalog.Ownership;

namespace OS2.Catalog.Repositories;

/// <summary>Everything that is published of one state of a repository.</summary>
public sealed record RepositorySnapshot
{
    /// <summary>The commit, 40 or 64 hex digits; null when the source does not say.</summary>
    public string? Commit { get; init; }

    /// <summary>SHA-256 in 64 lower-case hex digits over all that follows and the version of the reader, not the commit; equal means nothing new to publish.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Number of files and links.</summary>
    public int FileCount { get; init; }

    /// <summary>Bytes of all files together.</summary>
    public long TotalBytes { get; init; }

    /// <summary>Bytes by language, largest first.</summary>
    public IReadOnlyList<LanguageShare> Languages { get; init; } = [];

    /// <summary>The packed list of files, for <see cref="RepositoryTree.Unpack"/>.</summary>
    public required byte[] Tree { get; init; }

    /// <summary>The readme among the documents; null when there is none.</summary>
    public string? ReadmePath { get; init; }

    /// <summary>The documents, the readme first.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];

    /// <summary>The licence files with their texts.</summary>
    public IReadOnlyList<LicenceFile> LicenceFiles { get; init; } = [];

    /// <summary>The publiccode.yml; null when there is none.</summary>
    public RepositoryPublicCode? PublicCode { get; init; }

    /// <summary>The manifests, the root's first.</summary>
    public IReadOnlyList<Manifest> Manifests { get; init; } = [];

    /// <summary>The pictures that documents and publiccode.yml show.</summary>
    public IReadOnlyList<RepositoryPicture> Pictures { get; init; } = [];

    /// <summary>What the files say about licence and rights.</summary>
    public OwnershipEvidence Evidence { get; init; } = new();

    /// <summary>The governance reports that lie in it, whatever product they are about.</summary>
    public IReadOnlyList<RepositoryReport> Reports { get; init; } = [];

    /// <summary>What was skipped or cut in the source as a whole, one line each.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>True when the repository says how to build or run a container.</summary>
    public bool HasContainer => Manifests.Any(m => m.Kind is ManifestKind.Dockerfile or ManifestKind.Compose or ManifestKind.Helm);

    /// <summary>True when there is readable documentation beside the readme.</summary>
    public bool HasDocumentation => Documents.Any(d => d.Kind == DocumentKind.Documentation && d.Text is not null);
}
