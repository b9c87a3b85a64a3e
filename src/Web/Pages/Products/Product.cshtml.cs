using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Bodies;
using OS2.Catalog.Decisions;
using OS2.Catalog.Ownership;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;
using OS2.Catalog.Search;
using OS2.Catalog.Web.Products;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>One product, or what was known of one that was withdrawn.</summary>
public class ProductModel(ProductStore products, ProductViews views, Neighbours neighbours, DecisionStore decisions, RepositoryStore repositories, PublicBodyStore bodies, VerdictStore verdicts, TimeProvider time) : CatalogPage
{
    private const int HappenedShown = 12;
    private static readonly TimeSpan HappenedWindow = TimeSpan.FromDays(90);

    public Product Product { get; private set; } = new();

    /// <summary>Null where it was withdrawn.</summary>
    public ProductView? View { get; private set; }

    public IReadOnlyList<FieldOrigin> Origins { get; private set; } = [];

    /// <summary>What fields said before, the newest first.</summary>
    public IReadOnlyList<FieldBefore> Before { get; private set; } = [];

    /// <summary>What changed lately, the newest first.</summary>
    public IReadOnlyList<HappenedView> Happened { get; private set; } = [];

    /// <summary>How well the rights are documented.</summary>
    public ProductOwnership Ownership { get; private set; } = ProductOwnership.None;

    public IReadOnlyList<ProductCard> Nearest { get; private set; } = [];

    /// <summary>The parts of the page: their ids and headings.</summary>
    public IEnumerable<(string Id, string Heading)> Parts =>
    [
        ("care", T["Care.title"]), ("level", T["Part.level"]), ("users", T["Users.title"]), ("cost", T["Cost.title"]), ("suppliers", T["Deliver.title"]), ("licence", T["Part.licence"]),
        ("try", T["Try.title"]), ("documentation", T["Product.documentation"]), ("releases", T["Release.title"]), ("standards", T["Standards.title"]), ("people", T["People.title"]),
        ("repositories", T["Product.repositories"]), .. Ownership.CheckedAt is null ? [] : (IEnumerable<(string, string)>)[("ownership", T["ProductOwnership.title"])], ("join", T["Joining.title"]), ("history", T["Happened.title"]),
    ];

    /// <summary>This product beside the nearest.</summary>
    public string AddressOfComparison => Links.ComparisonOf([Product.ProductSlug, .. Nearest.Select(card => card.Slug)]);

    /// <summary>Whether the reader may edit.</summary>
    public bool MayEdit => Me is { } me && ProductEditing.MayEdit(me, Product.ProductSlug);

    public string? Summary => View?.Summary ?? Either(Product.SummaryDa, Product.SummaryEn);
    public string? SummaryLanguage => View is not null ? View.SummaryLanguage : (IsEnglish ? Product.SummaryEn : Product.SummaryDa) is null ? Language.Other.Code : null;

    /// <summary>The product as schema.org has it, for search engines.</summary>
    public string? Structured { get; private set; }

    /// <summary>The moment at which the page was drawn.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>The page's own address.</summary>
    protected virtual string OwnAddress(string slug) => Links.Product(slug);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await products.FindAsync(slug, cancel) is not { } product)
            return NotFound();
        if (product.ProductSlug != slug)
            return RedirectPermanent(OwnAddress(product.ProductSlug));

        (Product, Now) = (product, time.GetUtcNow());
        Title = product.Name;
        Section = "products";
        Origins = [.. (await products.OriginsAsync(slug, cancel)).Where(o => o.Field != nameof(Product.OnlyListedRepositories)).OrderBy(o => T.Of("Field", o.Field), Show.Order)];
        if (product.WithdrawnAt is not null)
        {
            Description = Summary;
            IsListed = false;
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        View = await views.OfAsync(this, product, cancel);
        Description = Summary ?? T["Product.description", product.Name];
        Title = View.Facts.Domain is { } domain ? T["Product.title", product.Name, Either(domain.NameDa, domain.NameEn)!] : product.Name;
        Before = await products.HistoryAsync(slug, cancel);
        Happened = await HappenedAsync(slug, cancel);
        Ownership = await ProductOwnership.OfAsync(this, verdicts, slug, cancel);
        Nearest = neighbours.Of(slug, [View.Facts.Domain?.NameDa, View.Facts.Domain?.NameEn, product.SummaryDa, product.SummaryEn], IsEnglish);
        Structured = StructuredData.Of(View, Canonical(Language));
        return Page();
    }

    private async Task<IReadOnlyList<HappenedView>> HappenedAsync(string slug, CancellationToken cancel)
    {
        var names = (await bodies.AllAsync(cancel)).ToDictionary(body => body.BodySlug, body => Either(body.Name, body.NameEn)!, StringComparer.Ordinal);
        var repositoryNames = View!.Repositories.ToDictionary(row => row.Repository.RepositoryId, row => row.Repository.Name);
        return HappenedView.Of(T, await decisions.OfProductAsync(slug, cancel), names, await repositories.HistoryOfProductAsync(slug, Now - HappenedWindow, cancel), repositoryNames, Before, HappenedShown);
    }
}
