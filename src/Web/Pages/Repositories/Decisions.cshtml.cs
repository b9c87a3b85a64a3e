using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Bodies;
using OS2.Catalog.Decisions;
using OS2.Catalog.Repositories;
using OS2.Catalog.Web.Pages.Record;

namespace OS2.Catalog.Web.Pages.Repositories;

/// <summary>All that was decided about a repository.</summary>
public sealed class DecisionsModel(RepositoryStore repositories, DecisionStore decisions, PublicBodyStore bodies) : RecordPage(bodies)
{
    public Repository Repository { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(string owner, string name, CancellationToken cancel)
    {
        if (await repositories.FindAsync(owner, name, cancel) is not { } repository)
            return NotFound();
        if (repository.FullName != $"{owner}/{name}")
            return RedirectPermanent(Links.RepositoryDecisions(repository.FullName));
        Repository = repository;
        Title = T["Record.titleOf", repository.FullName];
        return await DrawAsync(Links.RepositoryDecisions(repository.FullName), await decisions.OfRepositoryAsync(repository.RepositoryId, cancel), $"beslutninger-{owner}-{name}", cancel);
    }
}
