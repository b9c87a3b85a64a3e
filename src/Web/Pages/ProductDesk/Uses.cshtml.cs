using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Bodies;
using OS2.Catalog.Data;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.ProductDesk;

/// <summary>Who uses a product, as editors know it from others. What a body says itself is left alone.</summary>
public sealed class UsesModel(ProductStore products, Database database, ProductUseStore uses, PublicBodyStore bodies, TimeProvider time) : ProductEditPage(products, database)
{
    public override string Part => "brugere";

    public IReadOnlyList<(ProductUse Use, string Name, string State)> Rows { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Bodies { get; private set; } = [];

    [BindProperty]
    public string? Body { get; set; }

    [BindProperty]
    public string? State { get; set; }

    [BindProperty]
    public string? Visibility { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? Go { get; set; }

    /// <summary>The body whose line is taken away; null where one is added.</summary>
    [BindProperty]
    public string? Remove { get; set; }

    protected override async Task<IActionResult> ActAsync(string slug, CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(Remove))
            return await DoAsync(change => UseActs.RemoveAsync(change, Actor, slug, Remove), cancel);
        if (string.IsNullOrEmpty(Body))
            Fault(nameof(Body), T["Edit.body.wrong"]);
        if (Rows.Any(row => row.Use.BodySlug == Body && row.Use.IsOwnWord))
            Fault(nameof(Body), T["Edit.body.own"]);
        if (Source?.Trim() is not { Length: > 0 and <= 400 })
            Fault(nameof(Source), T["Edit.source.needed"]);
        if (!ModelState.IsValid)
            return Page();
        if (Go == "vis")
        {
            return ShowRow((T["Field.Body"], Bodies.FirstOrDefault(choice => choice.Value == Body)?.Text), (T["Field.Use"], T.Of("UseState", State ?? "")), (T["Declare.visibility"], T.Of("UseVisibility", Visibility ?? "")),
                (T["Edit.source"], Text(Source)));
        }

        return await DoAsync(change => UseActs.RecordAsync(change, Actor, slug, Body!, State ?? "", Visibility ?? "", Source!.Trim()), cancel);
    }

    protected override async Task DrawAsync(CancellationToken cancel)
    {
        var all = await bodies.AllAsync(cancel);
        var names = all.ToDictionary(body => body.BodySlug, body => Either(body.Name, body.NameEn)!, StringComparer.Ordinal);
        // Who said that only its number may be told is not told to coordinators either.
        Rows = [.. (await uses.OfProductAsync(Product.ProductSlug, cancel)).Where(use => IsSecretariat || use.IsNamedTo(isMember: true))
            .Select(use => (use, names.GetValueOrDefault(use.BodySlug) ?? use.BodySlug, use.StateAt(time.GetUtcNow()))).OrderBy(row => row.Item2, Show.Order)];
        Bodies = BodyChoices.Of(all, T["Cost.body.none"], IsEnglish);
    }
}
