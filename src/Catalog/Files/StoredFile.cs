namespace OS2.Catalog.Files;

/// <summary>A file that a person handed in.</summary>
public sealed record StoredFile
{
    /// <summary>A UUID version 7 in hexadecimal, 32 digits.</summary>
    public string FileId { get; init; } = "";

    /// <summary>As the person's computer called it, without folders.</summary>
    public string Name { get; init; } = "";

    /// <summary>What its content is, as the caller found it: never what the sender said.</summary>
    public string MediaType { get; init; } = "";

    public long SizeBytes { get; init; }

    /// <summary>SHA-256 of its bytes, 64 lower-case hex digits.</summary>
    public string Sha256 { get; init; } = "";

    public DateTimeOffset SavedAt { get; init; }
}
