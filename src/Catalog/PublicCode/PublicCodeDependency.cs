namespace OS2.Catalog.PublicCode;

/// <summary>Something that the software needs.</summary>
public sealed record PublicCodeDependency
{
    /// <summary>The group it stands in: "open", "proprietary" or "hardware".</summary>
    public required string Group { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>Lowest version, as written.</summary>
    public string? VersionMin { get; init; }

    /// <summary>Highest version, as written.</summary>
    public string? VersionMax { get; init; }

    /// <summary>The only version, as written.</summary>
    public string? Version { get; init; }

    /// <summary>True when the software runs without it.</summary>
    public bool IsOptional { get; init; }
}
