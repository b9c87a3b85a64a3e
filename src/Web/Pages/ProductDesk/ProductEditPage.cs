using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Products;

namespace OS2.Catalog.Web.Pages.ProductDesk;

/// <summary>What the forms about one product share: who may, which version was seen, and what is said when somebody else was faster.</summary>
public abstract class ProductEditPage(ProductStore products, Database database) : CatalogPage
{
    public Product Product { get; private set; } = new();

    /// <summary>As the form was drawn.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Whether somebody else saved meanwhile; nothing of what was sent was written.</summary>
    public bool IsConflict { get; private set; }

    /// <summary>What a new line would say, where it was asked to be shown before it is saved; empty elsewhere.</summary>
    public IReadOnlyList<(string Label, string Value)> RowPreview { get; private set; } = [];

    /// <summary>Which of the forms this is.</summary>
    public abstract string Part { get; }

    public bool IsSecretariat => Access.Allows(Access.Secretariat, Me!);

    protected Actor Actor { get; private set; } = null!;

    protected ProductStore Products { get; } = products;

    protected Database Database { get; } = database;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!await MayAsync(slug, cancel))
            return Refuse();
        await DrawAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await MayAsync(slug, cancel))
            return Refuse();
        await DrawAsync(cancel);
        return await ActAsync(slug, cancel);
    }

    /// <summary>What is answered where <see cref="MayAsync"/> says no.</summary>
    protected virtual IActionResult Refuse() => NotFound();

    /// <summary>Shows a new line as it would be saved.</summary>
    /// <param name="lines">Labels with what is said; lines without are left out.</param>
    protected IActionResult ShowRow(params IReadOnlyList<(string Label, string? Value)> lines)
    {
        RowPreview = [.. lines.Where(line => !string.IsNullOrEmpty(line.Value)).Select(line => (line.Label, line.Value!))];
        return Page();
    }

    /// <summary>Reads what the page shows.</summary>
    protected abstract Task DrawAsync(CancellationToken cancel);

    /// <summary>Checks what was typed on the drawn page, and does it.</summary>
    protected abstract Task<IActionResult> ActAsync(string slug, CancellationToken cancel);

    /// <summary>What was typed, without what surrounds it; null for nothing.</summary>
    protected static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Finds the product for somebody who may edit it; strangers are told that there is no such page.</summary>
    protected virtual async Task<bool> MayAsync(string slug, CancellationToken cancel)
    {
        if (ProductEditing.ActorOf(Me!, slug) is not { } actor || await Products.FindAsync(slug, cancel) is not { WithdrawnAt: null } product)
            return false;
        (Actor, Product) = (actor, product);
        Title = T["Edit.title", product.Name];
        Section = "products";
        IsListed = false;
        if (HttpMethods.IsGet(Request.Method))
            Version = product.Version;
        return true;
    }

    /// <summary>Acts. When it is done the reader comes to the page anew; when somebody was faster the page is drawn as it is now, with what the reader typed.</summary>
    /// <param name="act">What to do.</param>
    /// <param name="cancel">Nothing is written when it is set before the end.</param>
    protected async Task<IActionResult> DoAsync(Func<Change, Task<ProductOutcome>> act, CancellationToken cancel)
    {
        switch (await Database.ChangeAsync(act, cancel))
        {
            case ProductOutcome.Done:
                return Redirect(Links.EditProductPart(Product.ProductSlug, Part) + "?gemt=1");
            case ProductOutcome.Conflict:
                await MayAsync(Product.ProductSlug, cancel);
                IsConflict = true;
                // Sent again, it is meant: the reader has seen what the other saved.
                Version = Product.Version;
                ModelState.Remove(nameof(Version));
                await DrawAsync(cancel);
                return Page();
            case ProductOutcome.NotPossible:
                Fault("", T["Edit.notPossible"]);
                await DrawAsync(cancel);
                return Page();
            default:
                return NotFound();
        }
    }
}
