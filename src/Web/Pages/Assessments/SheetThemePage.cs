using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Data;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Assessments;

namespace OS2.Catalog.Web.Pages.Assessments;

/// <summary>The form of one theme. It is saved as far as it is filled in; what collides with another person's words is shown.</summary>
[RequestSizeLimit(LargestFormBytes)]
public abstract class SheetThemePage(ProductStore products, Database database, SheetStore sheets, EvidenceReader evidence, AssessmentDesk desk)
    : SheetPage(products, database, sheets, evidence, desk)
{
    /// <summary>Twenty demands with all the text that fits, as browsers write it.</summary>
    private const int LargestFormBytes = 1 << 20;

    private const string Stay = "gem";
    private const string TakeLast = "sidst";

    private Dictionary<string, TypedRow> _typed = new(StringComparer.Ordinal);
    private Dictionary<string, SheetRow> _others = new(StringComparer.Ordinal);

    /// <summary>One of <see cref="Assessments.Theme.All"/>.</summary>
    public string Theme { get; private set; } = "";

    public override string Part => $"{(IsEvaluation ? "evaluering" : "selvevaluering")}/{Assessments.Theme.SlugOf(Theme)}";

    /// <summary>Demands that count at the level.</summary>
    public IReadOnlyList<DemandView> Asked { get; private set; } = [];

    /// <summary>Demands of the levels above: they may be left open.</summary>
    public IReadOnlyList<DemandView> Above { get; private set; } = [];

    /// <summary>Whether another person wrote the same demand otherwise; what did not collide is saved.</summary>
    public bool HasConflict => _others.Count > 0;

    /// <summary>Which button was pressed.</summary>
    [BindProperty]
    public string? Go { get; set; }

    /// <summary>Where "go on" leads: the next theme, or the end.</summary>
    public string Next => Assessments.Theme.All.SkipWhile(theme => theme != Theme).Skip(1).FirstOrDefault() is { } next
        ? Links.SheetTheme(Product.ProductSlug, IsEvaluation, next) : Links.SheetEnd(Product.ProductSlug, IsEvaluation);

    protected override async Task<bool> MayAsync(string slug, CancellationToken cancel)
    {
        if (Assessments.Theme.Find(RouteData.Values["theme"] as string) is not { } theme || !await base.MayAsync(slug, cancel))
            return false;
        Theme = theme;
        Title = $"{T.Of("Theme", theme)} · {T[IsEvaluation ? "Evaluation.titleOf" : "Assessment.titleOf", Product.Name]}";
        return true;
    }

    protected override async Task DrawAsync(CancellationToken cancel)
    {
        await base.DrawAsync(cancel);
        var all = Assessments.Theme.Demands(Theme).Select(demand => (demand.Level, View: ViewOf(demand))).ToList();
        Asked = [.. all.Where(each => each.Level <= Sheet.Level).Select(each => each.View)];
        Above = [.. all.Where(each => each.Level > Sheet.Level).Select(each => each.View)];
    }

    protected override async Task<IActionResult> ActAsync(string slug, CancellationToken cancel)
    {
        var form = await Request.ReadFormAsync(cancel);
        _typed = Assessments.Theme.Demands(Theme).Where(demand => form.ContainsKey(demand.Id + ".Seen")).Select(demand => new TypedRow(
            demand.Id, form[demand.Id + ".Seen"].ToString(), form[demand.Id + ".Choice"].ToString() is { Length: > 0 } choice ? choice : null, form[demand.Id + ".Body"].ToString().ReplaceLineEndings("\n").Trim()))
            .ToDictionary(row => row.Requirement, StringComparer.Ordinal);
        foreach (var row in _typed.Values.Where(row => row.Body.Length > SheetRow.MostCharacters))
            Fault(row.Requirement + ".Body", T["Assessment.tooLong", row.Requirement, SheetRow.MostCharacters]);
        if (!ModelState.IsValid)
        {
            await DrawAsync(cancel);
            return Page();
        }

        var (outcome, conflicts) = await Desk.DoAsync(change => SheetStore.SaveAsync(change, Actor, Sheet.SheetId, [.. _typed.Values]), cancel);
        if (outcome == SheetOutcome.NotNow)
            return Redirect(Home);
        if (outcome == SheetOutcome.Conflict)
        {
            _others = conflicts.ToDictionary(row => row.Requirement, StringComparer.Ordinal);
            _typed = _typed.Where(pair => _others.ContainsKey(pair.Key)).ToDictionary(StringComparer.Ordinal);
            await DrawAsync(cancel);
            return Page();
        }

        if (Go == TakeLast && Last is not null)
        {
            var rows = LastRows.Values.Where(row => Assessments.Theme.Demands(Theme).Any(demand => demand.Id == row.Requirement)).ToList();
            await Desk.DoAsync(change => SheetStore.FillAsync(change, Actor, Sheet.SheetId, rows, replaces: false), cancel);
        }

        return Redirect(Go is Stay or TakeLast ? Links.SheetTheme(slug, IsEvaluation, Theme) + "?gemt=1" : Next);
    }

    private DemandView ViewOf(Requirement demand)
    {
        var (saved, typed) = (Saved.GetValueOrDefault(demand.Id), _typed.GetValueOrDefault(demand.Id));
        var choice = typed is null ? saved?.Choice : typed.Choice;
        return new DemandView
        {
            Requirement = demand,
            Name = Either(demand.NameDa, demand.NameEn)!,
            Choices = [new SelectListItem(T["Choice.open"], ""), .. SheetChoice.Of(Kind).Select(each => new SelectListItem(T.Of("Choice", each), each))],
            Choice = choice,
            Body = typed is null ? saved?.Body ?? "" : typed.Body,
            Seen = (saved ?? new SheetRow()).Seen,
            Written = saved is null ? null : T["Assessment.written", T.Of("Role.account", saved.ChangedRole), Show.Moment(saved.ChangedAt)],
            Other = _others.GetValueOrDefault(demand.Id),
            Before = LastRows.GetValueOrDefault(demand.Id),
            Answer = BasisRows.GetValueOrDefault(demand.Id),
            Evidence = [.. Seen[demand.Id]],
            Against = Against(demand.Id, choice),
            Fault = ModelState.TryGetValue(demand.Id + ".Body", out var state) && state.Errors.Count > 0 ? state.Errors[0].ErrorMessage : null,
        };
    }
}
