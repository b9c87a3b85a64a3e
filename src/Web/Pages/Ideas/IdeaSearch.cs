using OS2.Catalog.Projects;

namespace OS2.Catalog.Web.Pages.Ideas;

/// <summary>What the address of the list of ideas asks for. Any address is a valid one.</summary>
public sealed record IdeaSearch
{
    /// <summary>All stages, not only what is under way.</summary>
    public const string Everything = "alle";

    private const int MaxTextLength = 200;

    public string Text { get; private init; } = "";

    /// <summary>A stage, <see cref="Everything"/>, or empty for what is under way.</summary>
    public string Stage { get; private init; } = "";

    /// <summary>One of <see cref="Contribution"/>; empty for any.</summary>
    public string Seeks { get; private init; } = "";

    public string Domain { get; private init; } = "";
    public int Page { get; private init; } = 1;

    public bool IsNarrowed => Text.Length + Stage.Length + Seeks.Length + Domain.Length > 0;

    public static IdeaSearch Of(IQueryCollection query)
    {
        var text = query["q"].ToString().Trim();
        var stage = query["trin"].ToString();
        return new IdeaSearch
        {
            Text = text.Length > MaxTextLength ? text[..MaxTextLength] : text,
            Stage = stage == Everything || IdeaStage.IsPublished(stage) ? stage : "",
            Seeks = query["soeger"].ToString() is var seeks && Contribution.All.Contains(seeks, StringComparer.Ordinal) ? seeks : "",
            Domain = query["omraade"].ToString() is { Length: <= 60 } domain ? domain : "",
            Page = Paging.Asked(query["side"]),
        };
    }

    /// <summary>The ideas that are asked for: those that look for company first, then the newest.</summary>
    public IReadOnlyList<Idea> Find(IEnumerable<Idea> published)
    {
        var found = published.Where(idea => Holds(idea)
            && (Seeks.Length == 0 || Contribution.Of(idea.Seeks).Contains(Seeks, StringComparer.Ordinal))
            && (Domain.Length == 0 || idea.DomainSlug == Domain));
        if (Text.Length > 0)
            found = NearIdeas.With(Text, found);
        return [.. found.OrderByDescending(idea => idea.Seeks.Length > 0).ThenByDescending(idea => idea.StageAt).ThenBy(idea => idea.Title, Show.Order)];
    }

    /// <summary>The query part of the address with its question mark, without the page number; empty when nothing is asked for.</summary>
    public string Address()
    {
        var pairs = new[] { ("q", Text), ("trin", Stage), ("soeger", Seeks), ("omraade", Domain) }.Where(pair => pair.Item2.Length > 0)
            .Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2)}");
        return string.Join('&', pairs) is { Length: > 0 } query ? "?" + query : "";
    }

    private bool Holds(Idea idea) => Stage switch
    {
        "" => idea.Stage is IdeaStage.Suggestion or IdeaStage.Idea or IdeaStage.Project,
        Everything => true,
        _ => idea.Stage == Stage,
    };
}
