namespace OS2.Catalog.Governance;

/// <summary>A total that a report gives of its own rows.</summary>
public sealed record StatedCount
{
    /// <summary>A theme of <see cref="Requirement.Theme"/>; null for all.</summary>
    public string? Theme { get; init; }

    /// <summary>0 to 3; null for all.</summary>
    public int? Level { get; init; }

    /// <summary>Whether it stands in the table by theme, and not in that by level: a report may disagree with itself.</summary>
    public bool IsByTheme { get; init; }

    public int Met { get; init; }
    public int Partly { get; init; }
    public int Missing { get; init; }

    /// <summary>Null where the table has no place for it.</summary>
    public int? NotRelevant { get; init; }
}
