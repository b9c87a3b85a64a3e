using OS2.Catalog.Products;

namespace OS2.Catalog.Search;

/// <summary>The names that the data has for the values of facets. Kept in the index as one entry.</summary>
internal sealed record FacetLabels
{
    internal static FacetLabels None { get; } = new();

    public IReadOnlyDictionary<string, string> Suppliers { get; init; } = new Dictionary<string, string>();
    public IReadOnlyDictionary<string, string> DomainsDa { get; init; } = new Dictionary<string, string>();
    public IReadOnlyDictionary<string, string> DomainsEn { get; init; } = new Dictionary<string, string>();

    internal static FacetLabels Of(IReadOnlyList<Supplier> suppliers, IEnumerable<Domain> domains) => new()
    {
        Suppliers = suppliers.ToDictionary(s => s.SupplierSlug, s => s.Name),
        DomainsDa = domains.ToDictionary(d => d.DomainSlug, d => d.NameDa),
        DomainsEn = domains.ToDictionary(d => d.DomainSlug, d => d.NameEn),
    };

    internal string? Find(string facet, string value, bool isEnglish) => facet switch
    {
        FacetName.Supplier => Suppliers.GetValueOrDefault(value),
        FacetName.Domain => (isEnglish ? DomainsEn : DomainsDa).GetValueOrDefault(value),
        _ => null,
    };
}
