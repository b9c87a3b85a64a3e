namespace OS2.Catalog.Repositories;

/// <summary>One page of an organisation's listing as it was last answered: at most 100 repositories.</summary>
public sealed record ListingPage
{
    public string OrganisationKey { get; init; } = "";

    /// <summary>From 1.</summary>
    public int Page { get; init; }

    /// <summary>The API that answered: numbers and ETags of one mean nothing to another.</summary>
    public string Api { get; init; } = "";

    public string? ETag { get; init; }

    public bool HasNext { get; init; }

    /// <summary>Numbers of the repositories on it, separated by spaces.</summary>
    public string RepositoryIds { get; init; } = "";

    /// <summary>The repositories on it; null when the page has not changed since it was last stored.</summary>
    public IReadOnlyList<ListedRepository>? Repositories { get; init; }

    /// <summary>The numbers in <see cref="RepositoryIds"/>.</summary>
    public IEnumerable<long> Ids => RepositoryIds.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(id => long.Parse(id, System.Globalization.CultureInfo.InvariantCulture));
}
