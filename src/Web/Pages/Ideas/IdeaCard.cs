using OS2.Catalog.Projects;

namespace OS2.Catalog.Web.Pages.Ideas;

/// <summary>An idea on a list, in the reader's words.</summary>
public sealed record IdeaCard
{
    public required Idea Idea { get; init; }
    public required string Address { get; init; }
    public required StateSign Sign { get; init; }

    /// <summary>How many public bodies take part.</summary>
    public int Bodies { get; init; }

    /// <summary>The body that drives it; null for a supplier's suggestion that nobody has taken up.</summary>
    public string? Lead { get; init; }

    public string? Domain { get; init; }

    /// <summary>What it looks for, in words; empty for nothing.</summary>
    public string Seeks { get; init; } = "";

    internal static IdeaCard Of(CatalogPage page, Idea idea, int bodies, string? lead, string? domain) => new()
    {
        Idea = idea,
        Address = page.Links.Idea(idea.IdeaSlug),
        Sign = StateSign.OfIdea(page.T, idea.Stage),
        Bodies = bodies,
        Lead = lead,
        Domain = domain,
        Seeks = string.Join(", ", Contribution.Of(idea.Seeks).Select(value => page.T.Of("Contribution", value))),
    };
}
