using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Bodies;
using OS2.Catalog.Data;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Accounts;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.ProductDesk;

/// <summary>Who can be asked about a product. Nobody is named who did not agree.</summary>
public sealed class PeopleModel(ProductStore products, Database database, ProductPersonStore people, PublicBodyStore bodies) : ProductEditPage(products, database)
{
    public override string Part => "personer";

    public IReadOnlyList<(ProductPerson Person, string Of)> Rows { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Bodies { get; private set; } = [];
    public IReadOnlyList<Supplier> Suppliers { get; private set; } = [];

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Body { get; set; }

    [BindProperty]
    public string? Supplier { get; set; }

    [BindProperty]
    public bool HasAgreed { get; set; }

    [BindProperty]
    public string? Go { get; set; }

    /// <summary>Who is taken off; null where somebody is added.</summary>
    [BindProperty]
    public string? Remove { get; set; }

    protected override async Task<IActionResult> ActAsync(string slug, CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(Remove))
            return await DoAsync(change => ProductActs.UnseatAsync(change, Actor, slug, Version, Remove), cancel);
        var (name, email) = (Text(Name), Text(Email));
        if (name?.Length > 200)
            Fault(nameof(Name), T["Field.name.wrong"]);
        if (email is not null && !MailAddresses.IsOne(email))
            Fault(nameof(Email), T["Field.email.wrong"]);
        if ((name ?? email) is not null && !HasAgreed)
            Fault(nameof(HasAgreed), T["Edit.agreed.wrong"]);
        if (name is null && email is null && Text(Body) is null && Text(Supplier) is null)
            Fault(nameof(Name), T["Edit.person.wrong"]);
        if (!ModelState.IsValid)
            return Page();
        var person = new ProductPerson
        {
            Role = Role ?? "", Name = name, Email = email, BodySlug = Bodies.Any(choice => choice.Value == Body) ? Text(Body) : null,
            SupplierSlug = Suppliers.Any(supplier => supplier.SupplierSlug == Supplier) ? Text(Supplier) : null,
        };
        if (Go == "vis")
        {
            return ShowRow((T["Field.Role"], T.Of("PersonRole", person.Role)), (T["Field.name"], name), (T["Field.email"], email),
                (T["Field.Body"], person.BodySlug is null ? null : Bodies.FirstOrDefault(choice => choice.Value == Body)?.Text), (T["Field.Supplier"], Suppliers.FirstOrDefault(supplier => supplier.SupplierSlug == person.SupplierSlug)?.Name));
        }

        return await DoAsync(change => ProductActs.SeatAsync(change, Actor, slug, Version, person), cancel);
    }

    protected override async Task DrawAsync(CancellationToken cancel)
    {
        var all = await bodies.AllAsync(cancel);
        Suppliers = [.. (await Products.SuppliersAsync(cancel)).OrderBy(supplier => supplier.Name, Show.Order)];
        Bodies = BodyChoices.Of(all, T["Edit.noBody"], IsEnglish);
        Rows = [.. (await people.OfProductAsync(Product.ProductSlug, cancel)).OrderBy(person => person.Role, StringComparer.Ordinal).Select(person => (person,
            Bodies.FirstOrDefault(choice => choice.Value == person.BodySlug && person.BodySlug is not null)?.Text ?? Suppliers.FirstOrDefault(supplier => supplier.SupplierSlug == person.SupplierSlug)?.Name ?? ""))];
    }
}
