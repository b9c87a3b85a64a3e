using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OS2.Catalog.Data;
using OS2.Catalog.Projects;
using OS2.Catalog.Web.Ideas;

namespace OS2.Catalog.Web.Pages.Ideas;

/// <summary>A supplier proves the mail address. Opening the link does nothing by itself: programs that look through mail open links too.</summary>
[EnableRateLimiting(RateLimits.Open)]
public sealed class ConfirmModel(IdeaStore ideas) : CatalogPage
{
    /// <summary>The suggestion's title; null for a link that is made up or too old.</summary>
    public string? Suggestion { get; private set; }

    public bool IsConfirmed { get; private set; }

    public Task OnGetAsync(string secret, CancellationToken cancel) => DrawAsync(secret, cancel);

    public async Task<IActionResult> OnPostAsync(string secret, [FromServices] IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<IdeaDesk>().ConfirmAsync(secret, cancel);
        return Redirect(Links.ConfirmSuggestion(secret));
    }

    private async Task DrawAsync(string secret, CancellationToken cancel)
    {
        Title = T["Confirm.title"];
        Section = "ideas";
        IsListed = false;
        if (await ideas.FindSuggesterAsync(Keys.Hash(secret), cancel) is { } suggester && await ideas.FindAsync(suggester.IdeaSlug, cancel) is { } idea)
            (Suggestion, IsConfirmed) = (idea.Title, idea.Stage != IdeaStage.Unconfirmed);
    }
}
