using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Data;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Assessments;
using OS2.Catalog.Web.Donations;

namespace OS2.Catalog.Web.Pages.Assessments;

/// <summary>The end of the form: what it comes to, what is lacking, what does not go together, and sending.</summary>
public abstract class SheetEndPage(ProductStore products, Database database, SheetStore sheets, EvidenceReader evidence, AssessmentDesk desk, ReportStore reports)
    : SheetPage(products, database, sheets, evidence, desk)
{
    private const int MostBehalf = 200;

    public override string Part => IsEvaluation ? "evaluering" : "selvevaluering";

    public MatrixView Matrix { get; private set; } = null!;

    public IReadOnlyList<SheetLack> Lacking { get; private set; } = [];

    /// <summary>Answers that the evidence speaks against.</summary>
    public IReadOnlyList<(Requirement Requirement, StateSign Answer, IReadOnlyList<Evidence> Against)> Contradicted { get; private set; } = [];

    /// <summary>A self-assessment that was sent after the evaluation began; null for none.</summary>
    public GovernanceSheet? NewerBasis { get; private set; }

    public IReadOnlyList<SelectListItem> Levels => LevelSign.Choices(T, MatrixView.Levels);

    [BindProperty]
    public string? Level { get; set; }

    [BindProperty]
    public string? OnBehalfOf { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    /// <summary>What rows the person saw.</summary>
    [BindProperty]
    public string? Seal { get; set; }

    [BindProperty]
    public bool IsPublic { get; set; }

    [BindProperty]
    public string? Go { get; set; }

    /// <summary>A report in a file, whose answers fill the draft.</summary>
    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>Reports of the same kind that lie in the product's repositories.</summary>
    public IReadOnlyList<StoredReport> Found { get; private set; } = [];

    /// <summary>Which of <see cref="Found"/> fills the draft; null for the file.</summary>
    [BindProperty]
    public string? Key { get; set; }

    /// <summary>Whether the file comes in place of what was written already.</summary>
    [BindProperty]
    public bool Replaces { get; set; }

    /// <summary>How many demands a file filled; null where none was taken.</summary>
    public int? Filled { get; private set; }

    protected override async Task<bool> MayAsync(string slug, CancellationToken cancel)
    {
        if (!await base.MayAsync(slug, cancel))
            return false;
        Title = T[IsEvaluation ? "Evaluation.titleOf" : "Assessment.titleOf", Product.Name];
        Filled = int.TryParse(Request.Query["hentet"], NumberStyles.None, CultureInfo.InvariantCulture, out var filled) ? filled : null;
        if (Request.Query.ContainsKey(UploadLimitAttribute.TooLarge))
            Fault(nameof(Upload), T.Of("ReportFault", ReportFault.TooLarge));
        if (HttpMethods.IsGet(Request.Method))
            (Level, OnBehalfOf, Words) = (LevelSign.Key(Sheet.Level), Sheet.OnBehalfOf, Sheet.Words);
        if (IsEvaluation)
        {
            NewerBasis = (await Sheets.OfProductAsync(slug, cancel)).Where(sheet => !sheet.IsEvaluation && sheet.IsSent && sheet.SheetId != Sheet.BasisId && (Basis is null || sheet.SentAt > Basis.SentAt))
                .MaxBy(sheet => sheet.SentAt);
        }

        return true;
    }

    protected override async Task DrawAsync(CancellationToken cancel)
    {
        await base.DrawAsync(cancel);
        Found = [.. (await reports.OfProductAsync(Product.ProductSlug, cancel)).Where(report => report.Kind == (IsEvaluation ? GovernanceReport.Evaluation : GovernanceReport.Assessment))];
        Matrix = MatrixView.Of(this, Sheet, Saved, AddressOf);
        Lacking = SheetRules.Lacking(Sheet, Saved);
        Contradicted = IsEvaluation ? [] : [.. Requirements.All.Select(demand => (demand, ChoiceSign.Of(T, Saved.GetValueOrDefault(demand.Id)?.Choice), Against(demand.Id, Saved.GetValueOrDefault(demand.Id)?.Choice))).Where(each => each.Item3.Count > 0)];
        if (HttpMethods.IsGet(Request.Method))
            Seal = SheetStore.SealOf(Saved);
    }

    private async Task<IActionResult> ImportAsync(string slug, CancellationToken cancel)
    {
        // What was not sent along stands as it is saved.
        (Level, OnBehalfOf, Words, Version, Seal) = (LevelSign.Key(Sheet.Level), Sheet.OnBehalfOf, Sheet.Words, Sheet.Version, SheetStore.SealOf(Saved));
        ModelState.Clear();
        var reading = Found.FirstOrDefault(each => each.Key == Key) is { } found ? new ReportReading(found.Content, [])
            : Upload is null ? new ReportReading(null, [new ReportFault(ReportFault.NoRows)])
            : Upload.Length > ReportReader.MaxSizeBytes ? new ReportReading(null, [new ReportFault(ReportFault.TooLarge)])
            : ReportReader.Read(await BytesAsync(Upload, cancel));
        if (reading.Report is not { } report)
        {
            foreach (var fault in reading.Faults)
                Fault(nameof(Upload), $"{T.Of("ReportFault", fault.Kind)} {fault.Detail}".Trim());
            return Page();
        }

        IReadOnlyList<SheetRow> rows = IsEvaluation
            ? [.. report.Lights.Select(row => new SheetRow { Requirement = row.Requirement, Choice = SheetChoice.Of(row.Light), Body = SheetRow.Tidy(row.Reason) })]
            : [.. report.Answers.Select(row => new SheetRow { Requirement = row.Requirement, Choice = SheetChoice.Of(row.Answer), Body = SheetRow.Tidy(row.Documentation) })];
        if (rows.Count == 0)
        {
            Fault(nameof(Upload), T[IsEvaluation ? "Import.isAssessment" : "Import.isEvaluation"]);
            return Page();
        }

        var filled = await Desk.DoAsync(change => SheetStore.FillAsync(change, Actor, Sheet.SheetId, rows, Replaces), cancel);
        return Redirect(FormattableString.Invariant($"{Links.SheetEnd(slug, IsEvaluation)}?hentet={filled ?? 0}"));
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    /// <summary>Where a demand stands in the form.</summary>
    public string AddressOf(Requirement demand) => $"{Links.SheetTheme(Product.ProductSlug, IsEvaluation, demand.Theme)}#{demand.Id}";

    protected override async Task<IActionResult> ActAsync(string slug, CancellationToken cancel)
    {
        if (Go == "opgiv")
        {
            await Desk.DoAsync(change => SheetStore.DropAsync(change, Sheet.SheetId), cancel);
            return Redirect(Home);
        }

        if (Go == "hent")
            return await ImportAsync(slug, cancel);
        if (OnBehalfOf?.Trim().Length > MostBehalf || Words?.Trim().Length > SheetRow.MostCharacters)
            Fault(nameof(Words), T["Assessment.tooLong", T["Assessment.words"], SheetRow.MostCharacters]);
        if (!int.TryParse(Level, NumberStyles.None, CultureInfo.InvariantCulture, out var level) || level > 3)
            Fault(nameof(Level), T["Assessment.level.wrong"]);
        if (!ModelState.IsValid)
            return Page();
        var head = Sheet with { Level = level, OnBehalfOf = OnBehalfOf?.Trim() ?? "", Words = SheetRow.Tidy(Words), Version = Version, BasisId = Go == "nyere" ? NewerBasis?.SheetId ?? Sheet.BasisId : Sheet.BasisId };
        var outcome = Go == "send" ? await Desk.SendAsync(Actor, Product, head, Seal ?? "", IsPublic, cancel) : await Desk.DoAsync(change => SheetStore.SaveHeadAsync(change, head), cancel);
        if (outcome == SheetOutcome.Done)
            return Redirect(Go == "send" ? Links.GovernanceSheet(slug, Sheet.SheetId) + "?sendt=1" : Links.SheetEnd(slug, IsEvaluation) + "?gemt=1");
        if (!await MayAsync(slug, cancel))
            return Redirect(Home);
        await DrawAsync(cancel);
        // Sent again, it is meant: the reader sees now what the other wrote.
        (Version, Seal) = (Sheet.Version, SheetStore.SealOf(Saved));
        ModelState.Clear();
        Fault("", T.Of("Assessment.outcome", outcome.ToString()));
        return Page();
    }
}
