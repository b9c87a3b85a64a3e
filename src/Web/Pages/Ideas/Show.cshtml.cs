using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Bodies;
using OS2.Catalog.Decisions;
using OS2.Catalog.Products;
using OS2.Catalog.Projects;
using OS2.Catalog.Web.Pages.Record;

namespace OS2.Catalog.Web.Pages.Ideas;

/// <summary>One idea or project: its way, who takes part, what is missing, what was decided.</summary>
public sealed class ShowModel(IdeaStore ideas, PublicBodyStore bodies, ProductStore products, DecisionStore decisions) : IdeaPage(ideas, bodies, products)
{
    private const int DecisionsShown = 10;

    public IReadOnlyList<DecisionView> Decisions { get; private set; } = [];
    public int DecisionTotal { get; private set; }

    /// <summary>Whether the reader's body takes part.</summary>
    public bool IsMine => View.Case.IsSupportedBy(Me is { IsMember: true } me ? me.BodySlug : null);

    /// <summary>Whether the reader may write on it.</summary>
    public bool MayEdit => Me is { IsMember: true } me && IdeaActs.MayEdit(View.Idea, me.Actor(Catalog.Accounts.RoleName.Member));

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!await LookAsync(slug, found => Me is { IsMember: true } me && found.IsSupportedBy(me.BodySlug), cancel) || !IdeaStage.IsPublished(View.Idea.Stage))
            return NotFound();
        if (View.Idea.IdeaSlug != slug)
            return RedirectPermanent(Links.Idea(View.Idea.IdeaSlug));
        Description = View.Idea.Summary;
        var all = await decisions.OfSubjectAsync("idea", View.Idea.IdeaSlug, cancel);
        DecisionTotal = all.Count;
        Decisions = [.. all.Take(DecisionsShown).Select(decision => DecisionView.Of(T, decision, Bodies))];
        return Page();
    }
}
