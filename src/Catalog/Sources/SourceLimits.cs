namespace OS2.Catalog.Sources;

/// <summary>How much of a source tree is read before it is refused or cut; the time allowed is the caller's cancellation token.</summary>
public sealed record SourceLimits
{
    /// <summary>The limits that the crawler uses.</summary>
    public static SourceLimits Default { get; } = new();

    /// <summary>Most entries in one tree, 200,000: twice the largest tree known in public repositories of this kind; every entry costs about 200 bytes of memory.</summary>
    public int MaxEntries { get; init; } = 200_000;

    /// <summary>Most bytes after unpacking, 8 GiB: sixteen times the largest archive expected, about half a minute of unpacking.</summary>
    public long MaxUnpackedBytes { get; init; } = 8L << 30;

    /// <summary>Most unpacked bytes per packed byte, 250: source text packs about 1:4 to 1:20, a bomb of zeros about 1:1000.</summary>
    public int MaxRatio { get; init; } = 250;

    /// <summary>Unpacked bytes before the ratio counts, 64 MiB: small trees of repeated text may pack well and harm nobody.</summary>
    public long RatioFreeBytes { get; init; } = 64L << 20;

    /// <summary>Largest single file whose content is kept, 8 MiB: the largest picture that is looked at; a larger file is listed only.</summary>
    public long MaxKeptFileBytes { get; init; } = 8L << 20;

    /// <summary>Most content kept of one tree, 512 MiB on disk (never in memory); files beyond it are listed only.</summary>
    public long MaxKeptBytes { get; init; } = 512L << 20;

    /// <summary>Longest path in characters, 1,024: git on Windows stops at 260, Linux at 4,096.</summary>
    public int MaxPathLength { get; init; } = 1_024;

    /// <summary>Most problem lines kept, 200; the rest are only counted.</summary>
    public int MaxProblems { get; init; } = 200;
}
