using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Accounts;
using OS2.Catalog.Bodies;
using OS2.Catalog.Products;
using OS2.Catalog.Projects;
using OS2.Catalog.Web.Ideas;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Ideas;

/// <summary>Edits what is written on an idea: one page for the lead's people, another for the secretariat.</summary>
public abstract class IdeaEditPage(IdeaStore ideas, PublicBodyStore bodies, ProductStore products) : IdeaPage(ideas, bodies, products)
{
    [BindProperty]
    public IdeaFields Input { get; set; } = new();

    /// <summary>As the form was drawn.</summary>
    [BindProperty]
    public int Version { get; set; }

    public Checks Seeking => Checks.OfContributions(T, "Input.Seeks", T["Field.ideaSeeks"], T["Field.ideaSeeks.hint"], Input.Seeks ?? []);

    /// <summary>Whether somebody else saved meanwhile; what the reader wrote stands in the form, what is saved beside it.</summary>
    public bool IsConflict { get; private set; }

    /// <summary>Where the reader goes when it is saved.</summary>
    public abstract string Afterwards { get; }

    protected abstract Actor Actor { get; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!await MayAsync(slug, cancel))
            return NotFound();
        (Input, Version) = (IdeaFields.Of(View.Idea), View.Idea.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, [FromServices] IServiceProvider services, CancellationToken cancel)
    {
        if (!await MayAsync(slug, cancel))
            return NotFound();
        Check(Input);
        if (!ModelState.IsValid)
            return Page();
        switch (await services.GetRequiredService<IdeaDesk>().EditAsync(Actor, slug, Version, Input.ToText(), cancel))
        {
            case IdeaOutcome.Done:
                return Redirect(Afterwards);
            case IdeaOutcome.Conflict:
                await MayAsync(slug, cancel);
                IsConflict = true;
                // Saved again, it is meant: the reader has seen the other's words.
                Version = View.Idea.Version;
                ModelState.Remove(nameof(Version));
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> MayAsync(string slug, CancellationToken cancel)
    {
        if (!await LookAsync(slug, _ => true, cancel) || !IdeaActs.MayEdit(View.Idea, Actor))
            return false;
        Title = T["Idea.editTitle", View.Idea.Title];
        IsListed = false;
        return true;
    }
}
