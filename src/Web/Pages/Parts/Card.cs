using OS2.Catalog.Search;

namespace OS2.Catalog.Web.Pages.Parts;

/// <summary>A product on a list, in the reader's words.</summary>
/// <param name="Hit">What was found.</param>
/// <param name="Page">The page that it stands on.</param>
public sealed record Card(ProductHit Hit, CatalogPage Page)
{
    private const int Named = 3;

    public ProductCard Product => Hit.Card;

    public string Address => Page.Links.Product(Product.Slug);

    /// <summary>Up to four letters of the name, without what all names share.</summary>
    public string Monogram => MonogramOf(Product.Name);

    /// <summary>Where it was found, when name and summary do not show it; null otherwise.</summary>
    public string? Because => Products.Because.Sentence(Page.T, Hit.Reasons);

    public StateSign State => StateSign.OfProduct(Page.T, Product.State);

    public LevelSign Level => LevelSign.Of(Page.T, Product.Level);

    public string? Domain => Page.Either(Product.DomainDa, Product.DomainEn);

    public string? Licences => Product.Licences.Count == 0 ? null : Few(Product.Licences);

    public string? Suppliers => Product.Suppliers.Count == 0 ? null : Few(Product.Suppliers);

    internal static string MonogramOf(string name)
    {
        var rest = name.StartsWith("OS2", StringComparison.OrdinalIgnoreCase) ? name[3..].TrimStart('-', ' ') : name;
        return rest.Length == 0 ? "OS2" : rest[..Math.Min(rest.Length, rest.Length <= 4 ? 4 : 2)].ToLowerInvariant();
    }

    private string Few(IReadOnlyList<string> names) => names.Count <= Named
        ? string.Join(", ", names)
        : Page.T["Card.more", string.Join(", ", names.Take(Named)), names.Count - Named];
}
