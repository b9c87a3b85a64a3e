using OS2.Catalog.Products;
using OS2.Catalog.Web.Products;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>Up to four products side by side.</summary>
public sealed class CompareModel(ProductStore products, ProductViews views) : CatalogPage
{
    public IReadOnlyList<ProductView> Views { get; private set; } = [];

    /// <summary>Products that can be put beside, in alphabetical order.</summary>
    public IReadOnlyList<(string Slug, string Name)> Others { get; private set; } = [];

    public bool IsFull => Views.Count == Links.MostCompared;

    /// <summary>Questions that have one of four answers.</summary>
    public static IReadOnlyList<string> Questions { get; } = ["Accessible", "DataProtection", "Architecture", "SignOn", "Interface", "Export"];

    /// <summary>The same without one of them.</summary>
    public string Without(ProductView view) => Links.ComparisonOf(Views.Where(other => other != view).Select(other => other.Product.ProductSlug)) + BuyerQuery;

    /// <summary>What was chosen of the reader's body, to be kept when the products change.</summary>
    public string BuyerQuery => Views.Count > 0 && Views[0].Cost.Buyer.Query is { Length: > 0 } query ? "&" + query[1..] : "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Section = "products";
        var all = (await products.AllAsync(cancel)).OrderBy(product => product.Name, Show.Order).ToList();
        var asked = Request.Query["p"].Select(slug => all.Find(product => product.ProductSlug == slug)).OfType<Product>().Distinct().Take(Links.MostCompared).ToList();
        var drawn = new List<ProductView>();
        foreach (var product in asked)
            drawn.Add(await views.OfAsync(this, product, cancel));
        Views = drawn;
        Others = [.. all.Except(asked).Select(product => (product.ProductSlug, product.Name))];
        Title = drawn.Count > 1 ? T["Compare.titleOf", string.Join(", ", drawn.Select(view => view.Product.Name))] : T["Compare.title"];
        Description = T["Compare.lede"];
        CanonicalQuery = drawn.Count > 0 ? "?" + string.Join('&', asked.Select(product => product.ProductSlug).Order(StringComparer.Ordinal).Select(slug => $"p={slug}")) : "";
        IsListed = drawn.Count == 0;
    }
}
