using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Data;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Pages.Products;

namespace OS2.Catalog.Web.Pages.ProductDesk;

/// <summary>A form of fields, with what stands there, who said so, and a preview.</summary>
public sealed class FieldsModel(ProductStore products, Database database) : ProductEditPage(products, database)
{
    private const int MostSource = 400;

    private string _group = "";
    private IReadOnlyList<ProductField> _fields = [];

    /// <summary>What was sent, by the field's name; null where nothing was.</summary>
    private Dictionary<string, string?>? _typed;

    public override string Part => "felter/" + _group;

    public string Group => _group;

    public IReadOnlyList<FieldRow> Rows { get; private set; } = [];

    /// <summary>What would change; null where no preview was asked for.</summary>
    public IReadOnlyList<FieldRow>? Preview { get; private set; }

    /// <summary>What the editor builds on; may be left out.</summary>
    [BindProperty]
    public string? Source { get; set; }

    /// <summary>Whether the editor has gone through every field of the form.</summary>
    [BindProperty]
    public bool IsChecked { get; set; }

    [BindProperty]
    public string? Go { get; set; }

    protected override async Task<IActionResult> ActAsync(string slug, CancellationToken cancel)
    {
        foreach (var row in Rows.Where(row => !row.Field.Takes(row.Typed)))
            Fault("Field." + row.Field.Name, T["Edit.wrong", row.Label, row.Field.MostCharacters]);
        if (Source?.Length > MostSource)
            Fault(nameof(Source), T["Edit.source.wrong"]);
        if (!ModelState.IsValid)
            return Page();
        if (Go == "vis")
        {
            Preview = [.. Rows.Where(row => row.IsChanged)];
            return Page();
        }

        return await DoAsync(change => ProductActs.EditAsync(change, Actor, slug, Version, _typed!, Text(Source), IsChecked), cancel);
    }

    protected override async Task<bool> MayAsync(string slug, CancellationToken cancel)
    {
        if (RouteData.Values["group"] is not string group || !ProductField.AllGroups.Contains(group, StringComparer.Ordinal) || !await base.MayAsync(slug, cancel))
            return false;
        _group = group;
        // What a product is called and whether it is one is the secretariat's to say.
        _fields = [.. ProductField.All.Where(field => field.Group == group && (IsSecretariat || field.Name is not ("Name" or "State")))];
        if (HttpMethods.IsPost(Request.Method))
            _typed = _fields.ToDictionary(field => field.Name, field => field.Tidy(Request.Form["Field." + field.Name]), StringComparer.Ordinal);
        return true;
    }

    protected override async Task DrawAsync(CancellationToken cancel)
    {
        var origins = (await Products.OriginsAsync(Product.ProductSlug, cancel)).ToDictionary(origin => origin.Field, StringComparer.Ordinal);
        var domains = (await Products.DomainsAsync(cancel)).Select(domain => new SelectListItem(Either(domain.NameDa, domain.NameEn), domain.DomainSlug)).OrderBy(choice => choice.Text, Show.Order);
        Rows = [.. _fields.Select(field => FieldRow.Of(T, field, origins.GetValueOrDefault(field.Name), _typed, domains))];
    }
}
