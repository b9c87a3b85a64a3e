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

    public async Task<IActionResult> OnGetAsync(string slug, string group, CancellationToken cancel)
    {
        if (!await MayAsync(slug, group, cancel))
            return NotFound();
        await DrawAsync(null, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, string group, CancellationToken cancel)
    {
        if (!await MayAsync(slug, group, cancel))
            return NotFound();
        var typed = _fields.ToDictionary(field => field.Name, field => field.Tidy(Request.Form["Field." + field.Name]), StringComparer.Ordinal);
        await DrawAsync(typed, cancel);
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

        return await DoAsync(change => ProductActs.EditAsync(change, Actor, slug, Version, typed, string.IsNullOrWhiteSpace(Source) ? null : Source.Trim(), IsChecked), () => DrawAsync(typed, cancel), cancel);
    }

    private async Task<bool> MayAsync(string slug, string group, CancellationToken cancel)
    {
        if (!ProductField.AllGroups.Contains(group, StringComparer.Ordinal) || !await MayAsync(slug, cancel))
            return false;
        _group = group;
        // What a product is called and whether it is one is the secretariat's to say.
        _fields = [.. ProductField.All.Where(field => field.Group == group && (IsSecretariat || field.Name is not ("Name" or "State")))];
        return true;
    }

    private async Task DrawAsync(Dictionary<string, string?>? typed, CancellationToken cancel)
    {
        var origins = (await Products.OriginsAsync(Product.ProductSlug, cancel)).ToDictionary(origin => origin.Field, StringComparer.Ordinal);
        var domains = (await Products.DomainsAsync(cancel)).Select(domain => new SelectListItem(Either(domain.NameDa, domain.NameEn), domain.DomainSlug)).OrderBy(choice => choice.Text, Show.Order);
        Rows = [.. _fields.Select(field => FieldRow.Of(T, field, origins.GetValueOrDefault(field.Name), typed, domains))];
    }
}
