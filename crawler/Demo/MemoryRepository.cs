using System.Collections.Immutable;

namespace OS2.Catalog.Crawler.Demo;

/// <summary>What a <see cref="MemoryGitHub"/> knows of one repository at one moment.</summary>
public sealed record MemoryRepository
{
    /// <summary>The organisation, in the spelling that GitHub answers with.</summary>
    public required string Owner { get; init; }

    /// <summary>The name, in the spelling that GitHub answers with.</summary>
    public required string Name { get; init; }

    /// <summary>Null when the repository has none.</summary>
    public string? Description { get; init; }

    /// <summary>Null when the repository has none.</summary>
    public string? Homepage { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    public string DefaultBranch { get; init; } = "main";

    /// <summary>The SPDX identifier GitHub answers with, NOASSERTION for a text it does not know; null when it finds no licence.</summary>
    public string? Licence { get; init; }

    /// <summary>The files of the default branch by path with forward slashes; none makes an empty repository.</summary>
    public ImmutableSortedDictionary<string, MemoryFile> Files { get; init; } = NoFiles;

    /// <summary>Default: when it is added.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When code last came in; default: when it was created.</summary>
    public DateTimeOffset PushedAt { get; init; }

    /// <summary>When code or description last changed; default: when code last came in.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>"owner/name" of what this is a fork of; null when it is no fork.</summary>
    public string? Parent { get; init; }

    public bool Archived { get; init; }

    public int Stars { get; init; }

    /// <summary>"owner/name".</summary>
    public string FullName => $"{Owner}/{Name}";

    /// <summary>An empty set of files that tells README.md from readme.md and sorts as git does.</summary>
    public static ImmutableSortedDictionary<string, MemoryFile> NoFiles { get; } =
        ImmutableSortedDictionary.Create<string, MemoryFile>(StringComparer.Ordinal);
}
