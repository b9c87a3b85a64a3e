using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Accounts;
using OS2.Catalog.Bodies;
using OS2.Catalog.Decisions;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Pages.Record;
using OS2.Catalog.Web.Record;

namespace OS2.Catalog.Web.Pages.Secretariat.Record;

/// <summary>The whole record, the newest first, window by window.</summary>
public sealed class ListModel(DecisionStore decisions, PublicBodyStore bodies, ProductStore products, RecordStatus status) : RecordPage(bodies)
{
    private const int RowsShown = 50;

    /// <summary>A filter that holds little is looked for in so many windows; the next page goes on from there.</summary>
    private const int MostWindows = 10;

    /// <summary>What decisions are about.</summary>
    public static IReadOnlyList<string> Subjects { get; } = ["account", "body", "donation", "idea", "instrument", "party", "product", "repository", "rules", "search"];

    public RecordStatus.Walk Walk { get; private set; } = new(new ChainReport(), default, 0);

    /// <summary>As the address has it.</summary>
    public string Subject { get; private set; } = "";

    public string Role { get; private set; } = "";
    public string Product { get; private set; } = "";
    public string From { get; private set; } = "";
    public string To { get; private set; } = "";

    public IReadOnlyList<SelectListItem> SubjectChoices => [new SelectListItem(T["Ideas.any"], ""), .. Subjects.Select(subject => new SelectListItem(T.Of("RecordSubject", subject), subject))];

    public IReadOnlyList<SelectListItem> RoleChoices =>
        [new SelectListItem(T["Ideas.any"], ""), .. RoleName.All.Append(RoleName.Machine).Select(role => new SelectListItem(T.Of("Role.account", role), role))];

    public IReadOnlyList<SelectListItem> ProductChoices { get; private set; } = [];

    /// <summary>The older rows; null when there are none.</summary>
    public string? Older { get; private set; }

    /// <summary>The same filter from the newest on.</summary>
    public string Filtered { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string? emne, string? rolle, string? produkt, string? fra, string? til, string? foer, string? som, CancellationToken cancel)
    {
        (Subject, Role, Product, From, To) = (emne ?? "", rolle ?? "", produkt ?? "", fra ?? "", til ?? "");
        var filter = new DecisionFilter
        {
            Subject = OrNull(Subject), Role = OrNull(Role), ProductSlug = OrNull(Product), From = Day(From), Before = Day(To)?.AddDays(1),
        };
        Filtered = AddressOf(null);
        if (som is { Length: > 0 })
            return await SendAsync(som, decisions.WalkAsync(cancel).Where(filter.Holds), "beslutningslog", withActors: true, cancel);

        Title = T["RecordList.title"];
        Section = "secretariat";
        IsListed = false;
        Walk = await status.NowAsync(cancel);
        ProductChoices = [new SelectListItem(T["Ideas.any"], ""), .. (await products.AllAsync(cancel)).OrderBy(product => product.Name, Show.Order).Select(product => new SelectListItem(product.Name, product.ProductSlug))];
        var last = await decisions.LastAsync(cancel);
        var start = long.TryParse(foer, NumberStyles.None, CultureInfo.InvariantCulture, out var before) && before > 0 ? Math.Min(last, before - 1) : last;
        var (rows, next) = await WindowAsync(filter, start, cancel);
        Older = next > 0 ? AddressOf(next + 1) : null;
        Decisions = await ViewsAsync(rows, cancel);
        return Page();
    }

    /// <summary>Rows that the filter holds, from a number downwards, and the number to go on from; 0 at the end.</summary>
    private async Task<(IReadOnlyList<Decision> Rows, long Next)> WindowAsync(DecisionFilter filter, long upTo, CancellationToken cancel)
    {
        var rows = new List<Decision>();
        for (var windows = 0; windows < MostWindows && upTo > 0; windows++)
        {
            var after = Math.Max(0, upTo - DecisionStore.MostRows);
            foreach (var row in (await decisions.WindowAsync(after, upTo, cancel)).Where(filter.Holds))
            {
                rows.Add(row);
                if (rows.Count == RowsShown)
                    return (rows, row.Number - 1);
            }

            upTo = after;
        }

        return (rows, upTo);
    }

    private string AddressOf(long? before)
    {
        var pairs = new[] { ("emne", Subject), ("rolle", Role), ("produkt", Product), ("fra", From), ("til", To), ("foer", before?.ToString(CultureInfo.InvariantCulture) ?? "") }
            .Where(pair => pair.Item2.Length > 0).Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2)}");
        return string.Join('&', pairs) is { Length: > 0 } query ? $"{Links.SecretariatRecord}?{query}" : Links.SecretariatRecord;
    }

    private static string? OrNull(string text) => text.Length > 0 ? text : null;

    /// <summary>The beginning of a day in Denmark; null for none, or for what is no day.</summary>
    private static DateTimeOffset? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Show.Midnight(day) : null;
}
