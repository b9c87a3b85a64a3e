using System.Globalization;

namespace OS2.Catalog.Documents;

internal sealed partial class ReStructuredText
{
    private int Table(List<string> lines, int at, int depth)
    {
        if (RstTable.Of(lines, at) is not { } table)
            return Preformatted(lines, at);

        html.Append("<table>");
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (row == 0 && table.HeaderRows > 0)
                html.Append("<thead>");
            if (row == table.HeaderRows)
                html.Append(row > 0 ? "</thead><tbody>" : "<tbody>");
            html.Append("<tr>");
            foreach (var cell in table.Rows[row].OfType<RstTable.Cell>())
                Cell(cell, row < table.HeaderRows ? "th" : "td", depth);
            html.Append("</tr>");
        }

        html.Append("</tbody></table>\n");
        return table.Next;
    }

    private void Cell(RstTable.Cell cell, string tag, int depth)
    {
        html.Append('<').Append(tag);
        if (cell.RowSpan > 1)
            html.Append(CultureInfo.InvariantCulture, $" rowspan=\"{cell.RowSpan}\"");
        html.Append('>');
        if (cell.Lines.Exists(l => l.Length == 0 || RstList.MarkerOf(l) is { IsOrdered: false }) && tag == "td")
            Blocks(cell.Lines, depth + 1);
        else
            html.Append(inline.Html(string.Join('\n', cell.Lines)));
        html.Append("</").Append(tag).Append('>');
    }

    private int Preformatted(List<string> lines, int at)
    {
        var body = new List<string>();
        var isSimpleTable = lines[at][0] == '=';
        for (; at < lines.Count && (lines[at].Length > 0 || (isSimpleTable && at + 1 < lines.Count && lines[at + 1].Length > 0 && !lines[at - 1].StartsWith("==", StringComparison.Ordinal))); at++)
            body.Add(lines[at]);
        Literal(body, language: null);
        return at;
    }
}
