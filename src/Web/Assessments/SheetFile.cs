using System.Globalization;
using System.Text;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Assessments;

/// <summary>A sheet as a file in OS2's own forms.</summary>
/// <param name="Content">UTF-8.</param>
/// <param name="MediaType">Of what it is.</param>
/// <param name="Name">What it is called when it is saved.</param>
internal sealed record SheetFile(byte[] Content, string MediaType, string Name)
{
    public const string Json = "json";
    public const string Markdown = "markdown";

    /// <summary>The file; null for a form that the kind of sheet does not have: OS2 writes evaluations in Markdown alone.</summary>
    /// <param name="product">Whose it is.</param>
    /// <param name="sheet">What is written.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="form"><see cref="Json"/> or <see cref="Markdown"/>.</param>
    /// <param name="now">When it is written.</param>
    public static SheetFile? Of(Product product, GovernanceSheet sheet, IReadOnlyDictionary<string, SheetRow> rows, string form, DateTimeOffset now)
    {
        var head = new ReportHead
        {
            ProductName = product.Name, FilledBy = sheet.OnBehalfOf, FilledOn = DateOnly.FromDateTime((sheet.SentAt ?? sheet.ChangedAt).UtcDateTime), WrittenAt = now, Summary = sheet.IsEvaluation ? sheet.Words : "",
        };
        var name = string.Create(CultureInfo.InvariantCulture, $"{product.ProductSlug}-{(sheet.IsEvaluation ? "evaluering" : "selvevaluering")}-{head.FilledOn:yyyyMMdd}.{(form == Json ? "json" : "md")}");
        List<AnswerRow> Answers() => [.. rows.Values.Select(row => row.ToAnswer())];
        return (form, sheet.IsEvaluation) switch
        {
            (Json, false) => new SheetFile(ReportWriter.AssessmentJson(head, Answers()), "application/json", name),
            (Markdown, false) => new SheetFile(Encoding.UTF8.GetBytes(ReportWriter.AssessmentMarkdown(head, Answers())), "text/markdown; charset=utf-8", name),
            (Markdown, true) => new SheetFile(Encoding.UTF8.GetBytes(ReportWriter.EvaluationMarkdown(head, [.. rows.Values.Select(row => row.ToLight())])), "text/markdown; charset=utf-8", name),
            _ => null,
        };
    }
}
