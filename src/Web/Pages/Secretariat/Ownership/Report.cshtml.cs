using OS2.Catalog.Ownership;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.Secretariat.Ownership;

/// <summary>The state of the whole portfolio for the board, to be printed on A4.</summary>
public sealed class ReportModel(VerdictStore verdicts, TimeProvider time) : CatalogPage
{
    private const int Months = 3;
    private const int ChangesShown = 40;
    private const int NamesShown = 60;

    /// <summary>What the board should know of; the rest of the worklist is the secretariat's.</summary>
    private static readonly string[] Told = ["supplier", "conflict", "no-licence", "nobody", "stale", "others"];

    public DateTimeOffset Now { get; private set; }

    /// <summary>What the figures are compared with.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>The rules that the verdicts were made by.</summary>
    public int RulesVersion { get; private set; }

    public int Total { get; private set; }

    /// <summary>The best first; before is null where the catalogue had not begun.</summary>
    public IReadOnlyList<(string Answer, int Now, int? Before)> Figures { get; private set; } = [];

    public PortfolioView Portfolio { get; private set; } = new();

    /// <summary>Titles that became others, the newest first.</summary>
    public IReadOnlyList<(string FullName, string Before, string After, DateTimeOffset At)> Changes { get; private set; } = [];

    public int MoreChanges { get; private set; }
    public IReadOnlyList<(string Matter, int Count, IReadOnlyList<string> Names)> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["OwnershipReport.title"];
        Section = "secretariat";
        IsListed = false;
        Now = time.GetUtcNow();
        Since = Now.AddMonths(-Months);
        var all = (await verdicts.AllAsync(cancel)).Where(v => LifeCycle.IsPresent(v.LifeCycle)).ToList();
        Total = all.Count;
        RulesVersion = all.Select(v => v.RulesVersion).DefaultIfEmpty(OwnershipRules.Newest).Max();
        var changes = await verdicts.ChangesAsync(cancel);
        var before = changes.Count > 0 && changes[0].At <= Since ? Catalog.Ownership.Portfolio.At(changes, Since) : null;
        Figures = [.. TitleAnswer.All.SkipLast(1).Reverse().Append(TitleAnswer.Unassessed).Select(answer => (answer, all.Count(v => v.TitleAnswer == answer), before?.Titles[answer]))];
        Portfolio = PortfolioView.Of(T, changes, Now);
        var moved = changes.GroupBy(change => change.RepositoryId).SelectMany(group => group.Zip(group.Skip(1), (was, now) => (Was: was, Now: now)))
            .Where(pair => pair.Now.At > Since && pair.Was.TitleAnswer != pair.Now.TitleAnswer).OrderByDescending(pair => pair.Now.At).ToList();
        Changes = [.. moved.Take(ChangesShown).Select(pair => ($"{pair.Now.Owner}/{pair.Now.Name}", pair.Was.TitleAnswer, pair.Now.TitleAnswer, pair.Now.At))];
        MoreChanges = moved.Count - Changes.Count;
        var rows = all.Select(WorkRow.Of).ToLookup(row => row.Matter, row => row.Verdict.FullName, StringComparer.Ordinal);
        Groups = [.. Told.Where(matter => rows[matter].Any()).Select(matter => (matter, rows[matter].Count(), (IReadOnlyList<string>)[.. rows[matter].Order(StringComparer.OrdinalIgnoreCase).Take(NamesShown)]))];
    }
}
