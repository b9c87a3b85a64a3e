using System.Text;
using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>One report that was found, demand by demand, under its own ids and those of today; or written out anew in OS2's forms.</summary>
public sealed class ReportModel(ProductStore products, RepositoryStore repositories, ReportStore reports, TimeProvider time) : CatalogPage
{
    public Product Product { get; private set; } = new();

    public FoundReport Report { get; private set; } = null!;

    /// <summary>Its demands by theme, in its own order.</summary>
    public IEnumerable<IGrouping<string, ReportRow>> Themes => Report.Content.Rows.GroupBy(row => row.Theme);

    /// <summary>Shows or writes it.</summary>
    /// <param name="slug">The product.</param>
    /// <param name="key">Which report.</param>
    /// <param name="som"><c>json</c> or <c>markdown</c> for a file; null for the page.</param>
    /// <param name="cancel">Ends it early.</param>
    public async Task<IActionResult> OnGetAsync(string slug, string key, string? som, CancellationToken cancel)
    {
        if (await products.FindAsync(slug, cancel) is not { WithdrawnAt: null } product)
            return NotFound();
        if ((await FoundReport.OfAsync(this, product, reports, repositories, cancel)).FirstOrDefault(found => found.Stored.Key == key) is not { } report)
            return NotFound();
        (Product, Report) = (product, report);
        if (som is not null)
            return report.Forms.Contains(som) ? Written(som) : NotFound();
        Title = T["Report.title", product.Name, report.Heading];
        Description = T["Report.description", product.Name];
        Section = "products";
        return Page();
    }

    private FileContentResult Written(string form)
    {
        var (content, name) = (Report.Content, $"{Product.ProductSlug}-{Report.Stored.Kind}");
        var head = new ReportHead { ProductName = Product.Name, FilledOn = content.FilledOn, WrittenAt = time.GetUtcNow(), Address = Report.Places[0].Address };
        return form == "json"
            ? File(ReportWriter.AssessmentJson(head, content.Answers), "application/json", name + ".json")
            : File(Encoding.UTF8.GetBytes(content.Kind == GovernanceReport.Evaluation ? ReportWriter.EvaluationMarkdown(head, content.Lights) : ReportWriter.AssessmentMarkdown(head, content.Answers)), "text/markdown; charset=utf-8", name + ".md");
    }
}
