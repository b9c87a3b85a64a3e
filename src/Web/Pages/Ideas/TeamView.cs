namespace OS2.Catalog.Web.Pages.Ideas;

/// <summary>A team, in words.</summary>
public sealed record TeamView
{
    public required string Name { get; init; }
    public required string Meaning { get; init; }

    /// <summary>Whether a public body sits in it.</summary>
    public bool IsFormal { get; init; }

    public IReadOnlyList<SeatView> Seats { get; init; } = [];
}
