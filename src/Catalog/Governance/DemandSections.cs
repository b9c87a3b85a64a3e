using System.Text.RegularExpressions;

namespace OS2.Catalog.Governance;

/// <summary>A section per demand: what OS2's workflow makes of the JSON for people to read.</summary>
internal static partial class DemandSections
{
    public static IEnumerable<RawReport.RawRow> Read(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (Heading().Match(lines[i].TrimEnd()) is not { Success: true } heading)
                continue;
            var section = lines.Skip(i + 1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).ToList();
            var words = section.SkipWhile(line => !Label(line, "Dokumentation")).ToList();
            var first = words.Count > 0 ? After(words[0]) : "";
            yield return new RawReport.RawRow(heading.Groups["id"].Value, MarkdownTable.Plain(heading.Groups["text"].Value), After(section.Find(line => Label(line, "Status")) ?? ""),
                string.Join('\n', words.Skip(1).Prepend(first).Where(line => line.Trim() != "---")).Trim());
        }
    }

    private static bool Label(string line, string label) => line.TrimStart('*', ' ').StartsWith(label + ":", StringComparison.OrdinalIgnoreCase);

    private static string After(string line) => MarkdownTable.Plain(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]).Trim('*', ' ');

    [GeneratedRegex(@"^##\s+(?<id>[RFSG]\d{1,2})\s+[-–—]\s+(?<text>.+)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();
}
