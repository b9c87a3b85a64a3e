using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Accounts;
using OS2.Catalog.Decisions;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Assessments;
using OS2.Catalog.Web.Pages.Assessments;

namespace OS2.Catalog.Web.Pages.Secretariat.Governance;

/// <summary>One product before the governance model: what was said and judged of it, and its level.</summary>
public sealed class ProductModel(ProductStore products, SheetStore sheets, GovernanceTaskStore tasks, DecisionStore decisions, AccountStore accounts, AssessmentDesk desk) : CatalogPage
{
    private const int MostReason = 4000;

    public Product Product { get; private set; } = new();

    /// <summary>What was sent, the newest first.</summary>
    public IReadOnlyList<GovernanceSheet> Sent { get; private set; } = [];

    /// <summary>The evaluation under way; null for none.</summary>
    public GovernanceSheet? Draft { get; private set; }

    /// <summary>The self-assessment that an evaluation would judge; null where none was sent.</summary>
    public GovernanceSheet? NewestAssessment => Sent.FirstOrDefault(sheet => !sheet.IsEvaluation);

    public GovernanceSheet? NewestEvaluation => Sent.FirstOrDefault(sheet => sheet.IsEvaluation);

    /// <summary>Of the newest evaluation; null where there is none.</summary>
    public MatrixView? Matrix { get; private set; }

    public RungView Rung { get; private set; } = null!;

    /// <summary>A level that waits for a second person.</summary>
    public Proposal? Proposal { get; private set; }

    public string ProposedBy { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Levels => [new(T["Field.choose"], ""), .. LevelSign.Choices(T, MatrixView.Levels.Where(level => level != Product.Level))];

    [BindProperty]
    public string? Go { get; set; }

    /// <summary>The level that the person saw.</summary>
    [BindProperty]
    public string? SeenLevel { get; set; }

    [BindProperty]
    public string? Level { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? ProposalId { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => await LookAsync(slug, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await LookAsync(slug, cancel))
            return NotFound();
        var actor = Me!.SecretariatActor;
        switch (Go)
        {
            case "evaluer":
                await desk.DoAsync(change => SheetStore.StartAsync(change, actor, slug, SheetKind.Evaluation, NewestAssessment?.Level ?? Product.Level ?? 1, NewestAssessment?.SheetId), cancel);
                return Redirect(Links.SheetTheme(slug, isEvaluation: true, Assessments.Theme.All[0]));
            case "niveau":
                return await DecideAsync(slug, actor, cancel);
            case "bekraeft":
                return await AfterAsync(await desk.ConfirmAsync(actor, Product, ProposalId ?? "", Proposal?.Reason ?? "", cancel), slug, cancel);
            case "afvis":
                return await AfterAsync(await desk.DoAsync(change => LevelActs.RejectAsync(change, actor, slug, ProposalId ?? "", null), cancel), slug, cancel);
            default:
                return Redirect(Links.GovernanceDeskOf(slug));
        }
    }

    public bool IsMine(Proposal proposal) => proposal.ProposedBy == Me!.AccountId;

    private async Task<IActionResult> DecideAsync(string slug, Actor actor, CancellationToken cancel)
    {
        if (!int.TryParse(Level, NumberStyles.None, CultureInfo.InvariantCulture, out var level))
            Fault(nameof(Level), T["Level.choose"]);
        if (Reason?.Trim() is not { Length: > 0 and <= MostReason })
            Fault(nameof(Reason), T["Desk.text.wrong"]);
        if (!ModelState.IsValid)
            return Page();
        int? seen = int.TryParse(SeenLevel, NumberStyles.None, CultureInfo.InvariantCulture, out var was) ? was : null;
        var evidence = NewestEvaluation is { } evaluation ? $"sheet {evaluation.SheetId}" : null;
        return await AfterAsync(await desk.DecideAsync(actor, Product, seen, level, Reason!.Trim(), evidence, cancel), slug, cancel);
    }

    private async Task<IActionResult> AfterAsync(SheetOutcome outcome, string slug, CancellationToken cancel)
    {
        if (outcome == SheetOutcome.Done)
            return Redirect(Links.GovernanceDeskOf(slug) + "?gemt=1");
        await LookAsync(slug, cancel);
        Fault("", T.Of("Level.outcome", outcome.ToString()));
        return Page();
    }

    private async Task<bool> LookAsync(string slug, CancellationToken cancel)
    {
        if (await products.FindAsync(slug, cancel) is not { WithdrawnAt: null } product || product.ProductSlug != slug)
            return false;
        Product = product;
        Title = T["GovernanceDesk.of", product.Name];
        Section = "secretariat";
        IsListed = false;
        var all = await sheets.OfProductAsync(slug, cancel);
        Draft = all.FirstOrDefault(sheet => sheet is { IsDraft: true, IsEvaluation: true });
        Sent = [.. all.Where(sheet => sheet.IsSent).OrderByDescending(sheet => sheet.SentAt)];
        if (NewestEvaluation is { } evaluation)
            Matrix = MatrixView.Of(this, evaluation, await sheets.RowsAsync(evaluation.SheetId, cancel), demand => $"{Links.GovernanceSheet(slug, evaluation.SheetId)}#{demand.Id}");
        Rung = await RungView.OfAsync(this, product, Sent, sheets, tasks, cancel) with { EditAddress = demand => $"{Links.EditGovernance(slug)}?krav={demand.Id}#opgave" };
        Proposal = await decisions.WaitingAsync("product", slug, LevelActs.Act, cancel);
        if (Proposal is not null)
            ProposedBy = (await accounts.FindAsync(Proposal.ProposedBy, cancel))?.Name is { Length: > 0 } name ? name : T["Donation.side.secretariat"];
        return true;
    }
}
