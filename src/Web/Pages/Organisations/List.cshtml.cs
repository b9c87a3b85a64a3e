using OS2.Catalog.Products;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.Organisations;

/// <summary>The organisations that are crawled.</summary>
public sealed class ListModel(OrganisationStore organisations, ProductStore products) : CatalogPage
{
    public IReadOnlyList<OrganisationRow> Confirmed { get; private set; } = [];
    public IReadOnlyList<OrganisationRow> Unconfirmed { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["Organisations.title"];
        Description = T["Organisations.lede"];
        Section = "organisations";
        var per = await products.PerOrganisationAsync(cancel);
        var rows = (await organisations.AllAsync(cancel)).OrderBy(o => o.Login, Show.Order)
            .Select(o => new OrganisationRow(o, [.. per[o.OrganisationKey].OrderBy(p => p.Name, Show.Order)], this)).ToList();
        Confirmed = [.. rows.Where(r => r.Organisation.Control == Organisation.Confirmed)];
        Unconfirmed = [.. rows.Where(r => r.Organisation.Control != Organisation.Confirmed)];
    }
}
