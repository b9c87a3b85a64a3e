using OS2.Catalog.Documents;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>The documents of all of a product's repositories, in the order in which they are worth reading.</summary>
internal static class ProductDocuments
{
    /// <summary>Every repository's own readme first, then repository by repository.</summary>
    internal static IEnumerable<DocumentRow> InOrder(CatalogPage page, IReadOnlyList<RepositoryRow> repositories, ILookup<long, StoredDocument> documents)
    {
        var rows = repositories.Select(r => DocumentRow.Of(page, r.Repository, documents[r.Repository.RepositoryId])
            .Select(d => d with { Where = $"{r.Repository.Name}/{d.Path}" }).ToList()).ToList();
        return rows.SelectMany(of => of.Take(1)).Concat(rows.SelectMany(of => of.Skip(1)));
    }
}
