using System.Globalization;
using OS2.Catalog.Search;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>What the address of the product list asks for, and the addresses of its variations. Any address is a valid one.</summary>
public sealed record ProductSearch
{
    private const int MaxTextLength = 200;
    private const int MaxValues = 30;
    private const string Ended = "afsluttede";

    public string Text { get; private init; } = "";

    /// <summary>In the order of <see cref="FacetName.All"/>, each value once.</summary>
    public IReadOnlyList<(string Facet, string Value)> Chosen { get; private init; } = [];

    /// <inheritdoc cref="CatalogQuery.ChangedFrom"/>
    public DateOnly? ChangedFrom { get; init; }

    /// <inheritdoc cref="CatalogQuery.ChangedTo"/>
    public DateOnly? ChangedTo { get; init; }

    /// <inheritdoc cref="CatalogQuery.HidesEnded"/>
    public bool HidesEnded { get; init; }

    /// <inheritdoc cref="CatalogQuery.Explains"/>
    public bool Explains { get; init; }

    public SortOrder Sort { get; private init; }

    public int Page { get; init; } = 1;

    public int DocumentPage { get; private init; } = 1;

    public bool HasDates => ChangedFrom is not null || ChangedTo is not null;

    public static ProductSearch Of(IQueryCollection query)
    {
        var text = query["q"].ToString().Trim();
        return new ProductSearch
        {
            Text = text.Length > MaxTextLength ? text[..(MaxTextLength - (char.IsHighSurrogate(text[MaxTextLength - 1]) ? 1 : 0))] : text,
            Chosen = [.. FacetName.All.SelectMany(facet => Values(query, facet).Select(value => (facet, value))).Take(MaxValues)],
            ChangedFrom = Day(query["aendret-fra"]),
            ChangedTo = Day(query["aendret-til"]),
            HidesEnded = query["skjul"] == Ended,
            Explains = query["forklar"] == "1",
            Sort = query["sorter"].ToString() switch { "navn" => SortOrder.Name, "nyeste" => SortOrder.Newest, "brugere" => SortOrder.Users, _ => SortOrder.Relevance },
            Page = Paging.Asked(query["side"]),
            DocumentPage = Paging.Asked(query["dokumentside"]),
        };
    }

    /// <summary>The question to the index.</summary>
    public CatalogQuery ToQuery(int pageSize, bool isEnglish, DateTimeOffset now) => new()
    {
        Text = Text,
        Chosen = Chosen.GroupBy(c => c.Facet, c => c.Value).ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g]),
        ChangedFrom = ChangedFrom,
        ChangedTo = ChangedTo,
        HidesEnded = HidesEnded,
        Explains = Explains,
        Sort = Sort,
        Page = Page,
        DocumentPage = DocumentPage,
        PageSize = pageSize,
        IsEnglish = isEnglish,
        Now = now,
    };

    /// <summary>The query part of the address with its question mark, without the page number; empty when nothing is asked for.</summary>
    public string Address()
    {
        var pairs = new List<(string Name, string Value)>();
        if (Text.Length > 0)
            pairs.Add(("q", Text));
        pairs.AddRange(Chosen);
        if (ChangedFrom is { } from)
            pairs.Add(("aendret-fra", Machine(from)));
        if (ChangedTo is { } to)
            pairs.Add(("aendret-til", Machine(to)));
        if (HidesEnded)
            pairs.Add(("skjul", Ended));
        if (SortName(Sort) is { } sort)
            pairs.Add(("sorter", sort));
        if (Explains)
            pairs.Add(("forklar", "1"));
        return pairs.Count == 0 ? "" : "?" + string.Join('&', pairs.Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));
    }

    public ProductSearch At(int page) => this with { Page = page };

    /// <summary>The same with another text, chosen by the catalogue.</summary>
    public ProductSearch For(string text) => this with { Text = text, Page = 1, DocumentPage = 1 };

    public ProductSearch Without(string facet, string value) => this with { Chosen = [.. Chosen.Where(c => c != (facet, value))], Page = 1 };

    public ProductSearch WithoutText() => this with { Text = "", Page = 1 };

    public ProductSearch WithoutChosen() => this with { Chosen = [], ChangedFrom = null, ChangedTo = null, HidesEnded = false, Page = 1 };

    /// <summary>As addresses have it; null for the order that needs no saying.</summary>
    public static string? SortName(SortOrder sort) => sort switch
    {
        SortOrder.Name => "navn",
        SortOrder.Newest => "nyeste",
        SortOrder.Users => "brugere",
        _ => null,
    };

    /// <summary>As addresses and fields for dates have it.</summary>
    public static string Machine(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>This page number as addresses have it.</summary>
    public string Numbered() => Links.Numbered(Address(), Page);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static IEnumerable<string> Values(IQueryCollection query, string facet) => query[facet]
        .Select(value => value?.Trim() ?? "")
        .Where(value => value.Length is > 0 and <= 100)
        .Distinct(StringComparer.Ordinal);
}
