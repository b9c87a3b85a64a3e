using OS2.Catalog.Data;
using OS2.Catalog.Products;

namespace OS2.Catalog.Governance;

/// <summary>Which product a report is about. Pure.</summary>
internal static class ReportSubject
{
    private const int ShortestName = 3;

    /// <summary>Most words of a name.</summary>
    private const int LongestName = 5;

    /// <summary>The product that the subject names, whatever repository it lies in; else the one product of the repository. Null when neither tells.</summary>
    /// <param name="subject">A name, or a title with a name in it.</param>
    /// <param name="ofRepository">Slugs of the products that the repository belongs to.</param>
    /// <param name="products">All products.</param>
    public static string? ProductOf(string subject, IReadOnlyCollection<string> ofRepository, IReadOnlyList<Product> products)
    {
        var said = Runs(Slug.Of(subject).Split('-'));
        var named = products.SelectMany(product => Names(product).Select(name => (product.ProductSlug, Name: name)))
            .Where(each => each.Name.Length >= ShortestName && (said.Contains(each.Name) || said.Contains(each.Name + "s")))
            .OrderByDescending(each => each.Name.Length).ThenByDescending(each => ofRepository.Contains(each.ProductSlug)).ThenBy(each => each.ProductSlug, StringComparer.Ordinal)
            .FirstOrDefault().ProductSlug;
        return named ?? (ofRepository.Count == 1 ? ofRepository.First() : null);
    }

    /// <summary>Words that follow each other, written as one: a name with a hyphen too many is the same name.</summary>
    private static HashSet<string> Runs(string[] words)
    {
        var runs = new HashSet<string>(StringComparer.Ordinal);
        for (var from = 0; from < words.Length; from++)
        {
            for (var to = from + 1; to <= Math.Min(words.Length, from + LongestName); to++)
                runs.Add(string.Concat(words[from..to]));
        }

        return runs;
    }

    private static IEnumerable<string> Names(Product product) =>
        product.Aliases.Split('\n', StringSplitOptions.RemoveEmptyEntries).Prepend(product.Name).Append(product.ProductSlug).Select(name => Slug.Of(name).Replace("-", "", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);
}
