namespace OS2.Catalog.Governance;

/// <summary>A report as it stands in its file, before anybody asks what its demands mean.</summary>
internal sealed record RawReport
{
    public required string Kind { get; init; }
    public required string Form { get; init; }
    public string Subject { get; init; } = "";
    public DateOnly? FilledOn { get; init; }
    public IReadOnlyList<RawRow> Rows { get; init; } = [];
    public IReadOnlyList<StatedCount> Stated { get; init; } = [];

    /// <summary>A demand with what was said of it.</summary>
    /// <param name="Id">Such as F6.</param>
    /// <param name="Text">What is demanded.</param>
    /// <param name="Mark">The answer or light as written.</param>
    /// <param name="Words">Documentation or reason.</param>
    internal sealed record RawRow(string Id, string Text, string Mark, string Words);
}
