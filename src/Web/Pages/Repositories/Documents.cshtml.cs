using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Documents;
using OS2.Catalog.Repositories;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Repositories;

/// <summary>All documentation of one repository.</summary>
public sealed class DocumentsModel(RepositoryStore repositories, DocumentStore documents) : CatalogPage
{
    private const int PageSize = 150;

    public Repository Repository { get; private set; } = new();
    public IReadOnlyList<DocumentRow> Documents { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, PageSize, 0, "");

    public async Task<IActionResult> OnGetAsync(string owner, string name, string? side, CancellationToken cancel)
    {
        if (await repositories.FindAsync(owner, name, cancel) is not { } repository)
            return NotFound();
        if (repository.FullName != $"{owner}/{name}")
            return RedirectPermanent(Links.Documents(repository.FullName));

        Repository = repository;
        Title = T["Documents.title", repository.FullName];
        var rows = DocumentRow.Of(this, repository, await documents.ListAsync(repository.RepositoryId, cancel));
        Paging = new Paging(Web.Pages.Paging.Asked(side), PageSize, rows.Count, Links.Documents(repository.FullName));
        Documents = Paging.Of(rows);
        CanonicalQuery = Links.Numbered("", Paging.Page);
        return Page();
    }
}
