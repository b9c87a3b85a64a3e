namespace OS2.Catalog.Search;

/// <summary>What a search needs to know of a product that it found.</summary>
internal sealed record ProductRow
{
    internal required ProductCard Card { get; init; }

    /// <summary>Numbers of its present repositories.</summary>
    internal required IReadOnlyList<long> Repositories { get; init; }

    /// <summary>Danish order of its name.</summary>
    internal required byte[] NameKey { get; init; }

    /// <summary>When any of its repositories last changed, in seconds since 1970; 0 when that is not known.</summary>
    internal required long Pushed { get; init; }

    internal required long Users { get; init; }

    /// <summary>1 for what is over.</summary>
    internal required long Rank { get; init; }
}
