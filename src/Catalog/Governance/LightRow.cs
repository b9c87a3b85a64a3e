namespace OS2.Catalog.Governance;

/// <summary>One demand judged by the secretariat, in an evaluation of ours or one that was read in a published report.</summary>
public sealed record LightRow
{
    /// <summary>The demand's id in today's generation, such as <c>F6</c>.</summary>
    public required string Requirement { get; init; }

    /// <summary>Null when nobody has judged it yet.</summary>
    public Light? Light { get; init; }

    /// <summary>Why; plain text with line breaks.</summary>
    public string Reason { get; init; } = "";
}
