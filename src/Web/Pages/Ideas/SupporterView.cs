namespace OS2.Catalog.Web.Pages.Ideas;

/// <summary>A public body that takes part, in words.</summary>
public sealed record SupporterView
{
    public required string Body { get; init; }
    public bool IsLead { get; init; }
    public IReadOnlyList<string> Brings { get; init; } = [];
    public string Note { get; init; } = "";

    /// <summary>The contact's name, when the person agreed or the reader takes part; else null.</summary>
    public string? Contact { get; init; }

    /// <summary>Null for those who do not take part.</summary>
    public string? Email { get; init; }
}
