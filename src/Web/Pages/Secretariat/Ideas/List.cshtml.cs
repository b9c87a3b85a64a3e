using OS2.Catalog.Projects;

namespace OS2.Catalog.Web.Pages.Secretariat.Ideas;

/// <summary>Ideas as the secretariat looks after them: what waits first.</summary>
public sealed class ListModel(IdeaStore ideas) : CatalogPage
{
    /// <summary>What waits, the longest first.</summary>
    public IReadOnlyList<Idea> Waiting { get; private set; } = [];

    /// <summary>All others that are under way or closed, the newest first.</summary>
    public IReadOnlyList<Idea> Others { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["Ideas.title"];
        Section = "secretariat";
        IsListed = false;
        Waiting = [.. (await ideas.ForDeskAsync(cancel)).OrderBy(idea => idea.AskedAt ?? idea.StageAt)];
        Others = [.. (await ideas.PublishedAsync(cancel)).Where(idea => idea.AskedStage is null).OrderByDescending(idea => idea.StageAt)];
    }
}
