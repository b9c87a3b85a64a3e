using OS2.Catalog.Search;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>Products, searched and narrowed.</summary>
public sealed class ListModel(CatalogIndex index) : CatalogPage
{
    private const int PageSize = 20;

    public ProductSearch Search { get; private set; } = new();
    public CatalogResult Result { get; private set; } = new();
    public IReadOnlyList<Card> Cards { get; private set; } = [];
    public IReadOnlyList<FacetView> Facets { get; private set; } = [];
    public IReadOnlyList<Chip> Chips { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, PageSize, 0, "");

    /// <summary>How many were found, in words.</summary>
    public string Found { get; private set; } = "";

    public static IReadOnlyList<SortOrder> Orders { get; } = [SortOrder.Relevance, SortOrder.Name, SortOrder.Newest, SortOrder.Users];

    /// <summary>The list without any narrowing but the text.</summary>
    public string AddressWithoutChosen => Links.Products + Search.WithoutChosen().Address();

    public void OnGet()
    {
        Search = ProductSearch.Of(Request.Query);
        Result = index.Search(Search.ToQuery(PageSize, IsEnglish));
        if (Result.Products.Count == 0 && Result.Total > 0)
        {
            Search = Search.At((Result.Total + PageSize - 1) / PageSize);
            Result = index.Search(Search.ToQuery(PageSize, IsEnglish));
        }

        Cards = [.. Result.Products.Select(hit => new Card(hit, this))];
        Facets = [.. Result.Facets.Where(f => f.Values.Count > 0).Select(f => FacetView.Of(T, f))];
        Paging = new Paging(Search.Page, PageSize, Result.Total, Links.Products + Search.Address());
        Chips = [.. ChosenChips()];
        Found = T.Count("List.found", Result.Total);
        Title = Search.Text.Length == 0 ? T["List.title"] : T["List.titleFor", Search.Text, Found];
        Description = T["List.description"];
        Section = "products";
        CanonicalQuery = Search.Numbered();
    }

    private IEnumerable<Chip> ChosenChips()
    {
        if (Search.Text.Length > 0)
            yield return new Chip(T["List.text"], Search.Text, Links.Products + Search.WithoutText().Address());
        foreach (var (facet, value) in Search.Chosen)
        {
            var known = Result.Facets.FirstOrDefault(f => f.Name == facet)?.Values.FirstOrDefault(v => v.Value == value) ?? new FacetValue(value, null, 0, true);
            yield return new Chip(T.Of("Facet", facet), FacetView.Label(T, facet, known), Links.Products + Search.Without(facet, value).Address());
        }
    }
}
