namespace OS2.Catalog.Ownership;

/// <summary>A file that belongs to an instrument. Never public.</summary>
public sealed record InstrumentPaper
{
    public string InstrumentId { get; init; } = "";

    /// <summary>Its bytes, in <see cref="Files.FileStore"/>.</summary>
    public string FileId { get; init; } = "";

    public string Name { get; init; } = "";
    public long SizeBytes { get; init; }

    /// <summary>SHA-256 of its bytes, 64 lower-case hex digits.</summary>
    public string Sha256 { get; init; } = "";

    public DateTimeOffset AddedAt { get; init; }
}
