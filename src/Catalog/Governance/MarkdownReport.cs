using System.Globalization;
using System.Text.RegularExpressions;

namespace OS2.Catalog.Governance;

/// <summary>Reports in Markdown: tables with a row per demand, or a section per demand.</summary>
internal static partial class MarkdownReport
{
    /// <summary>Fewest demands, so that a table of something else with an F1 in it is none.</summary>
    private const int FewestRows = 10;

    /// <summary>The report as it stands; null when the text has no list of demands.</summary>
    public static RawReport? Read(string text)
    {
        var lines = Prose(text);
        var (rows, stated, isEvaluation) = (new List<RawReport.RawRow>(), new List<StatedCount>(), false);
        foreach (var table in MarkdownTable.In(lines))
        {
            if (table.Rows.Exists(row => row.Exists(IsId)))
            {
                var demands = new DemandTable(table);
                isEvaluation |= demands.IsEvaluation;
                rows.AddRange(demands.Rows());
            }
            else
            {
                stated.AddRange(StatedTable.Read(table));
            }
        }

        if (rows.Count == 0)
            rows.AddRange(DemandSections.Read(lines));
        return rows.DistinctBy(row => row.Id).Count() < FewestRows ? null : new RawReport
        {
            Kind = isEvaluation ? GovernanceReport.Evaluation : GovernanceReport.Assessment,
            Form = "markdown",
            Subject = Subject(lines),
            FilledOn = lines.Select(Day).FirstOrDefault(day => day is not null),
            Rows = rows,
            Stated = isEvaluation ? stated : [],
        };
    }

    /// <summary>Whether a cell names a demand.</summary>
    internal static bool IsId(string cell) => Id().IsMatch(MarkdownTable.Plain(cell));

    /// <summary>The lines that a reader sees, without front matter, code and comments.</summary>
    private static List<string> Prose(string text)
    {
        var lines = new List<string>();
        string? until = text.StartsWith("---\n", StringComparison.Ordinal) ? "---" : null;
        var isFirst = until is not null;
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.Trim();
            if (isFirst)
                isFirst = false;
            else if (until is not null)
                until = trimmed.StartsWith(until, StringComparison.Ordinal) || (until == "-->" && trimmed.Contains(until, StringComparison.Ordinal)) ? null : until;
            else if (trimmed.StartsWith("```", StringComparison.Ordinal) || trimmed.StartsWith("~~~", StringComparison.Ordinal))
                until = trimmed[..3];
            else if (trimmed.StartsWith("<!--", StringComparison.Ordinal))
                until = trimmed.Contains("-->", StringComparison.Ordinal) ? null : "-->";
            else
                lines.Add(line);
        }

        return lines;
    }

    /// <summary>The first heading, or the first words where there is none before the first table.</summary>
    private static string Subject(List<string> lines)
    {
        var before = lines.TakeWhile(line => !line.TrimStart().StartsWith('|')).Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        return MarkdownTable.Plain((before.Find(line => line.StartsWith("# ", StringComparison.Ordinal)) ?? before.FirstOrDefault() ?? "").TrimStart('#', '>', ' '));
    }

    private static DateOnly? Day(string line)
    {
        if (DayLine().Match(MarkdownTable.Plain(line)) is not { Success: true } match)
            return null;
        var written = match.Groups["day"].Value;
        string[] forms = ["yyyy-MM-dd", "d-M-yyyy", "d.M.yyyy", "d/M-yyyy", "d/M/yyyy"];
        return DateOnly.TryParseExact(written, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    [GeneratedRegex(@"^[RFSG]\d{1,2}$", RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [GeneratedRegex(@"^[>\s]*(?:dato|udfyldt)[^:\d]{0,40}:\s*\[?(?<day>\d{1,4}[-./]\d{1,2}[-./]\d{1,4})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex DayLine();
}
