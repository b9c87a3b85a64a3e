namespace OS2.Catalog.Repositories;

/// <summary>The facts of the newest state of a repository that was read, as they are kept.</summary>
public sealed record StoredSnapshot
{
    public long RepositoryId { get; init; }

    /// <summary>The commit of the state, 40 hexadecimal digits; null when the archive did not say.</summary>
    public string? CommitId { get; init; }

    /// <summary>SHA-256 over all that was published of the state.</summary>
    public string Fingerprint { get; init; } = "";

    public DateTimeOffset ReadAt { get; init; }
    public int FileCount { get; init; }
    public long TotalBytes { get; init; }

    /// <summary>One a line, <c>name TAB bytes</c>, most bytes first.</summary>
    public string Languages { get; init; } = "";

    public string? ReadmePath { get; init; }
    public string? LicencePath { get; init; }
    public string? PublicCodePath { get; init; }
    public int PublicCodeErrors { get; init; }
    public string? PublicCodeLicence { get; init; }
    public bool HasContainer { get; init; }
    public bool HasDocumentation { get; init; }

    /// <summary>What could not be read, one a line.</summary>
    public string Problems { get; init; } = "";

    public long Tick { get; init; }

    /// <summary>The languages with their bytes, most first.</summary>
    public IReadOnlyList<(string Name, long Bytes)> LanguageShares =>
        [.. Languages.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))
            .Select(parts => (parts[0], long.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)))];
}
