using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OS2.Catalog.Bodies;
using OS2.Catalog.Products;
using OS2.Catalog.Projects;
using OS2.Catalog.Search;
using OS2.Catalog.Web.Accounts;
using OS2.Catalog.Web.Ideas;

namespace OS2.Catalog.Web.Pages.Ideas;

/// <summary>A supplier suggests something without an account. A letter proves the address, the secretariat looks at it, then everybody sees it.</summary>
[EnableRateLimiting(RateLimits.Open)]
public sealed class SuggestModel(IdeaStore ideas, PublicBodyStore bodies, ProductStore products, CatalogIndex index) : IdeaPage(ideas, bodies, products)
{
    private const int MostName = 200;

    [BindProperty]
    public IdeaFields Input { get; set; } = new();

    [BindProperty]
    public string? Company { get; set; }

    [BindProperty]
    public string? ContactName { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The form's number: sent again, it finds what it made.</summary>
    [BindProperty]
    public string? FormKey { get; set; }

    /// <summary>Whether what exists already was shown; a first sending shows it and sends nothing.</summary>
    [BindProperty]
    public bool HasSeen { get; set; }

    public Nearby Nearby { get; private set; } = new([], []);

    public bool IsSent { get; private set; }

    public async Task OnGetAsync(string? sendt, CancellationToken cancel)
    {
        IsSent = sendt is not null;
        FormKey = Guid.NewGuid().ToString("N");
        await DrawAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync([FromServices] IServiceProvider services, CancellationToken cancel)
    {
        await DrawAsync(cancel);
        if (FormKey is not { Length: 32 } key)
            return BadRequest();
        Check(Input);
        CheckSender();
        if (!ModelState.IsValid)
            return Page();
        Nearby = await Nearby.OfAsync(this, index, Store, Input.Title!.Trim(), cancel);
        if (!HasSeen && !Nearby.IsEmpty)
        {
            HasSeen = true;
            ModelState.Remove(nameof(HasSeen));
            return Page();
        }

        await services.GetRequiredService<IdeaDesk>().SuggestAsync(key, Input.ToText(), new IdeaSuggester
        {
            Company = Company!.Trim(), ContactName = ContactName!.Trim(), ContactEmail = Email!.Trim(), Language = Language.Code,
        }, cancel);
        return Redirect(Links.SuggestIdea + "?sendt=1");
    }

    private void CheckSender()
    {
        if (Company?.Trim() is not { Length: > 1 and <= MostName })
            Fault(nameof(Company), T["Field.company.wrong"]);
        if (ContactName?.Trim() is not { Length: > 0 and <= MostName })
            Fault(nameof(ContactName), T["Field.name.wrong"]);
        if (!MailAddresses.IsOne(Email))
            Fault(nameof(Email), T["Field.email.wrong"]);
    }

    private async Task DrawAsync(CancellationToken cancel)
    {
        await ReadWordsAsync(cancel);
        Title = T["Ideas.suggest"];
        Description = T["Suggest.lede"];
    }
}
