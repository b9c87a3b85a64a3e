using System.Globalization;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;
using OS2.Catalog.Web.Pages.Assessments;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>A report that was found, with where it lies; the same answers in several files are one.</summary>
/// <param name="Page">The page that shows it.</param>
/// <param name="Product">What it is about.</param>
/// <param name="Stored">The report.</param>
/// <param name="Places">Where it lies: repository, path and address at the code host, the one that it was read from first.</param>
public sealed record FoundReport(CatalogPage Page, Product Product, StoredReport Stored, IReadOnlyList<(string FullName, string Path, string Address)> Places)
{
    private const string WrittenBoth = "json";

    public GovernanceReport Content => Stored.Content;

    public string Address => Page.Links.ProductReport(Product.ProductSlug, Stored.Key);

    public string Heading => Page.T.Of("ReportKind", Stored.Kind) + (Content.FilledOn is { } day ? ", " + Show.Day(day) : "");

    /// <summary>The edition in words: since when it held.</summary>
    public string Edition => Content.Generation == Generations.Current.Id ? Page.T["Report.edition.current"] : Page.T["Report.edition", Month(Content.Generation)];

    /// <summary>All of it by theme and level, counted by the catalogue.</summary>
    public MatrixView Matrix => new()
    {
        Caption = Page.T["Report.matrix"],
        Rows = [.. Theme.All.Select(theme => (theme, (IReadOnlyList<IReadOnlyList<MatrixMark>>)[.. MatrixView.Levels.Select(level => Marks(theme, level))], Sum(theme, null)))],
        Sums = [.. MatrixView.Levels.Select(level => Sum(null, level))],
        Total = Sum(null, null),
    };

    /// <summary>What is written of it as a file: words for <c>som</c>.</summary>
    public IReadOnlyList<string> Forms => Content.Kind == GovernanceReport.Assessment ? [WrittenBoth, "markdown"] : ["markdown"];

    /// <summary>So many of a mark, in words.</summary>
    public static string Counted(StateSign sign, int count) => $"{Show.Number(count)} {sign.Text.ToLower(CultureInfo.CurrentUICulture)}";

    /// <summary>Gathers the reports of a product, the newest first.</summary>
    public static async Task<IReadOnlyList<FoundReport>> OfAsync(CatalogPage page, Product product, ReportStore reports, RepositoryStore repositories, CancellationToken cancel)
    {
        var found = new List<FoundReport>();
        foreach (var same in (await reports.OfProductAsync(product.ProductSlug, cancel)).GroupBy(report => report.Content.AnswersHash, StringComparer.Ordinal))
        {
            // JSON says more than what is made of it, so it stands for all.
            var ordered = same.OrderBy(report => report.Content.Form, StringComparer.Ordinal).ToList();
            var places = new List<(string, string, string)>();
            foreach (var report in ordered)
            {
                if (await repositories.FindAsync(report.RepositoryId, cancel) is { } repository)
                    places.Add((repository.FullName, report.Path, Links.Source(repository.Address, report.CommitId ?? repository.DefaultBranch, report.Path)));
            }

            if (places.Count > 0)
                found.Add(new FoundReport(page, product, ordered[0], places));
        }

        return found;
    }

    /// <summary>The demand's name in its edition.</summary>
    public string NameOf(ReportRow row)
    {
        var old = Generations.Find(Content.Generation)?.Find(row.Id);
        var now = row.Today is null ? null : Requirements.Find(row.Today);
        return Page.Either(old?.NameDa ?? now?.NameDa, old?.NameEn ?? now?.NameEn) ?? row.Id;
    }

    private IReadOnlyList<MatrixMark> Marks(string theme, int level) =>
        [.. Content.Rows.Where(row => row.Theme == theme && row.Level == level).Select(row => new MatrixMark(row.Id, NameOf(row), ChoiceSign.Of(Page.T, ReportCount.MarkOf(row)), $"{Address}#{row.Id}"))];

    private IReadOnlyList<(StateSign Sign, int Count)> Sum(string? theme, int? level)
    {
        var count = ReportCount.Of(Content, theme, level);
        return [.. ReportCount.MarksOf(Content.Kind).Where(count.Marks.ContainsKey).Select(mark => (ChoiceSign.Of(Page.T, mark), count.Marks[mark]))];
    }

    private static string Month(string edition) =>
        DateOnly.TryParseExact(edition + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.ToString("MMMM yyyy", CultureInfo.CurrentCulture) : edition;
}
