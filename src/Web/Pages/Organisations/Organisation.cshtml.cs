using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Organisations;

/// <summary>One organisation and its repositories.</summary>
public sealed class OrganisationModel(OrganisationStore organisations, RepositoryStore repositories, ProductStore products) : CatalogPage
{
    private const int PageSize = 120;

    public Organisation Organisation { get; private set; } = new();
    public IReadOnlyList<Product> Products { get; private set; } = [];

    /// <summary>The repositories of this page by state.</summary>
    public IReadOnlyList<(string LifeCycle, StateSign Sign, RepositoryTable Table)> Groups { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, PageSize, 0, "");

    public bool IsConfirmed => Organisation.Control == Organisation.Confirmed;

    public string? Note => Either(Organisation.NoteDa, Organisation.NoteEn);

    public async Task<IActionResult> OnGetAsync(string login, string? side, CancellationToken cancel)
    {
        var key = Organisation.KeyOf(login);
        if ((await organisations.AllAsync(cancel)).FirstOrDefault(o => o.OrganisationKey == key) is not { } organisation)
            return NotFound();
        if (organisation.Login != login)
            return RedirectPermanent(Links.Organisation(organisation.Login));

        Organisation = organisation;
        Title = organisation.Login;
        Description = Note;
        Section = "organisations";
        Products = [.. (await products.OfOrganisationAsync(key, cancel)).OrderBy(p => p.Name, Show.Order)];
        var all = RepositoryRow.Of(this, await repositories.OfOrganisationAsync(key, cancel), roles: null);
        Paging = new Paging(Web.Pages.Paging.Asked(side), PageSize, all.Count, Links.Organisation(organisation.Login));
        Groups = [.. Paging.Of(all).GroupBy(r => r.Repository.LifeCycle).Select(g => (g.Key, StateSign.OfRepository(T, g.Key), new RepositoryTable([.. g], WithRole: false)))];
        CanonicalQuery = Links.Numbered("", Paging.Page);
        return Page();
    }
}
