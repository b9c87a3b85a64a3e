namespace OS2.Catalog.Products;

/// <summary>A product, project or experiment of the network.</summary>
public sealed record Product
{
    /// <summary>Its name in addresses: lower-case ASCII letters, digits and hyphens.</summary>
    public string ProductSlug { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>One of <see cref="ProductState"/>.</summary>
    public string State { get; init; } = "";

    /// <summary>The governance level: 0 (sandbox) to 3; null when it is not known.</summary>
    public int? Level { get; init; }

    /// <summary>Where the level comes from: <c>self-declared</c>, <c>evaluation YYYY-MM</c>, <c>admission YYYY-MM</c> or <c>decision YYYY-MM</c>; null when there is none.</summary>
    public string? LevelSource { get; init; }

    public string? DomainSlug { get; init; }

    /// <summary>What it is for, in a sentence or two.</summary>
    public string? SummaryDa { get; init; }

    /// <inheritdoc cref="SummaryDa"/>
    public string? SummaryEn { get; init; }

    /// <summary>Other names that people use, one a line.</summary>
    public string Aliases { get; init; } = "";

    /// <summary>Whether only repositories that the register names belong to it, not all of its organisations'.</summary>
    public bool OnlyListedRepositories { get; init; }

    /// <summary>Raised by every edit of a person: two who edit at once hear of each other.</summary>
    public int Version { get; init; }

    public long Tick { get; init; }

    /// <summary>When it was taken out of the register; null while it stands there.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }
}
