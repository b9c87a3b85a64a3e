using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Bodies;
using OS2.Catalog.Products;
using OS2.Catalog.Projects;

namespace OS2.Catalog.Web.Pages.Ideas;

/// <summary>Ideas and projects that look for company.</summary>
public sealed class ListModel(IdeaStore ideas, PublicBodyStore bodies, ProductStore products) : CatalogPage
{
    private const int PageSize = 20;

    public IdeaSearch Search { get; private set; } = new();
    public IReadOnlyList<IdeaCard> Cards { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Stages { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Wanted { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Domains { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, PageSize, 0, "");

    /// <summary>How many were found, in words.</summary>
    public string Found { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Search = IdeaSearch.Of(Request.Query);
        Title = T["Ideas.title"];
        Description = T["Ideas.lede"];
        Section = "ideas";
        var found = Search.Find(await ideas.PublishedAsync(cancel));
        Found = T.Count("Ideas.found", found.Count);
        Paging = new Paging(Search.Page, PageSize, found.Count, Links.Ideas + Search.Address());
        CanonicalQuery = Links.Numbered(Search.Address(), Paging.Page);

        var names = (await bodies.AllAsync(cancel)).ToDictionary(body => body.BodySlug, body => Either(body.Name, body.NameEn), StringComparer.Ordinal);
        var domains = (await products.DomainsAsync(cancel)).ToDictionary(domain => domain.DomainSlug, domain => Either(domain.NameDa, domain.NameEn), StringComparer.Ordinal);
        var supports = await ideas.SupportsAsync(cancel);
        Cards = [.. Paging.Of(found).Select(idea => IdeaCard.Of(this, idea, supports[idea.IdeaSlug].Count(),
            idea.LeadBody is { } lead ? names.GetValueOrDefault(lead) : null, idea.DomainSlug is { } slug ? domains.GetValueOrDefault(slug) : null))];
        Stages = [new SelectListItem(T["Ideas.stage.open"], ""), .. IdeaStage.Published.Select(stage => new SelectListItem(T.Of("IdeaStage", stage), stage)),
            new SelectListItem(T["Ideas.stage.all"], IdeaSearch.Everything)];
        Wanted = [new SelectListItem(T["Ideas.any"], ""), .. Contribution.All.Select(value => new SelectListItem(T.Of("Contribution", value), value))];
        Domains = [new SelectListItem(T["Ideas.any"], ""), .. domains.Select(domain => new SelectListItem(domain.Value, domain.Key)).OrderBy(choice => choice.Text, Show.Order)];
    }
}
