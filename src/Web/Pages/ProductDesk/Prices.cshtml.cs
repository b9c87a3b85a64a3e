using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Bodies;
using OS2.Catalog.Data;
using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Pages.ProductDesk;

/// <summary>The rate sheet of a product, line by line.</summary>
public sealed class PricesModel(ProductStore products, Database database, PriceStore prices) : ProductEditPage(products, database)
{
    private const int MostAmount = 100_000_000;

    public override string Part => "priser";

    public IReadOnlyList<Price> Rows { get; private set; } = [];

    /// <summary>What a product may ask money for.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. PriceKind.All.Where(kind => kind != PriceKind.Membership)];

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Band { get; set; }

    [BindProperty]
    public string? Member { get; set; }

    /// <summary>Whole kroner; empty where it is not published.</summary>
    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public string? NoteDa { get; set; }

    [BindProperty]
    public string? NoteEn { get; set; }

    [BindProperty]
    public string? ValidFrom { get; set; }

    [BindProperty]
    public string? ValidUntil { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? Go { get; set; }

    /// <summary>A line to take off the sheet; null where one is added.</summary>
    [BindProperty]
    public string? Remove { get; set; }

    protected override async Task<IActionResult> ActAsync(string slug, CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(Remove))
            return await DoAsync(change => ProductActs.RemovePriceAsync(change, Actor, slug, Version, Remove), cancel);
        var amount = Check();
        if (!ModelState.IsValid)
            return Page();
        var price = new Price
        {
            Kind = Kind!, Band = Text(Band), IsMember = Member switch { "ja" => true, "nej" => false, _ => null }, Amount = amount, NoteDa = Text(NoteDa), NoteEn = Text(NoteEn),
            ValidFrom = Text(ValidFrom), ValidUntil = Text(ValidUntil), CheckedOn = Database.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Source = Source!.Trim(),
        };
        if (Go == "vis")
        {
            return ShowRow((T["Cost.item"], T.Of("PriceKind", price.Kind)), (T["Cost.band"], price.Band is { } band ? T.Of("Band", band) : T["Cost.band.all"]),
                (T["Cost.who"], price.IsMember switch { true => T["Cost.member.yes"], false => T["Cost.member.no"], null => T["Cost.member.all"] }),
                (T["Cost.amount"], price.Amount is { } kroner ? Show.Number(kroner) : T["Cost.unpublished"]), (T["Edit.noteDa"], price.NoteDa), (T["Edit.noteEn"], price.NoteEn),
                (T["Cost.from"], price.ValidFrom is { } from ? Show.Day(from) : null), (T["Edit.until"], price.ValidUntil is { } until ? Show.Day(until) : null), (T["Edit.source"], price.Source));
        }

        return await DoAsync(change => ProductActs.AddPriceAsync(change, Actor, slug, Version, price), cancel);
    }

    /// <summary>Says what is wrong, and reads the amount as people write it: 25.000 is 25000.</summary>
    private int? Check()
    {
        var digits = (Amount ?? "").Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Trim();
        var isNumber = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostAmount;
        if (digits.Length > 0 && !isNumber)
            Fault(nameof(Amount), T["Edit.amount.wrong"]);
        if (!Kinds.Contains(Kind, StringComparer.Ordinal))
            Fault(nameof(Kind), T["Edit.kind.wrong"]);
        if (Text(Band) is { } band && !PopulationBands.Names.Contains(band, StringComparer.Ordinal))
            Fault(nameof(Band), T["Edit.kind.wrong"]);
        if (!IsDay(ValidFrom) || !IsDay(ValidUntil) || (Text(ValidFrom) is { } from && Text(ValidUntil) is { } until && string.CompareOrdinal(from, until) > 0))
            Fault(nameof(ValidUntil), T["Edit.days.wrong"]);
        if (Source?.Trim() is not { Length: > 0 and <= 400 })
            Fault(nameof(Source), T["Edit.source.needed"]);
        if (NoteDa?.Length > 400 || NoteEn?.Length > 400)
            Fault(nameof(NoteDa), T["Edit.source.wrong"]);
        return isNumber ? number : null;
    }

    private static bool IsDay(string? text) => Text(text) is not { } day || DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    protected override async Task DrawAsync(CancellationToken cancel) => Rows = [.. (await prices.ForProductAsync(Product.ProductSlug, cancel)).Where(price => price.ProductSlug is not null)
        .OrderBy(price => price.Kind, StringComparer.Ordinal).ThenBy(price => price.Band, StringComparer.Ordinal).ThenBy(price => price.ValidFrom, StringComparer.Ordinal)];
}
