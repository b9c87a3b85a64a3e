namespace OS2.Catalog.Documents;

/// <summary>One document of a repository as it was read.</summary>
public sealed record Document
{
    /// <summary>The path in the repository.</summary>
    public required string Path { get; init; }

    /// <summary>What it is for.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Its markup.</summary>
    public required DocumentFormat Format { get; init; }

    /// <summary>The first heading without markup, at most 200 characters; made from the file name when there is none.</summary>
    public required string Title { get; init; }

    /// <summary>"da" or "en"; null when too short or neither.</summary>
    public string? Language { get; init; }

    /// <summary>The source text with '\n' line ends; null when it could not be read.</summary>
    public string? Text { get; init; }

    /// <summary>The size of the file in bytes.</summary>
    public long SizeBytes { get; init; }

    /// <summary>Why there is no text; null when there is.</summary>
    public string? Problem { get; init; }
}
