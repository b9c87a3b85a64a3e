using System.Globalization;
using System.Text.RegularExpressions;

namespace OS2.Catalog.Governance;

/// <summary>The tables in which an evaluation adds itself up: by level, and by theme and level.</summary>
internal static partial class StatedTable
{
    public static IEnumerable<StatedCount> Read(MarkdownTable table)
    {
        if (table.Head.Count < 3)
            return [];
        return MarkdownTable.Plain(table.Head[0]).StartsWith("Tema", StringComparison.OrdinalIgnoreCase) ? ByTheme(table)
            : table.Head.Count(head => ReportMarks.Named(head).Count == 1) >= 3 ? ByLevel(table) : [];
    }

    private static IEnumerable<StatedCount> ByLevel(MarkdownTable table)
    {
        var columns = table.Head.Select((head, at) => (Named: ReportMarks.Named(head), At: at)).Where(column => column.Named.Count == 1).ToDictionary(column => column.Named[0], column => column.At);
        foreach (var row in table.Rows)
        {
            var label = MarkdownTable.Plain(row[0]);
            int? Number(Light light) => columns.TryGetValue(light, out var at) && at < row.Count && int.TryParse(MarkdownTable.Plain(row[at]), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
            if ((LevelOf(label) is not null || IsAll(label)) && Number(Light.Met) is { } met && Number(Light.Partly) is { } partly && Number(Light.Missing) is { } missing)
                yield return new StatedCount { Level = LevelOf(label), Met = met, Partly = partly, Missing = missing, NotRelevant = Number(Light.NotRelevant) };
        }
    }

    private static IEnumerable<StatedCount> ByTheme(MarkdownTable table)
    {
        var hasGrey = table.Rows.Exists(row => row.Exists(cell => cell.Contains(ReportMarks.SignOf(Light.NotRelevant), StringComparison.Ordinal)));
        foreach (var row in table.Rows)
        {
            var label = MarkdownTable.Plain(row[0]);
            if (ThemeOf(label) is null && !IsAll(label))
                continue;
            for (var i = 1; i < row.Count && i < table.Head.Count; i++)
            {
                var head = MarkdownTable.Plain(table.Head[i]);
                var cell = MarkdownTable.Plain(row[i]);
                if ((LevelOf(head) is null && !IsAll(head)) || (cell.Length > 0 && ReportMarks.Named(cell).Any(light => NumberAfter(cell, light) is null)))
                    continue;
                yield return new StatedCount
                {
                    IsByTheme = true, Theme = ThemeOf(label), Level = LevelOf(head), Met = NumberAfter(cell, Light.Met) ?? 0, Partly = NumberAfter(cell, Light.Partly) ?? 0,
                    Missing = NumberAfter(cell, Light.Missing) ?? 0, NotRelevant = hasGrey ? NumberAfter(cell, Light.NotRelevant) ?? 0 : null,
                };
            }
        }
    }

    private static int? NumberAfter(string cell, Light light)
    {
        var sign = ReportMarks.SignOf(light);
        var at = cell.IndexOf(sign, StringComparison.Ordinal);
        return at >= 0 && First().Match(cell[(at + sign.Length)..]) is { Success: true } match ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    private static int? LevelOf(string label) => label.StartsWith("Sandkasse", StringComparison.OrdinalIgnoreCase) ? 0
        : Level().Match(label) is { Success: true } match ? match.Groups["level"].Value[0] - '0' : null;

    private static bool IsAll(string label) => label.StartsWith("Samlet", StringComparison.OrdinalIgnoreCase) || label.StartsWith("Total", StringComparison.OrdinalIgnoreCase) || label.StartsWith("I alt", StringComparison.OrdinalIgnoreCase);

    private static string? ThemeOf(string label) => label.ToUpperInvariant() switch
    {
        ['R', 'E', 'L', ..] => "relevance",
        ['F', 'O', 'R', 'M', ..] => "form",
        ['S', 'T', 'R', 'A', ..] => "strategy",
        ['G', 'O', 'V', ..] => "governance",
        _ => null,
    };

    [GeneratedRegex(@"^Niveau\s*(?<level>[0-3])\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Level();

    [GeneratedRegex(@"^\s*(?<number>\d{1,3})\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex First();
}
