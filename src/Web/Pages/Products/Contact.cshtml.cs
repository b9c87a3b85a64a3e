using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Accounts;
using OS2.Catalog.Web.Products;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>A letter to those who look after a product. Their addresses are never shown; the sender's goes to them and is not kept.</summary>
[EnableRateLimiting(RateLimits.Open)]
public sealed class ContactModel(ProductStore products, ProductContact contact) : CatalogPage
{
    private const int MostName = 200;
    private const int MostText = 4000;

    public Product Product { get; private set; } = new();

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The body or company that the sender is of; may be left out.</summary>
    [BindProperty]
    public string? Company { get; set; }

    [BindProperty]
    public string? Message { get; set; }

    /// <summary>A field that people do not see: what fills it is a program.</summary>
    [BindProperty]
    public string? Website { get; set; }

    public bool IsSent { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, string? sendt, CancellationToken cancel)
    {
        if (!await FindAsync(slug, cancel))
            return NotFound();
        IsSent = sendt is not null;
        (Name, Email) = (Me?.Name, Me?.Email);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await FindAsync(slug, cancel))
            return NotFound();
        if (Name?.Trim() is not { Length: > 0 and <= MostName })
            Fault(nameof(Name), T["Field.name.wrong"]);
        if (!MailAddresses.IsOne(Email))
            Fault(nameof(Email), T["Field.email.wrong"]);
        if (Message?.Trim() is not { Length: >= 10 and <= MostText })
            Fault(nameof(Message), T["Contact.message.wrong"]);
        if (Company?.Length > MostName)
            Fault(nameof(Company), T["Contact.company.wrong"]);
        if (!ModelState.IsValid)
            return Page();
        if (string.IsNullOrEmpty(Website))
            await contact.SendAsync(Product, Name!.Trim(), Email!.Trim(), Company?.Trim(), Message!.Trim(), cancel);
        return Redirect(Links.ContactProduct(slug) + "?sendt=1");
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancel)
    {
        if (await products.FindAsync(slug, cancel) is not { WithdrawnAt: null } product)
            return false;
        Product = product;
        Title = T["Contact.title", product.Name];
        Section = "products";
        IsListed = false;
        return true;
    }
}
