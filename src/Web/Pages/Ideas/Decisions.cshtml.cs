using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Bodies;
using OS2.Catalog.Decisions;
using OS2.Catalog.Projects;
using OS2.Catalog.Web.Pages.Record;

namespace OS2.Catalog.Web.Pages.Ideas;

/// <summary>All that was decided about an idea.</summary>
public sealed class DecisionsModel(IdeaStore ideas, DecisionStore decisions, PublicBodyStore bodies) : RecordPage(bodies)
{
    public Idea Idea { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await ideas.FindAsync(slug, cancel) is not { } idea || !IdeaStage.IsPublished(idea.Stage))
            return NotFound();
        if (idea.IdeaSlug != slug)
            return RedirectPermanent(Links.IdeaDecisions(idea.IdeaSlug));
        Idea = idea;
        Title = T["Record.titleOf", idea.Title];
        Section = "ideas";
        return await DrawAsync(Links.IdeaDecisions(slug), await decisions.OfSubjectAsync("idea", slug, cancel), $"beslutninger-{slug}", cancel);
    }
}
