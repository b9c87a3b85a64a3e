namespace OS2.Catalog.Projects;

/// <summary>An idea with all that stands on it.</summary>
public sealed record IdeaCase
{
    public required Idea Idea { get; init; }

    /// <summary>The lead among them, the longest first.</summary>
    public IReadOnlyList<IdeaSupport> Supporters { get; init; } = [];

    /// <summary>In the order in which they were made.</summary>
    public IReadOnlyList<IdeaSeat> Seats { get; init; } = [];

    /// <summary>Who suggested it; null when it was a public body.</summary>
    public IdeaSuggester? Suggester { get; init; }

    /// <summary>Whether a public body is one of those who said "we too".</summary>
    public bool IsSupportedBy(string? bodySlug) => bodySlug is not null && Supporters.Any(support => support.BodySlug == bodySlug);
}
