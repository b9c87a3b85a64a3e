namespace OS2.Catalog.Documents;

/// <summary>A text file of a repository as it is kept: a document, a licence, publiccode.yml or a manifest.</summary>
public sealed record StoredDocument
{
    /// <summary>Kinds that are kept beside those of <see cref="DocumentKind"/>, which are stored by their names in lower case.</summary>
    public const string PublicCodeKind = "publiccode";

    /// <inheritdoc cref="PublicCodeKind"/>
    public const string ManifestKind = "manifest";

    public long RepositoryId { get; init; }

    /// <summary>SHA-256 of the path, 64 hex digits.</summary>
    public string PathKey { get; init; } = "";

    public string Path { get; init; } = "";

    /// <summary>A <see cref="DocumentKind"/> in lower case, <see cref="PublicCodeKind"/> or <see cref="ManifestKind"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>A <see cref="DocumentFormat"/> by its name.</summary>
    public string Format { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary><c>da</c>, <c>en</c> or null.</summary>
    public string? Language { get; init; }

    public long SizeBytes { get; init; }

    /// <summary>SHA-256 of the text, or of the problem where there is no text.</summary>
    public string TextHash { get; init; } = "";

    /// <summary>Null when it could not be read; <see cref="Problem"/> says why.</summary>
    public string? Text { get; init; }

    public string? Problem { get; init; }
    public long Tick { get; init; }

    /// <summary>When it left the repository; null while it is there.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>The markup of <see cref="Text"/>.</summary>
    public DocumentFormat Markup => Enum.Parse<DocumentFormat>(Format);

    /// <summary>Whether it is prose for readers, and not a licence, a manifest or publiccode.yml.</summary>
    public bool IsProse => Kind is not (PublicCodeKind or ManifestKind or "licence");
}
