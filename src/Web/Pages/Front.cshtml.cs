using OS2.Catalog.Search;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages;

/// <summary>The front page.</summary>
public sealed class FrontModel(CatalogIndex index, FrontFigures figures) : CatalogPage
{
    private const int Shown = 6;

    public FrontFigures.Figures Figures { get; private set; } = new();

    /// <summary>The products whose code changed last.</summary>
    public IReadOnlyList<Card> Newest { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["Front.title"];
        Description = T["Front.lede"];
        Figures = await figures.NowAsync(cancel);
        var found = index.Search(new CatalogQuery { Sort = SortOrder.Newest, PageSize = Shown, IsEnglish = IsEnglish });
        Newest = [.. found.Products.Select(hit => new Card(hit, this))];
    }
}
