namespace OS2.Catalog.Repositories;

/// <summary>What the code host said of one repository in one crawl.</summary>
public enum SightingKind
{
    /// <summary>It stands in the listing of an organisation that is crawled.</summary>
    Listed,

    /// <summary>Not in any listing, but found by its number under another name.</summary>
    FoundElsewhere,

    /// <summary>Not in any listing, and 404 by its number.</summary>
    NotFound,

    /// <summary>410 by its number.</summary>
    Deleted,

    /// <summary>451 by its number.</summary>
    Blocked,

    /// <summary>No usable answer: a limit, a fault, a time-out. Says nothing.</summary>
    NoAnswer,
}

/// <summary>One <see cref="SightingKind"/> with what came with it.</summary>
/// <param name="Kind">What was said.</param>
/// <param name="IsArchived">For <see cref="SightingKind.Listed"/>: whether it is read-only.</param>
/// <param name="FullName">For <see cref="SightingKind.FoundElsewhere"/>: where it is now, as <c>owner/name</c>.</param>
public sealed record Sighting(SightingKind Kind, bool IsArchived = false, string? FullName = null);
