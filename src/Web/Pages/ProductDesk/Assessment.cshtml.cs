using OS2.Catalog.Data;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Assessments;
using OS2.Catalog.Web.Pages.Assessments;

namespace OS2.Catalog.Web.Pages.ProductDesk;

/// <summary>A theme of the product's self-assessment.</summary>
public sealed class AssessmentModel(ProductStore products, Database database, SheetStore sheets, EvidenceReader evidence, AssessmentDesk desk)
    : SheetThemePage(products, database, sheets, evidence, desk)
{
    public override string Kind => SheetKind.SelfAssessment;
}
