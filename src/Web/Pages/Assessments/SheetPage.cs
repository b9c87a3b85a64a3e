using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Data;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Assessments;
using OS2.Catalog.Web.Pages.ProductDesk;

namespace OS2.Catalog.Web.Pages.Assessments;

/// <summary>A page of a draft: the product's self-assessment, or the secretariat's evaluation. Where none is under way, as after sending it twice, the reader comes to where one is begun.</summary>
public abstract class SheetPage(ProductStore products, Database database, SheetStore sheets, EvidenceReader evidence, AssessmentDesk desk) : ProductEditPage(products, database)
{
    /// <summary>One of <see cref="SheetKind"/>.</summary>
    public abstract string Kind { get; }

    public bool IsEvaluation => Kind == SheetKind.Evaluation;

    public GovernanceSheet Sheet { get; private set; } = new();

    /// <summary>What is saved, by demand.</summary>
    public IReadOnlyDictionary<string, SheetRow> Saved { get; private set; } = new Dictionary<string, SheetRow>();

    /// <summary>The one of the same kind that was sent last; null for none.</summary>
    public GovernanceSheet? Last { get; private set; }

    public IReadOnlyDictionary<string, SheetRow> LastRows { get; private set; } = new Dictionary<string, SheetRow>();

    /// <summary>What an evaluation judges; null for none, and for self-assessments.</summary>
    public GovernanceSheet? Basis { get; private set; }

    public IReadOnlyDictionary<string, SheetRow> BasisRows { get; private set; } = new Dictionary<string, SheetRow>();

    /// <summary>What the catalogue sees, by demand.</summary>
    public ILookup<string, Evidence> Seen { get; private set; } = Array.Empty<Evidence>().ToLookup(seen => seen.Requirement);

    /// <summary>Where the draft belongs.</summary>
    public string Home => IsEvaluation ? Links.GovernanceDeskOf(Product.ProductSlug) : Links.EditGovernance(Product.ProductSlug);

    /// <summary>Whether something was saved on the page before.</summary>
    public bool WasSaved => Request.Query["gemt"] == "1" && ModelState.IsValid;

    protected SheetStore Sheets { get; } = sheets;

    protected AssessmentDesk Desk { get; } = desk;

    /// <summary>How many demands up to the level are answered, of how many.</summary>
    public (int Answered, int All) Progress => (Requirements.At(Sheet.Level).Count(demand => Saved.GetValueOrDefault(demand.Id)?.Choice is not null), Requirements.At(Sheet.Level).Count);

    /// <summary>Demands of a theme that are not answered yet and must be.</summary>
    public int OpenIn(string theme) => Requirements.At(Sheet.Level).Count(demand => demand.Theme == theme && Saved.GetValueOrDefault(demand.Id)?.Choice is null);

    protected override async Task<bool> MayAsync(string slug, CancellationToken cancel)
    {
        if (!await base.MayAsync(slug, cancel) || (IsEvaluation && !IsSecretariat))
            return false;
        var all = await Sheets.OfProductAsync(slug, cancel);
        if (all.FirstOrDefault(sheet => sheet.Kind == Kind && sheet.IsDraft) is not { } draft)
            return false;
        Sheet = draft;
        Section = IsEvaluation ? "secretariat" : "products";
        if (HttpMethods.IsGet(Request.Method))
            Version = draft.Version;
        Last = all.Where(sheet => sheet.Kind == Kind && sheet.IsSent).MaxBy(sheet => sheet.SentAt);
        Basis = all.FirstOrDefault(sheet => sheet.SheetId == draft.BasisId);
        return true;
    }

    /// <summary>Whoever may not edit the product learns nothing of it.</summary>
    protected override IActionResult Refuse() => Product.ProductSlug.Length > 0 && (IsSecretariat || !IsEvaluation) ? Redirect(Home) : NotFound();

    protected override async Task DrawAsync(CancellationToken cancel)
    {
        Saved = await Sheets.RowsAsync(Sheet.SheetId, cancel);
        if (Last is not null)
            LastRows = await Sheets.RowsAsync(Last.SheetId, cancel);
        if (Basis is not null)
            BasisRows = await Sheets.RowsAsync(Basis.SheetId, cancel);
        Seen = (await evidence.OfAsync(Product, cancel)).ToLookup(seen => seen.Requirement, StringComparer.Ordinal);
    }

    /// <summary>What of the evidence speaks against the answer: the draft's own, or that of the self-assessment that is judged.</summary>
    protected IReadOnlyList<Evidence> Against(string requirement, string? choice) =>
        Contradictions.Of(SheetChoice.AnswerOf(IsEvaluation ? BasisRows.GetValueOrDefault(requirement)?.Choice : choice), [.. Seen[requirement]]);
}
