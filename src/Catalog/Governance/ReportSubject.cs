using OS2.Catalog.Data;
using OS2.Catalog.Products;

namespace OS2.Catalog.Governance;

/// <summary>Which product a report is about. Pure.</summary>
internal static class ReportSubject
{
    private const int ShortestName = 3;

    /// <summary>The product that the subject names, whatever repository it lies in; else the one product of the repository. Null when neither tells.</summary>
    /// <param name="subject">A name, or a title with a name in it.</param>
    /// <param name="ofRepository">Slugs of the products that the repository belongs to.</param>
    /// <param name="products">All products.</param>
    public static string? ProductOf(string subject, IReadOnlyCollection<string> ofRepository, IReadOnlyList<Product> products)
    {
        var words = $"-{Slug.Of(subject)}-";
        var named = products.SelectMany(product => Names(product).Select(name => (product.ProductSlug, Name: name)))
            .Where(each => each.Name.Length >= ShortestName && (words.Contains($"-{each.Name}-", StringComparison.Ordinal) || words.Contains($"-{each.Name}s-", StringComparison.Ordinal)))
            .OrderByDescending(each => each.Name.Length).ThenByDescending(each => ofRepository.Contains(each.ProductSlug)).ThenBy(each => each.ProductSlug, StringComparer.Ordinal)
            .FirstOrDefault().ProductSlug;
        return named ?? (ofRepository.Count == 1 ? ofRepository.First() : null);
    }

    private static IEnumerable<string> Names(Product product) =>
        product.Aliases.Split('\n', StringSplitOptions.RemoveEmptyEntries).Prepend(product.Name).Select(Slug.Of).Append(product.ProductSlug);
}
