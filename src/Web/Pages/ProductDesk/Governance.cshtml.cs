using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Data;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Assessments;
using OS2.Catalog.Web.Pages.Assessments;

namespace OS2.Catalog.Web.Pages.ProductDesk;

/// <summary>What the people of a product do with the governance model: assess themselves, and say who does what by when.</summary>
public sealed class GovernanceModel(ProductStore products, Database database, SheetStore sheets, GovernanceTaskStore tasks, AssessmentDesk desk, TimeProvider time) : ProductEditPage(products, database)
{
    private const int MostOwner = 200;
    private const int MostNote = 1000;

    private IReadOnlyList<GovernanceSheet> _all = [];

    public override string Part => "governance";

    /// <summary>The self-assessment under way; null for none.</summary>
    public GovernanceSheet? Draft { get; private set; }

    /// <summary>What was sent, the newest first.</summary>
    public IReadOnlyList<GovernanceSheet> Sent { get; private set; } = [];

    /// <summary>When the next self-assessment is due; null for at once.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public StateSign Wheel { get; private set; } = null!;
    public RungView Rung { get; private set; } = null!;

    /// <summary>The demand whose task is edited; null for none.</summary>
    public Requirement? Edited { get; private set; }

    public IReadOnlyList<SelectListItem> Levels => LevelSign.Choices(T, MatrixView.Levels);

    [BindProperty]
    public string? Go { get; set; }

    [BindProperty]
    public string? Aim { get; set; }

    [BindProperty]
    public string? SheetId { get; set; }

    [BindProperty(SupportsGet = true, Name = "krav")]
    public string? Demand { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public string? DueOn { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    protected override async Task<IActionResult> ActAsync(string slug, CancellationToken cancel)
    {
        switch (Go)
        {
            case "begynd" when int.TryParse(Aim, NumberStyles.None, CultureInfo.InvariantCulture, out var aim) && aim <= 3:
                await desk.DoAsync(change => SheetStore.StartAsync(change, Actor, slug, SheetKind.SelfAssessment, aim), cancel);
                return Redirect(Links.SheetTheme(slug, isEvaluation: false, Theme.All[0]));
            case "offentliggoer" when _all.Any(sheet => sheet.SheetId == SheetId):
                await desk.DoAsync(change => SheetStore.PublishAsync(change, Actor, SheetId!), cancel);
                return Redirect(Links.EditGovernance(slug) + "?gemt=1");
            case "opgave" when Edited is not null:
                return await TaskAsync(slug, cancel);
            default:
                return Redirect(Links.EditGovernance(slug));
        }
    }

    protected override async Task DrawAsync(CancellationToken cancel)
    {
        var slug = Product.ProductSlug;
        _all = await sheets.OfProductAsync(slug, cancel);
        Draft = _all.FirstOrDefault(sheet => sheet is { IsDraft: true, IsEvaluation: false });
        Sent = [.. _all.Where(sheet => sheet.IsSent).OrderByDescending(sheet => sheet.SentAt)];
        var last = Sent.FirstOrDefault(sheet => !sheet.IsEvaluation);
        DueAt = YearWheel.DueAt(last?.SentAt, SheetKind.SelfAssessment);
        Wheel = ChoiceSign.Of(T, YearWheel.StateAt(time.GetUtcNow(), last?.SentAt, SheetKind.SelfAssessment));
        Rung = await RungView.OfAsync(this, Product, Sent, sheets, tasks, cancel) with { EditAddress = demand => $"{Links.EditGovernance(slug)}?krav={demand.Id}#opgave" };
        Edited = Demand is null ? null : Requirements.Find(Demand);
        Aim ??= LevelSign.Key(last?.Level ?? Product.Level ?? 1);
        if (Edited is null || !HttpMethods.IsGet(Request.Method))
            return;
        var task = Rung.Tasks.GetValueOrDefault(Edited.Id) ?? new GovernanceTask();
        (Owner, DueOn, Note, Version) = (task.Owner, task.DueOn, task.Note, task.Version);
    }

    private async Task<IActionResult> TaskAsync(string slug, CancellationToken cancel)
    {
        if (Owner?.Trim().Length > MostOwner)
            Fault(nameof(Owner), T["Task.owner.wrong", MostOwner]);
        if (Note?.Trim().Length > MostNote)
            Fault(nameof(Note), T["Task.note.wrong", MostNote]);
        var due = Text(DueOn);
        if (due is not null && !DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            Fault(nameof(DueOn), T["Task.due.wrong"]);
        if (!ModelState.IsValid)
            return Page();
        var task = new GovernanceTask { ProductSlug = slug, Requirement = Edited!.Id, Owner = Owner?.Trim() ?? "", DueOn = due, Note = Note?.ReplaceLineEndings("\n").Trim() ?? "", Version = Version };
        var outcome = await desk.DoAsync(change => GovernanceTaskStore.SaveAsync(change, Actor, task), cancel);
        if (outcome == SheetOutcome.Done)
            return Redirect(Links.EditGovernance(slug) + "?gemt=1");
        await DrawAsync(cancel);
        Version = Rung.Tasks.GetValueOrDefault(Edited.Id)?.Version ?? 0;
        ModelState.Remove(nameof(Version));
        Fault("", T["Task.conflict"]);
        return Page();
    }
}
