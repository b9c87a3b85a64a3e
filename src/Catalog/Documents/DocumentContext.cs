namespace OS2.Catalog.Documents;

/// <summary>Where a document stands, and what its links and pictures become.</summary>
public sealed record DocumentContext
{
    /// <summary>The path of the document in its repository.</summary>
    public required string DocumentPath { get; init; }

    /// <summary>"owner/name" at the code host, so that addresses of its own files are known as such; null when not known.</summary>
    public string? Repository { get; init; }

    /// <summary>Our own copy of a picture by its path in the repository; null when there is none.</summary>
    public Func<string, PictureAddress?> Picture { get; init; } = _ => null;

    /// <summary>The address of our page of a document by its path in the repository; null when there is none.</summary>
    public Func<string, string?> DocumentAddress { get; init; } = _ => null;

    /// <summary>The title of a document by its path in the repository, for links that are written without words; null when not known.</summary>
    public Func<string, string?> DocumentTitle { get; init; } = _ => null;

    /// <summary>The address of a file or folder at the code host by its path in the repository; null when not known.</summary>
    public Func<string, string?> SourceAddress { get; init; } = _ => null;

    /// <summary>Stands before every id of the document, so that none is one of the page's; "doc-".</summary>
    public string IdPrefix { get; init; } = "doc-";
}
