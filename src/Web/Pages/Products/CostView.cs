using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Bodies;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>What a product costs the reader's body, and the whole rate sheet behind it.</summary>
public sealed record CostView
{
    public required Buyer Buyer { get; init; }
    public required PriceSheet Sheet { get; init; }

    /// <summary>All lines that hold, the network's own first.</summary>
    public IReadOnlyList<Price> All { get; init; } = [];

    /// <summary>Whether the catalogue knows any line of the product itself.</summary>
    public bool IsKnown => All.Any(price => price.ProductSlug is not null);

    public IReadOnlyList<SelectListItem> Bodies { get; init; } = [];
    public IReadOnlyList<SelectListItem> Bands { get; init; } = [];
    public SelectListItem[] Members { get; init; } = [];

    /// <summary>For whom, in words; null where nothing was chosen.</summary>
    public string? For { get; init; }

    /// <summary>From when to when a line holds, and when it was last compared with its source.</summary>
    public static string Validity(Texts texts, Price price) => string.Join(" · ", new[]
    {
        (price.ValidFrom, price.ValidUntil) switch
        {
            ({ } from, { } until) => texts["Cost.valid", Show.Day(from), Show.Day(until)],
            ({ } from, null) => texts["Cost.valid.from", Show.Day(from)],
            (null, { } until) => texts["Cost.valid.until", Show.Day(until)],
            _ => null,
        },
        price.CheckedOn is { } day ? $"{texts["Source.checked"]} {Show.Day(day)}" : null,
    }.OfType<string>());

    internal static CostView Of(CatalogPage page, Buyer buyer, IReadOnlyList<Price> prices, IReadOnlyList<PublicBody> bodies, DateTimeOffset now)
    {
        var day = now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return new CostView
        {
            Buyer = buyer,
            Sheet = buyer.Sheet(prices, now),
            All = [.. prices.Where(price => price.HoldsOn(day)).OrderBy(price => price.ProductSlug is not null).ThenBy(price => At(PriceKind.All, price.Kind))
                .ThenBy(price => At(PopulationBands.Names, price.Band)).ThenBy(price => price.IsMember == false)],
            Bodies = BodyChoices.Of(bodies, page.T["Cost.body.none"], page.IsEnglish),
            Bands = [new SelectListItem(page.T["Cost.band.none"], ""), .. PopulationBands.Names.Select(band => new SelectListItem(page.T.Of("Band", band), band))],
            Members = [new SelectListItem(page.T["Cost.member.yes"], Buyer.Yes), new SelectListItem(page.T["Cost.member.no"], Buyer.No)],
            For = buyer.IsAsked ? ForOf(page, buyer) : null,
        };
    }

    private static string ForOf(CatalogPage page, Buyer buyer) => string.Join(", ", new[]
    {
        buyer.Body is { } body ? page.Either(body.Name, body.NameEn) : null, buyer.Band is { } band ? page.T.Of("Band", band) : null, page.T[buyer.IsMember ? "Cost.member.yes" : "Cost.member.no"],
    }.OfType<string>());

    private static int At(IReadOnlyList<string> all, string? value)
    {
        for (var at = 0; at < all.Count; at++)
            if (all[at] == value)
                return at;
        return -1;
    }
}
