using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Bodies;
using OS2.Catalog.Decisions;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Pages.Record;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>All that was decided about a product and its repositories.</summary>
public sealed class DecisionsModel(ProductStore products, DecisionStore decisions, PublicBodyStore bodies) : RecordPage(bodies)
{
    public Product Product { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await products.FindAsync(slug, cancel) is not { } product)
            return NotFound();
        if (product.ProductSlug != slug)
            return RedirectPermanent(Links.ProductDecisions(product.ProductSlug));
        Product = product;
        Title = T["Record.titleOf", product.Name];
        Section = "products";
        return await DrawAsync(Links.ProductDecisions(slug), await decisions.OfProductAsync(slug, cancel), $"beslutninger-{slug}", cancel);
    }
}
