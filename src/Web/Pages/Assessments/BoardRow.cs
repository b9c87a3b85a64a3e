using OS2.Catalog.Governance;
using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Pages.Assessments;

/// <summary>One product in the board's view.</summary>
public sealed record BoardRow
{
    public required Product Product { get; init; }

    /// <summary>What the counts are of: the newest evaluation, or else the newest self-assessment; null for nothing.</summary>
    public GovernanceSheet? Basis { get; init; }

    /// <summary>Counts in the order of <see cref="Theme.All"/>; empty without a basis.</summary>
    public IReadOnlyList<IReadOnlyList<(StateSign Sign, int Count)>> Themes { get; init; } = [];

    /// <summary>What moved since the sheet of the same kind before.</summary>
    public IReadOnlyList<(string Requirement, StateSign Before, StateSign Now)> Moved { get; init; } = [];

    /// <summary>The sheet that <see cref="Moved"/> compares with; null where this is the first.</summary>
    public GovernanceSheet? Before { get; init; }
}
