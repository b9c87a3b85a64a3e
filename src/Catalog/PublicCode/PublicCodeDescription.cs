namespace OS2.Catalog.PublicCode;

/// <summary>What the software is, told in one language.</summary>
public sealed record PublicCodeDescription
{
    /// <summary>The language as a BCP 47 tag, as written.</summary>
    public required string Language { get; init; }

    /// <summary>The name in this language.</summary>
    public string? LocalisedName { get; init; }

    /// <summary>One sentence, at most 150 characters in a valid file.</summary>
    public string? ShortDescription { get; init; }

    /// <summary>Markdown, 150 to 10,000 characters in a valid file.</summary>
    public string? LongDescription { get; init; }

    /// <summary>Address of the manual.</summary>
    public string? Documentation { get; init; }

    /// <summary>Address of the manual of the programming interface.</summary>
    public string? ApiDocumentation { get; init; }

    /// <summary>What it can do, a line each.</summary>
    public IReadOnlyList<string> Features { get; init; } = [];

    /// <summary>Paths in the repository or addresses of screenshots.</summary>
    public IReadOnlyList<string> Screenshots { get; init; } = [];

    /// <summary>Addresses of videos.</summary>
    public IReadOnlyList<string> Videos { get; init; } = [];

    /// <summary>Prizes won.</summary>
    public IReadOnlyList<string> Awards { get; init; } = [];
}
