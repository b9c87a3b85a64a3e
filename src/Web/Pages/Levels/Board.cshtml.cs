using OS2.Catalog.Decisions;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Pages.Assessments;

namespace OS2.Catalog.Web.Pages.Levels;

/// <summary>All products by level and theme, as everybody may see it: what was published.</summary>
public sealed class BoardModel(ProductStore products, SheetStore sheets, DecisionStore decisions, TimeProvider time) : CatalogPage
{
    public BoardView Board { get; private set; } = null!;
    public DateTimeOffset Now { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["Board.title"];
        Description = T["Board.lede"];
        Section = "products";
        Now = time.GetUtcNow();
        // Of self-assessments that nobody has judged, the one before may be public and the newest not: they are not compared here.
        var rows = await sheets.NewestRowsAsync(SheetKind.Evaluation, cancel);
        Board = BoardView.Of(this, await products.AllAsync(cancel), await sheets.AllAsync(cancel), rows, await decisions.OfKindAsync(LevelActs.Act, cancel), Now, Links.Product);
    }
}
