using OS2.Catalog.Documents;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.Parts;

/// <summary>A document on a list.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Address">Our page of it.</param>
/// <param name="FullName">Its repository.</param>
/// <param name="Path">Its path there.</param>
/// <param name="Where">Where it stands, as the list says it.</param>
/// <param name="Language">In words; null when not known.</param>
/// <param name="IsReadable">Whether its text could be read.</param>
public sealed record DocumentRow(string Title, string Address, string FullName, string Path, string Where, string? Language, bool IsReadable)
{
    /// <summary>Prose in reading order: the readme, the root, then folder by folder.</summary>
    public static IReadOnlyList<DocumentRow> Of(CatalogPage page, Repository repository, IEnumerable<StoredDocument> documents) =>
        [.. documents.Where(d => d.IsProse)
            .OrderBy(d => d.Kind != "readme" || d.Path.Contains('/', StringComparison.Ordinal))
            .ThenBy(d => d.Path.Contains('/', StringComparison.Ordinal))
            .ThenBy(d => d.Path, StringComparer.OrdinalIgnoreCase)
            .Select(d => new DocumentRow(d.Title, page.Links.Document(repository.FullName, d.Path), repository.FullName, d.Path, d.Path,
                d.Language is null ? null : page.T.Of("Language", d.Language), d.Problem is null))];
}
