namespace OS2.Catalog.Governance;

/// <summary>One demand answered by the people of a product, in a self-assessment of ours or one that was read elsewhere.</summary>
public sealed record AnswerRow
{
    /// <summary>The demand's id in today's generation, such as <c>F6</c>.</summary>
    public required string Requirement { get; init; }

    /// <summary>Null when nobody has answered yet.</summary>
    public Answer? Answer { get; init; }

    /// <summary>How it is met, where one can see it, or why not; plain text with line breaks.</summary>
    public string Documentation { get; init; } = "";
}
