namespace OS2.Catalog.Projects;

/// <summary>A need or a suggestion that looks for company, and the project and product that it becomes.</summary>
public sealed record Idea
{
    /// <summary>A public body wrote down what it needs.</summary>
    public const string OfNeed = "need";

    /// <summary>A supplier suggested it.</summary>
    public const string OfSuggestion = "suggestion";

    /// <summary>Its name in addresses. It never changes.</summary>
    public string IdeaSlug { get; init; } = "";

    /// <summary>The number that the form carried: a form that is sent again finds what it made.</summary>
    public string FormKey { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>One sentence, for lists.</summary>
    public string Summary { get; init; } = "";

    /// <summary>What is needed, by whom and why. Plain text.</summary>
    public string Need { get; init; } = "";

    /// <summary>What it is worth to others; empty for not said.</summary>
    public string Benefit { get; init; } = "";

    /// <summary>What exists already, and why that is not enough; empty for not said.</summary>
    public string Existing { get; init; } = "";

    /// <summary><see cref="OfNeed"/> or <see cref="OfSuggestion"/>.</summary>
    public string Origin { get; init; } = OfNeed;

    /// <summary>One of <see cref="IdeaStage"/>.</summary>
    public string Stage { get; init; } = IdeaStage.Idea;

    /// <summary>When it came to its stage.</summary>
    public DateTimeOffset StageAt { get; init; }

    public string? DomainSlug { get; init; }

    /// <summary>The public body that drives it and writes its plan; null for a supplier's suggestion that nobody has taken up.</summary>
    public string? LeadBody { get; init; }

    /// <summary>The account that wrote it down; null for a supplier's, and when the person is gone.</summary>
    public string? DescribedBy { get; init; }

    /// <summary>What it looks for, as <see cref="Contribution"/> writes it; empty when it looks for nothing now.</summary>
    public string Seeks { get; init; } = "";

    /// <summary>The preliminary plan: who decides, who coordinates.</summary>
    public string PlanGovernance { get; init; } = "";

    /// <summary>The preliminary plan: who pays, how it goes on being paid for.</summary>
    public string PlanMoney { get; init; } = "";

    /// <summary>The preliminary plan: how it takes root in the bodies that need it.</summary>
    public string PlanAnchoring { get; init; } = "";

    /// <summary>An SPDX expression; null while none is chosen.</summary>
    public string? Licence { get; init; }

    /// <summary>Where the code lies; null while there is none.</summary>
    public string? CodeAddress { get; init; }

    /// <summary>Where its governance is written down: the governance report, terms of reference; null while it is not.</summary>
    public string? GovernanceAddress { get; init; }

    /// <summary>What it is called in the catalogue of products; null while it is not there.</summary>
    public string? ProductSlug { get; init; }

    /// <summary>The other idea, when it is <see cref="IdeaStage.Merged"/>; else null.</summary>
    public string? MergedInto { get; init; }

    /// <summary>The step that the secretariat has been asked for; null when it has not.</summary>
    public string? AskedStage { get; init; }

    public string? AskedNote { get; init; }
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>What the secretariat last answered when it said no; null when it did not.</summary>
    public string? Answer { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Raised by every change of what is written or of the stage: of two who saw the same, one wins.</summary>
    public int Version { get; init; }

    public long Tick { get; init; }
}
