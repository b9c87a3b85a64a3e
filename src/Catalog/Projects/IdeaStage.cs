namespace OS2.Catalog.Projects;

/// <summary>Where an idea is on its way, as it is stored and shown.</summary>
public static class IdeaStage
{
    /// <summary>A supplier sent it in and has not proved the mail address yet. Nobody sees it.</summary>
    public const string Unconfirmed = "unconfirmed";

    /// <summary>A supplier's suggestion that the secretariat has to look at before others see it.</summary>
    public const string Waiting = "waiting";

    /// <summary>The secretariat did not publish it.</summary>
    public const string Refused = "refused";

    /// <summary>A supplier's suggestion that no public body has taken up yet.</summary>
    public const string Suggestion = "suggestion";

    public const string Idea = "idea";

    /// <summary>The sandbox of OS2's governance model.</summary>
    public const string Project = "project";

    public const string Product = "product";

    /// <summary>Given up.</summary>
    public const string Closed = "closed";

    /// <summary>The same as another, which has taken its supporters over.</summary>
    public const string Merged = "merged";

    public static IReadOnlyList<string> All { get; } = [Unconfirmed, Waiting, Refused, Suggestion, Idea, Project, Product, Closed, Merged];

    /// <summary>What visitors see.</summary>
    public static IReadOnlyList<string> Published { get; } = [Suggestion, Idea, Project, Product, Closed, Merged];

    /// <summary>What is under way: it can be supported and written on.</summary>
    public static IReadOnlyList<string> Open { get; } = [Suggestion, Idea, Project, Product];

    /// <summary>The way itself, in order.</summary>
    public static IReadOnlyList<string> Way { get; } = [Idea, Project, Product];

    public static bool IsPublished(string stage) => Published.Contains(stage, StringComparer.Ordinal);

    public static bool IsOpen(string stage) => Open.Contains(stage, StringComparer.Ordinal);

    /// <summary>The next step on the way; null at its end and beside it.</summary>
    public static string? Next(string stage) => stage switch
    {
        Suggestion => Idea,
        Idea => Project,
        Project => Product,
        _ => null,
    };
}
