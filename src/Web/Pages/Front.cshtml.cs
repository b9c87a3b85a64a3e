using OS2.Catalog.Bodies;
using OS2.Catalog.Projects;
using OS2.Catalog.Search;
using OS2.Catalog.Web.Pages.Ideas;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages;

/// <summary>The front page.</summary>
public sealed class FrontModel(CatalogIndex index, FrontFigures figures, IdeaStore ideas, PublicBodyStore bodies) : CatalogPage
{
    private const int Shown = 6;
    private const int IdeasShown = 3;

    public FrontFigures.Figures Figures { get; private set; } = new();

    /// <summary>The products whose code changed last.</summary>
    public IReadOnlyList<Card> Newest { get; private set; } = [];

    /// <summary>Ideas that look for company, the newest first.</summary>
    public IReadOnlyList<IdeaCard> Ideas { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["Front.title"];
        Description = T["Front.lede"];
        Figures = await figures.NowAsync(cancel);
        var found = index.Search(new CatalogQuery { Sort = SortOrder.Newest, PageSize = Shown, IsEnglish = IsEnglish });
        Newest = [.. found.Products.Select(hit => new Card(hit, this))];
        var seeking = (await ideas.PublishedAsync(cancel)).Where(idea => IdeaStage.IsOpen(idea.Stage) && idea.Seeks.Length > 0).OrderByDescending(idea => idea.StageAt).Take(IdeasShown).ToList();
        if (seeking.Count == 0)
            return;
        var names = (await bodies.AllAsync(cancel)).ToDictionary(body => body.BodySlug, body => Either(body.Name, body.NameEn), StringComparer.Ordinal);
        var supports = await ideas.SupportsAsync(cancel);
        Ideas = [.. seeking.Select(idea => IdeaCard.Of(this, idea, supports[idea.IdeaSlug].Count(), idea.LeadBody is { } lead ? names.GetValueOrDefault(lead) : null, null))];
    }
}
