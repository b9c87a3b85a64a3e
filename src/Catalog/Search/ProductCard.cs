namespace OS2.Catalog.Search;

/// <summary>What a list shows of a product. Kept in the index, so that a list needs no database.</summary>
public sealed record ProductCard
{
    public string Slug { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary>One of <see cref="Products.ProductState"/>.</summary>
    public string State { get; init; } = "";

    /// <summary>0 to 3; null when not known.</summary>
    public int? Level { get; init; }

    /// <inheritdoc cref="Products.Product.LevelSource"/>
    public string? LevelSource { get; init; }

    public string? DomainDa { get; init; }
    public string? DomainEn { get; init; }
    public string? SummaryDa { get; init; }
    public string? SummaryEn { get; init; }

    /// <summary>Names of the suppliers, in Danish order.</summary>
    public IReadOnlyList<string> Suppliers { get; init; } = [];

    /// <summary>Licences of its present repositories as the code host names them (SPDX ids), most frequent first; empty when none is recognised or nothing was crawled.</summary>
    public IReadOnlyList<string> Licences { get; init; } = [];

    /// <summary>Programming languages of its present repositories, most bytes first, at most five.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Repositories that are present (live or archived).</summary>
    public int Repositories { get; init; }

    /// <summary>Of those, the archived ones.</summary>
    public int Archived { get; init; }

    /// <summary>Pages of prose in them.</summary>
    public int Documents { get; init; }

    /// <summary>Public bodies that use it, as its publiccode.yml names them, in Danish order.</summary>
    public IReadOnlyList<string> Users { get; init; } = [];

    /// <summary>Whether any of its repositories has documentation beside the README.</summary>
    public bool HasDocumentation { get; init; }

    /// <summary>Whether any of its repositories can be built as a container.</summary>
    public bool HasContainer { get; init; }

    /// <summary>The newest push to any of them; null when there is none.</summary>
    public DateTimeOffset? PushedAt { get; init; }
}
