namespace OS2.Catalog.Governance;

/// <summary>One edition of OS2's governance model. Ids are not stable: what was F14 is F13 today.</summary>
public sealed record Generation
{
    /// <summary>The month from which it held, such as <c>2024-05</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its demands in the order of the governance report.</summary>
    public required IReadOnlyList<GenerationRow> Rows { get; init; }

    /// <summary>The demand with this id; null when there was none.</summary>
    public GenerationRow? Find(string id) => Rows.FirstOrDefault(row => row.Id == id);
}
