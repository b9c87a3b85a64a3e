using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Documents;
using OS2.Catalog.Repositories;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Repositories;

/// <summary>One document of a repository, to be read here.</summary>
public sealed class DocumentModel(RepositoryStore repositories, DocumentStore documents, Prose prose) : CatalogPage
{
    private const int NeighboursShown = 25;

    public Repository Repository { get; private set; } = new();
    public StoredDocument Document { get; private set; } = new();

    /// <summary>The part that is shown; null when the document could not be read.</summary>
    public RenderedDocument? Part { get; private set; }

    /// <summary>Long documents have several parts.</summary>
    public Paging Paging { get; private set; } = new(1, 1, 0, "");

    public IReadOnlyList<DocumentRow> Neighbours { get; private set; } = [];

    public string Source => Links.Source(Repository.Address, Repository.DefaultBranch, Document.Path);

    public string? LanguageName => Document.Language is null ? null : T.Of("Language", Document.Language);

    public async Task<IActionResult> OnGetAsync(string owner, string name, string path, string? side, CancellationToken cancel)
    {
        if (await repositories.FindAsync(owner, name, cancel) is not { } repository)
            return NotFound();
        if (repository.FullName != $"{owner}/{name}")
            return RedirectPermanent(Links.Document(repository.FullName, path));
        if (await documents.FindAsync(repository.RepositoryId, path, cancel) is not { } document)
            return NotFound();

        Repository = repository;
        Document = document;
        Title = T["Document.title", document.Title, repository.FullName];
        Neighbours = Around(DocumentRow.Of(this, repository, await documents.ListAsync(repository.RepositoryId, cancel)), path);
        if (document.Text is { } text)
        {
            var parts = DocumentParts.Of(text, document.Markup);
            var number = Math.Min(Web.Pages.Paging.Asked(side), parts.Count);
            Paging = new Paging(number, 1, parts.Count, Links.Document(repository.FullName, path));
            CanonicalQuery = Links.Numbered("", number);
            Part = Prose.BelowTitle(await prose.RenderAsync(repository, document, parts[number - 1], number, Links, cancel));
        }

        return Page();
    }

    /// <summary>The documents that stand nearest in the list, this one among them.</summary>
    private static IReadOnlyList<DocumentRow> Around(IReadOnlyList<DocumentRow> all, string path)
    {
        var at = Math.Max(0, all.ToList().FindIndex(d => d.Path == path));
        return [.. all.Skip(Math.Clamp(at - NeighboursShown / 2, 0, Math.Max(0, all.Count - NeighboursShown))).Take(NeighboursShown)];
    }
}
