using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Ownership;
using OS2.Catalog.Repositories;
using OS2.Catalog.Web.Ownership;

namespace OS2.Catalog.Web.Pages.Secretariat.Ownership;

/// <summary>Names in notices that stand for nobody, with whom they may stand for. A person decides, and may take it back.</summary>
public sealed class NamesModel(NameStore names, PartyStore parties, RepositoryStore repositories, OwnershipDesk desk) : CatalogPage
{
    private const int PageSize = 25;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Party { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public PartyKind Kind { get; set; }

    [BindProperty]
    public string? AliasId { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public int Total { get; private set; }
    public Paging Paging { get; private set; } = new(1, PageSize, 0, "");
    public IReadOnlyList<Party> Parties { get; private set; } = [];

    /// <summary>What was said, the newest first, with the party's name.</summary>
    public IReadOnlyList<(PartyAlias Alias, string Party)> Said { get; private set; } = [];

    public IReadOnlyList<PartyKind> Kinds { get; } = [PartyKind.Supplier, PartyKind.Company, PartyKind.Municipality, PartyKind.State, PartyKind.Person, PartyKind.Foreign];

    public Task OnGetAsync(CancellationToken cancel) => LookAsync(cancel);

    public Task<IActionResult> OnPostMergeAsync(CancellationToken cancel) => SayAsync(PartyAlias.Merged, cancel);

    public Task<IActionResult> OnPostRefuseAsync(CancellationToken cancel) => SayAsync(PartyAlias.Refused, cancel);

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancel) => await DoneAsync(await desk.DoAsync(async change =>
        (Kinds.Contains(Kind) ? await PartyStore.AddAsync(change, Me!.SecretariatActor, Name ?? "", Kind, null) : PartyOutcome.NoParty, Name ?? ""), cancel), cancel);

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken cancel) =>
        await DoneAsync(await desk.DoAsync(change => PartyStore.UndoAsync(change, Me!.SecretariatActor, AliasId ?? "", Text(Why)), cancel), cancel);

    private async Task<IActionResult> SayAsync(string state, CancellationToken cancel)
    {
        var table = await parties.TableAsync(cancel);
        var typed = Party?.Trim() ?? "";
        var said = new PartyAlias { State = state, Name = Name?.Trim() ?? "", PartySlug = (table.Find(typed)?.Slug ?? table.Resolve(typed).Slug) ?? "", FromYear = Year(From), UntilYear = Year(Until), Reason = Text(Why) };
        if (!string.IsNullOrWhiteSpace(From) && said.FromYear is null || !string.IsNullOrWhiteSpace(Until) && said.UntilYear is null)
            return await DoneAsync(PartyOutcome.Years, cancel);
        return await DoneAsync(await desk.DoAsync(async change => (await PartyStore.SayAsync(change, Me!.SecretariatActor, said), said.Name), cancel), cancel);
    }

    private async Task<IActionResult> DoneAsync(PartyOutcome outcome, CancellationToken cancel)
    {
        if (outcome == PartyOutcome.Done)
            return Redirect(Links.PartyNames);
        await LookAsync(cancel);
        Fault("", T.Of("Names.outcome", outcome.ToString()));
        return Page();
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        Title = T["Names.title"];
        Section = "secretariat";
        IsListed = false;
        var all = await names.AllAsync(cancel);
        Total = all.Count;
        Paging = new Paging(Paging.Asked(Request.Query["side"]), PageSize, all.Count, Links.PartyNames);
        var rows = new List<Row>();
        foreach (var seen in Paging.Of(all))
        {
            var repository = await repositories.FindAsync(seen.Place.RepositoryId, cancel);
            rows.Add(new(rows.Count + 1, seen, repository?.FullName ?? "", seen.Years is var (first, last) ? first == last ? $"{first}" : $"{first}–{last}" : null));
        }

        Rows = rows;
        var table = await parties.TableAsync(cancel);
        Parties = [.. table.All.OrderBy(party => party.Name, Show.Order)];
        Said = [.. (await parties.AliasesAsync(cancel)).Reverse().Select(alias => (alias, table.Find(alias.PartySlug)?.Name ?? alias.PartySlug))];
    }

    private static int? Year(string? typed) => int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1949 and < 2200 ? year : null;

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    /// <summary>A name as it is drawn.</summary>
    /// <param name="Number">Its place on the page, for the ids of fields.</param>
    /// <param name="Seen">The name.</param>
    /// <param name="FullName">A repository that has it.</param>
    /// <param name="Years">The years of its notices; null for none.</param>
    public sealed record Row(int Number, SeenName Seen, string FullName, string? Years);
}
