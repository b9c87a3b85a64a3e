namespace OS2.Catalog.Governance;

/// <summary>One demand of a report that was read.</summary>
public sealed record ReportRow
{
    /// <summary>The id that the report has.</summary>
    public required string Id { get; init; }

    /// <summary>The id of today; null when the demand was given up.</summary>
    public string? Today { get; init; }

    /// <inheritdoc cref="Requirement.Theme"/>
    public required string Theme { get; init; }

    /// <summary>0 for the sandbox, to 3, in the report's edition.</summary>
    public int Level { get; init; }

    /// <summary>Null in an evaluation, and where nothing was ticked: an old list without its tick says neither no nor nothing.</summary>
    public Answer? Answer { get; init; }

    /// <summary>Null in a self-assessment, and where nothing was judged.</summary>
    public Light? Light { get; init; }

    /// <summary>Documentation or reason: plain text with line breaks.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether it was answered or judged.</summary>
    public bool IsMarked => Answer is not null || Light is not null;

    /// <summary>What several old demands say of the one that they became: the least good.</summary>
    internal static Answer? AnswerOf(IReadOnlyList<ReportRow> rows)
    {
        var answers = rows.Select(row => row.Answer).Distinct().ToList();
        return answers.Contains(Governance.Answer.No) ? Governance.Answer.No
            : answers.Contains(null) ? null
            : answers.Contains(Governance.Answer.Unknown) ? Governance.Answer.Unknown
            : answers.Contains(Governance.Answer.Yes) ? Governance.Answer.Yes : answers[0];
    }

    internal static string WordsOf(IReadOnlyList<ReportRow> rows) =>
        rows.Count == 1 ? rows[0].Words : string.Join('\n', rows.Where(row => row.Words.Length > 0).Select(row => $"{row.Id}: {row.Words}"));
}
