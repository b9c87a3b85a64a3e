using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Bodies;
using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Pages.Bodies;

/// <summary>One public body, and what it says to use.</summary>
public sealed class ShowModel(PublicBodyStore bodies, ProductUseStore uses, ProductStore products, TimeProvider time) : CatalogPage
{
    public PublicBody Body { get; private set; } = new();

    /// <summary>The name in the reader's language.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What the reader may see of it, by product in alphabetical order.</summary>
    public IReadOnlyList<(Product Product, ProductUse Use, string State)> Rows { get; private set; } = [];

    /// <summary>Whether the reader acts for this body.</summary>
    public bool IsMine => Me is { IsMember: true } me && me.BodySlug == Body.BodySlug;

    /// <summary>The query that makes prices those of this body.</summary>
    public string BuyerQuery => $"?myndighed={Body.BodySlug}&medlem={(Body.IsMember == true ? "ja" : "nej")}";

    public string? Inhabitants => Body.Population?.ToString("N0", CultureInfo.CurrentCulture);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await bodies.FindAsync(slug, cancel) is not { WithdrawnAt: null } found)
            return NotFound();
        if (found.BodySlug != slug)
            return RedirectPermanent(Links.Body(found.BodySlug));
        (Body, Name) = (found, Either(found.Name, found.NameEn)!);
        Title = Name;
        Description = T["Bodies.ledeOf", Name];
        Section = "bodies";
        var now = time.GetUtcNow();
        var seesAll = IsMine || Me?.IsSecretariat == true;
        var byKey = (await products.AllAsync(cancel)).ToDictionary(product => product.ProductSlug, StringComparer.Ordinal);
        Rows = [.. (await uses.OfBodyAsync(found.BodySlug, cancel)).Where(use => byKey.ContainsKey(use.ProductSlug) && (seesAll || use.IsNamedTo(Me?.IsMember == true)))
            .Select(use => (byKey[use.ProductSlug], use, use.StateAt(now))).OrderBy(row => row.Item1.Name, Show.Order)];
        return Page();
    }
}
