namespace OS2.Catalog.Crawler.GitHub;

/// <summary>What came of asking for an archive.</summary>
internal enum ArchiveOutcome
{
    /// <summary>It is there to be read.</summary>
    Opened,

    /// <summary>It is the one that was read before.</summary>
    Unchanged,

    /// <summary>There is none: the repository is empty, or its branch has gone.</summary>
    None,
}

/// <summary>An answer to a request for an archive.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="ETag">To ask conditionally the next time; null when the host gives none.</param>
/// <param name="Stream">The gzip bytes as they come; empty unless <see cref="ArchiveOutcome.Opened"/>. The archive owns it.</param>
internal sealed record Archive(ArchiveOutcome Outcome, string? ETag, Stream Stream) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Stream.DisposeAsync();
}
