using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.Repositories;

/// <summary>All that ever changed in one repository.</summary>
public sealed class HistoryModel(RepositoryStore repositories) : CatalogPage
{
    private const int PageSize = 150;

    public Repository Repository { get; private set; } = new();
    public IReadOnlyList<EventView> Events { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, PageSize, 0, "");

    public async Task<IActionResult> OnGetAsync(string owner, string name, string? side, CancellationToken cancel)
    {
        if (await repositories.FindAsync(owner, name, cancel) is not { } repository)
            return NotFound();
        if (repository.FullName != $"{owner}/{name}")
            return RedirectPermanent(Links.History(repository.FullName));

        Repository = repository;
        Title = T["History.title", repository.FullName];
        var all = await repositories.HistoryAsync(repository.RepositoryId, cancel);
        Paging = new Paging(Web.Pages.Paging.Asked(side), PageSize, all.Count, Links.History(repository.FullName));
        Events = [.. Paging.Of(all).Select(e => EventView.Of(T, e))];
        CanonicalQuery = Links.Numbered("", Paging.Page);
        return Page();
    }
}
