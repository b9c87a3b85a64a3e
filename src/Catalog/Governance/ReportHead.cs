namespace OS2.Catalog.Governance;

/// <summary>What stands above the demands of a report that is written out.</summary>
public sealed record ReportHead
{
    public required string ProductName { get; init; }

    /// <summary>A group or a role, such as the steering group; people's names do not belong here.</summary>
    public string FilledBy { get; init; } = "";

    public DateOnly? FilledOn { get; init; }

    /// <summary>When it is written out.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>Where the code lies; null where that is not known.</summary>
    public string? Address { get; init; }

    /// <summary>For an evaluation: the whole in a few words. Empty for none.</summary>
    public string Summary { get; init; } = "";

    /// <inheritdoc cref="Summary"/>
    public string Overall { get; init; } = "";

    /// <inheritdoc cref="Summary"/>
    public string Advice { get; init; } = "";
}
