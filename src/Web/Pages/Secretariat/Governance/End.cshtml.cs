using OS2.Catalog.Data;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Assessments;
using OS2.Catalog.Web.Pages.Assessments;

namespace OS2.Catalog.Web.Pages.Secretariat.Governance;

/// <summary>The secretariat's evaluation, looked through and published.</summary>
public sealed class EndModel(ProductStore products, Database database, SheetStore sheets, EvidenceReader evidence, AssessmentDesk desk)
    : SheetEndPage(products, database, sheets, evidence, desk)
{
    public override string Kind => SheetKind.Evaluation;
}
