using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OS2.Catalog.Search;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>Products, searched and narrowed, with the documentation that answers beside them.</summary>
[EnableRateLimiting(RateLimits.Open)]
public sealed class ListModel(CatalogIndex index, NeedStore needs, TimeProvider time) : CatalogPage
{
    private const int PageSize = 20;
    private const int DocumentPageSize = 10;
    private const int MostDocumentPages = 20;

    public ProductSearch Search { get; private set; } = new();
    public CatalogResult Result { get; private set; } = new();
    public IReadOnlyList<Card> Cards { get; private set; } = [];
    public IReadOnlyList<FacetView> Facets { get; private set; } = [];
    public IReadOnlyList<Chip> Chips { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, PageSize, 0, "");
    public Paging DocumentPaging { get; private set; } = new(1, DocumentPageSize, 0, "");

    /// <summary>How many were found, in words.</summary>
    public string Found { get; private set; } = "";

    /// <summary>How many documents were found, in words.</summary>
    public string DocumentsFound { get; private set; } = "";

    /// <summary>Whether the visitor has just told the secretariat that this is missing.</summary>
    public bool WasTold { get; private set; }

    public static IReadOnlyList<SortOrder> Orders { get; } = [SortOrder.Relevance, SortOrder.Name, SortOrder.Newest, SortOrder.Users];

    /// <summary>The list without any narrowing but the text.</summary>
    public string AddressWithoutChosen => Links.Products + Search.WithoutChosen().Address();

    /// <summary>The list with the reasons of every hit, or without them again.</summary>
    public string AddressOfReasons => Links.Products + (Search with { Explains = !Search.Explains }).Address();

    public void OnGet()
    {
        Search = ProductSearch.Of(Request.Query);
        WasTold = Request.Query["fortalt"] == "1";
        Result = Ask();
        if (Result.Products.Count == 0 && Result.Total > 0)
        {
            Search = Search.At((Result.Total + PageSize - 1) / PageSize);
            Result = Ask();
        }

        Cards = [.. Result.Products.Select(hit => new Card(hit, this))];
        Facets = [.. Result.Facets.Where(f => f.Values.Count > 0).Select(f => FacetView.Of(T, f))];
        Paging = new Paging(Search.Page, PageSize, Result.Total, Links.Products + Search.Address());
        DocumentPaging = new Paging(Search.DocumentPage, DocumentPageSize, Math.Min(Result.DocumentsTotal, MostDocumentPages * DocumentPageSize), Links.Products + Search.Address(), "dokumentside");
        Chips = [.. ChosenChips()];
        Found = T.Count("List.found", Result.Total);
        DocumentsFound = Result.IsDocumentsTotalExact ? T.Count("Documents.found", Result.DocumentsTotal) : T["Documents.foundMore", Show.Number(Result.DocumentsTotal)];
        Title = Search.Text.Length == 0 ? T["List.title"] : T["List.titleFor", Search.Text, Found];
        Description = T["List.description"];
        Section = "products";
        CanonicalQuery = Search.Numbered();
        IsListed = !Search.Explains && Search.DocumentPage == 1;
    }

    /// <summary>Tells the secretariat that what was searched for is missing.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Search = ProductSearch.Of(Request.Query);
        await needs.TellAsync(Search.Text, HttpContext.Connection.RemoteIpAddress, Request.Headers.UserAgent.ToString(), cancel);
        var address = Links.Products + Search.Address();
        return Redirect(address + (address.Contains('?', StringComparison.Ordinal) ? "&fortalt=1" : "?fortalt=1"));
    }

    private CatalogResult Ask() => index.Search(Search.ToQuery(PageSize, IsEnglish, time.GetUtcNow()) with { DocumentPageSize = DocumentPageSize });

    private IEnumerable<Chip> ChosenChips()
    {
        if (Search.Text.Length > 0)
            yield return new Chip(T["List.text"], Search.Text, Links.Products + Search.WithoutText().Address());
        foreach (var (facet, value) in Search.Chosen)
        {
            var known = Result.Facets.FirstOrDefault(f => f.Name == facet)?.Values.FirstOrDefault(v => v.Value == value) ?? new FacetValue(value, null, 0, true);
            yield return new Chip(T.Of("Facet", facet), FacetView.Label(T, facet, known), Links.Products + Search.Without(facet, value).Address());
        }

        if (Search.ChangedFrom is { } from)
            yield return new Chip(T["Dates.from"], Show.Date(new DateTimeOffset(from, TimeOnly.MinValue, TimeSpan.Zero)), Links.Products + (Search with { ChangedFrom = null, Page = 1 }).Address());
        if (Search.ChangedTo is { } to)
            yield return new Chip(T["Dates.to"], Show.Date(new DateTimeOffset(to, TimeOnly.MinValue, TimeSpan.Zero)), Links.Products + (Search with { ChangedTo = null, Page = 1 }).Address());
        if (Search.HidesEnded)
            yield return new Chip(T["Ended.heading"], T["Ended.hidden"], Links.Products + (Search with { HidesEnded = false, Page = 1 }).Address());
    }
}
