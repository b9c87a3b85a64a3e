namespace OS2.Catalog.Web;

/// <content>The governance model: self-assessments, evaluations, the board's view.</content>
public sealed partial class Links
{
    public string GovernanceBoard => $"{_start}/governance";
    public string GovernanceDesk => $"{_start}/sekretariat/governance";

    public string GovernanceDeskOf(string slug) => $"{GovernanceDesk}/{Uri.EscapeDataString(slug)}";

    /// <summary>A self-assessment or an evaluation that was sent.</summary>
    public string GovernanceSheet(string slug, string sheetId) => $"{Product(slug)}/governance/{sheetId}";

    /// <summary>What the people of a product do with the model.</summary>
    public string EditGovernance(string slug) => EditProductPart(slug, "governance");

    /// <summary>The end of the form, where it is looked through and sent.</summary>
    /// <param name="slug">Which product.</param>
    /// <param name="isEvaluation">The secretariat's form; else the product's own.</param>
    public string SheetEnd(string slug, bool isEvaluation) => isEvaluation ? $"{GovernanceDeskOf(slug)}/evaluering" : EditProductPart(slug, "selvevaluering");

    /// <summary>A theme of the form, one of <see cref="Pages.Assessments.Theme"/>.</summary>
    public string SheetTheme(string slug, bool isEvaluation, string theme) => $"{SheetEnd(slug, isEvaluation)}/{Pages.Assessments.Theme.SlugOf(theme)}";
}
