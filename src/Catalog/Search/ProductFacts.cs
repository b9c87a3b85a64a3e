using OS2.Catalog.Products;

namespace OS2.Catalog.Search;

/// <summary>All that the index holds of a product.</summary>
internal sealed record ProductFacts
{
    internal required Product Product { get; init; }
    internal required ProductCard Card { get; init; }
    internal required IReadOnlyList<string> SupplierSlugs { get; init; }
    internal required IReadOnlyList<string> Organisations { get; init; }

    /// <summary>Numbers and names of its present repositories.</summary>
    internal required IReadOnlyList<(long Number, string FullName)> Repositories { get; init; }

    /// <summary>What its repositories and publiccode.yml files say of it in short, with the language of each where it is known.</summary>
    internal required IReadOnlyList<(string Text, string? Language)> Features { get; init; }

    /// <summary>The standards that it meets, and how it says that it meets the demands of the governance model, with the language of each where it is known.</summary>
    internal required IReadOnlyList<(string Text, string? Language)> Requirements { get; init; }

    /// <summary>Plain text of the READMEs of its present repositories, with the language of each where it is known.</summary>
    internal required IReadOnlyList<(string Text, string? Language)> Readmes { get; init; }
}
