using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Bodies;
using OS2.Catalog.Products;
using OS2.Catalog.Projects;
using OS2.Catalog.Search;
using OS2.Catalog.Web.Ideas;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Ideas;

/// <summary>A member writes down what the public body needs: first a title, to see what exists already, then the rest.</summary>
public sealed class NewModel(IdeaStore ideas, PublicBodyStore bodies, ProductStore products, CatalogIndex index) : IdeaPage(ideas, bodies, products)
{
    private const int MostTitle = 120;

    [BindProperty]
    public IdeaFields Input { get; set; } = new();

    [BindProperty]
    public IReadOnlyList<string>? Brings { get; set; }

    [BindProperty]
    public bool ShowsName { get; set; }

    /// <summary>The form's number: sent again, it finds what it made.</summary>
    [BindProperty]
    public string? FormKey { get; set; }

    public Nearby Nearby { get; private set; } = new([], []);

    /// <summary>Whether the title is known, so that the rest can be asked for.</summary>
    public bool HasTitle { get; private set; }

    public Checks Seeking => Checks.OfContributions(T, "Input.Seeks", T["Field.ideaSeeks"], T["Field.ideaSeeks.hint"], Input.Seeks ?? []);
    public Checks Bringing => Checks.OfContributions(T, "Brings", T["Field.brings"], T["Field.brings.hint"], Brings ?? []);

    public async Task OnGetAsync(string? q, CancellationToken cancel)
    {
        Input.Title = q is { Length: > MostTitle } ? q[..MostTitle] : q?.Trim();
        FormKey = Guid.NewGuid().ToString("N");
        await DrawAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync([FromServices] IServiceProvider services, CancellationToken cancel)
    {
        await DrawAsync(cancel);
        if (FormKey is not { Length: 32 } key)
            return BadRequest();
        Check(Input);
        if (!ModelState.IsValid)
            return Page();
        var idea = await services.GetRequiredService<IdeaDesk>().DescribeAsync(Me!, key, Input.ToText(), Contribution.Kept(Brings ?? []), ShowsName, cancel);
        return Redirect(Links.Idea(idea.IdeaSlug));
    }

    private async Task DrawAsync(CancellationToken cancel)
    {
        await ReadWordsAsync(cancel);
        Title = T["Ideas.new"];
        IsListed = false;
        HasTitle = !string.IsNullOrWhiteSpace(Input.Title) || HttpMethods.IsPost(Request.Method);
        Nearby = await Nearby.OfAsync(this, index, Store, Input.Title?.Trim() ?? "", cancel);
    }
}
