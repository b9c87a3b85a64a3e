namespace OS2.Catalog.Web.Pages.Ideas;

/// <summary>A seat in a team, in words.</summary>
public sealed record SeatView
{
    public required string SeatId { get; init; }

    /// <summary>The public body's or the supplier's name.</summary>
    public required string Whose { get; init; }

    public string? BodySlug { get; init; }
    public required string Role { get; init; }

    /// <summary>The person's name, when the person agreed or the reader takes part; else null.</summary>
    public string? Person { get; init; }

    /// <summary>Who sits there; null while nobody does.</summary>
    public string? AccountId { get; init; }
}
