using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Accounts;
using OS2.Catalog.Bodies;
using OS2.Catalog.Data;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>A member says for its body that it uses a product, confirms it, or takes it back.</summary>
public sealed class DeclareModel(ProductStore products, ProductUseStore uses, PublicBodyStore bodies, Database database, TimeProvider time) : CatalogPage
{
    public Product Product { get; private set; } = new();
    public PublicBody Body { get; private set; } = new();

    /// <summary>What was said before; null for nothing.</summary>
    public ProductUse? Use { get; private set; }

    /// <summary>What holds of it now.</summary>
    public string? Stands { get; private set; }

    [BindProperty]
    public string? State { get; set; }

    [BindProperty]
    public string? Visibility { get; set; }

    [BindProperty]
    public string? Go { get; set; }

    public IReadOnlyList<(string Value, string Label, string Hint)> States => [.. UseState.Declared.Select(state => (state, T.Of("UseState", state), T.Of("UseState.hint", state)))];

    public IReadOnlyList<(string Value, string Label, string Hint)> Visibilities =>
        [.. UseVisibility.All.Select(visibility => (visibility, T.Of("UseVisibility", visibility), T.Of("UseVisibility.hint", visibility)))];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!await FindAsync(slug, cancel))
            return NotFound();
        (State, Visibility) = (Use?.State ?? UseState.Use, Use?.Visibility ?? UseVisibility.Everybody);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await FindAsync(slug, cancel))
            return NotFound();
        var actor = Me!.Actor(RoleName.Member);
        if (Go == "fjern")
        {
            await database.ChangeAsync(change => UseActs.RemoveAsync(change, actor, slug, Body.BodySlug), cancel);
            return Redirect(Links.Product(slug) + "#users");
        }

        if (!UseState.Declared.Contains(State, StringComparer.Ordinal))
            Fault(nameof(State), T["Declare.state.wrong"]);
        if (!UseVisibility.All.Contains(Visibility, StringComparer.Ordinal))
            Fault(nameof(Visibility), T["Declare.visibility.wrong"]);
        if (!ModelState.IsValid)
            return Page();
        await database.ChangeAsync(change => UseActs.DeclareAsync(change, actor, slug, State!, Visibility!), cancel);
        return Redirect(Links.Product(slug) + "#users");
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancel)
    {
        if (await products.FindAsync(slug, cancel) is not { WithdrawnAt: null } product || await bodies.FindAsync(Me!.BodySlug!, cancel) is not { } body)
            return false;
        (Product, Body) = (product, body);
        Use = (await uses.OfBodyAsync(body.BodySlug, cancel)).FirstOrDefault(use => use.ProductSlug == product.ProductSlug);
        Stands = Use?.StateAt(time.GetUtcNow());
        Title = T["Declare.title", product.Name];
        Section = "products";
        IsListed = false;
        return true;
    }
}
