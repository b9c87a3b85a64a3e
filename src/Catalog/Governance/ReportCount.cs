namespace OS2.Catalog.Governance;

/// <summary>How many of a report's demands have each mark, of one theme and level or of all: the catalogue's own count.</summary>
/// <param name="Theme">Null for all.</param>
/// <param name="Level">Null for all.</param>
/// <param name="Marks">By mark: words of <see cref="MarksOf"/>.</param>
public sealed record ReportCount(string? Theme, int? Level, IReadOnlyDictionary<string, int> Marks)
{
    /// <summary>The mark of a demand that nobody answered or judged.</summary>
    public const string Open = "open";

    /// <summary>All demands of it.</summary>
    public int Total => Marks.Values.Sum();

    /// <summary>The marks of a kind of report, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> MarksOf(string kind) => [.. SheetChoice.Of(kind), Open];

    /// <summary>The mark of one demand.</summary>
    public static string MarkOf(ReportRow row) => SheetChoice.Of(row.Light) ?? SheetChoice.Of(row.Answer) ?? Open;

    /// <summary>Counts the rows themselves.</summary>
    /// <param name="report">The report.</param>
    /// <param name="theme">Only this theme; null for all.</param>
    /// <param name="level">Only this level; null for all.</param>
    public static ReportCount Of(GovernanceReport report, string? theme = null, int? level = null) => new(theme, level, report.Rows
        .Where(row => (theme is null || row.Theme == theme) && (level is null || row.Level == level))
        .GroupBy(MarkOf, StringComparer.Ordinal).ToDictionary(rows => rows.Key, rows => rows.Count(), StringComparer.Ordinal));

    /// <summary>The totals of a report that are others than its rows add up to, with what they add up to.</summary>
    public static IReadOnlyList<(StatedCount Stated, ReportCount Counted)> Differences(GovernanceReport report) =>
        [.. report.Stated.Select(stated => (stated, Of(report, stated.Theme, stated.Level))).Where(pair => !pair.Item2.Agrees(pair.stated))];

    private bool Agrees(StatedCount stated) => Number(SheetChoice.Met) == stated.Met && Number(SheetChoice.Partly) == stated.Partly && Number(SheetChoice.Missing) == stated.Missing
        && (stated.NotRelevant is null || Number(SheetChoice.NotRelevant) == stated.NotRelevant);

    private int Number(string mark) => Marks.GetValueOrDefault(mark);
}
