namespace OS2.Catalog.Projects;

/// <summary>A public body that says "we too"; the body that wrote the idea down is one of them.</summary>
public sealed record IdeaSupport
{
    public string IdeaSlug { get; init; } = "";
    public string BodySlug { get; init; } = "";

    /// <summary>The contact's account; null when the person is gone.</summary>
    public string? AccountId { get; init; }

    /// <summary>Whether the contact has agreed to be named to everybody.</summary>
    public bool ShowsName { get; init; }

    /// <summary>As <see cref="Contribution"/> writes it; empty for nothing yet.</summary>
    public string Brings { get; init; } = "";

    /// <summary>In the body's own words; may be empty. Shown to everybody.</summary>
    public string Note { get; init; } = "";

    public DateTimeOffset SaidAt { get; init; }

    /// <summary>The contact's name as the account has it now; null when there is no contact.</summary>
    public string? ContactName { get; init; }

    /// <summary>The contact's address; for those who take part and the secretariat alone.</summary>
    public string? ContactEmail { get; init; }
}
