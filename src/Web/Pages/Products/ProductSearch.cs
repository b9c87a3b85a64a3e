using OS2.Catalog.Search;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>What the address of the product list asks for, and the addresses of its variations. Any address is a valid one.</summary>
public sealed record ProductSearch
{
    private const int MaxTextLength = 200;
    private const int MaxValues = 30;

    public string Text { get; private init; } = "";

    /// <summary>In the order of <see cref="FacetName.All"/>, each value once.</summary>
    public IReadOnlyList<(string Facet, string Value)> Chosen { get; private init; } = [];

    public SortOrder Sort { get; private init; }

    public int Page { get; private init; } = 1;

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsNarrowed => Text.Length > 0 || Chosen.Count > 0;

    public static ProductSearch Of(IQueryCollection query)
    {
        var text = query["q"].ToString().Trim();
        return new ProductSearch
        {
            Text = text.Length > MaxTextLength ? text[..MaxTextLength] : text,
            Chosen = [.. FacetName.All.SelectMany(facet => Values(query, facet).Select(value => (facet, value))).Take(MaxValues)],
            Sort = query["sorter"].ToString() switch { "navn" => SortOrder.Name, "nyeste" => SortOrder.Newest, "brugere" => SortOrder.Users, _ => SortOrder.Relevance },
            Page = Paging.Asked(query["side"]),
        };
    }

    /// <summary>The question to the index.</summary>
    public CatalogQuery ToQuery(int pageSize, bool isEnglish) => new()
    {
        Text = Text,
        Chosen = Chosen.GroupBy(c => c.Facet, c => c.Value).ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g]),
        Sort = Sort,
        Page = Page,
        PageSize = pageSize,
        IsEnglish = isEnglish,
    };

    /// <summary>The query part of the address with its question mark, without the page number; empty when nothing is asked for.</summary>
    public string Address()
    {
        var pairs = new List<(string Name, string Value)>();
        if (Text.Length > 0)
            pairs.Add(("q", Text));
        pairs.AddRange(Chosen);
        if (SortName(Sort) is { } sort)
            pairs.Add(("sorter", sort));
        return pairs.Count == 0 ? "" : "?" + string.Join('&', pairs.Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));
    }

    public ProductSearch At(int page) => this with { Page = page };

    public ProductSearch Without(string facet, string value) => this with { Chosen = [.. Chosen.Where(c => c != (facet, value))], Page = 1 };

    public ProductSearch WithoutText() => this with { Text = "", Page = 1 };

    public ProductSearch WithoutChosen() => this with { Chosen = [], Page = 1 };

    /// <summary>As addresses have it; null for the order that needs no saying.</summary>
    public static string? SortName(SortOrder sort) => sort switch
    {
        SortOrder.Name => "navn",
        SortOrder.Newest => "nyeste",
        SortOrder.Users => "brugere",
        _ => null,
    };

    /// <summary>This page number as addresses have it.</summary>
    public string Numbered() => Links.Numbered(Address(), Page);

    private static IEnumerable<string> Values(IQueryCollection query, string facet) => query[facet]
        .Select(value => value?.Trim() ?? "")
        .Where(value => value.Length is > 0 and <= 100)
        .Distinct(StringComparer.Ordinal);
}
