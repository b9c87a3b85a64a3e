using OS2.Catalog.Data;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Assessments;
using OS2.Catalog.Web.Donations;
using OS2.Catalog.Web.Pages.Assessments;

namespace OS2.Catalog.Web.Pages.ProductDesk;

/// <summary>The product's self-assessment, looked through and sent.</summary>
[UploadLimit(IsForPapers = true)]
public sealed class AssessmentEndModel(ProductStore products, Database database, SheetStore sheets, EvidenceReader evidence, AssessmentDesk desk, ReportStore reports)
    : SheetEndPage(products, database, sheets, evidence, desk, reports)
{
    public override string Kind => SheetKind.SelfAssessment;
}
