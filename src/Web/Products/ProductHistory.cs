using OS2.Catalog.Web.Pages.Products;

namespace OS2.Catalog.Web.Products;

/// <summary>What the histories of a product's repositories tell.</summary>
internal sealed record ProductHistory
{
    /// <summary>Null where the history of a core repository was not read: what lies beside it does not tell how the product is looked after.</summary>
    public CareView? Care { get; init; }

    /// <inheritdoc cref="ProductView.Releases"/>
    public IReadOnlyList<(string Name, DateTimeOffset At, string FullName)> Releases { get; init; } = [];

    /// <inheritdoc cref="ProductView.LargestShare"/>
    public int? LargestShare { get; init; }

    /// <inheritdoc cref="ProductView.Employers"/>
    public IReadOnlyList<(string Name, int Share)> Employers { get; init; } = [];
}
