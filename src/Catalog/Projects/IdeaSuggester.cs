namespace OS2.Catalog.Projects;

/// <summary>The supplier who sent a suggestion in.</summary>
public sealed record IdeaSuggester
{
    public string IdeaSlug { get; init; } = "";

    /// <summary>Shown with the suggestion.</summary>
    public string Company { get; init; } = "";

    /// <summary>For the secretariat alone; null when it is no longer needed.</summary>
    public string? ContactName { get; init; }

    /// <inheritdoc cref="ContactName"/>
    public string? ContactEmail { get; init; }

    /// <summary><c>da</c> or <c>en</c>: what letters are written in.</summary>
    public string Language { get; init; } = "da";

    public DateTimeOffset SentAt { get; init; }

    /// <summary>When the address was proved; null before.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }
}
