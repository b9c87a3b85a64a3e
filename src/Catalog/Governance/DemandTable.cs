namespace OS2.Catalog.Governance;

/// <summary>A table with a row per demand, by the heads of its columns. People lose and add pipes, so rows may be shorter or longer than the head.</summary>
internal sealed class DemandTable
{
    private readonly MarkdownTable _table;
    private readonly int _id;
    private readonly int _text;
    private readonly int _mark;
    private readonly int _words;

    public DemandTable(MarkdownTable table)
    {
        _table = table;
        _id = table.Column("#");
        _text = table.Column("Krav");
        _words = table.Column("Vurderingsgrundlag", "Henvisning", "Dokumentation", "Beskrivelse");
        var judged = Judged(table);
        IsEvaluation = judged >= 0;
        _mark = IsEvaluation ? judged : table.Column("Efterlevet", "🔽") is var answered and >= 0 ? answered : _id - 1;
    }

    /// <summary>Whether somebody else judges, by lights.</summary>
    public bool IsEvaluation { get; }

    public IEnumerable<RawReport.RawRow> Rows()
    {
        foreach (var cells in _table.Rows)
        {
            var at = _id >= 0 && _id < cells.Count && MarkdownReport.IsId(cells[_id]) ? _id : cells.FindIndex(MarkdownReport.IsId);
            if (at < 0)
                continue;
            // Behind the words a pipe of their own moves nothing but the columns after them.
            var extra = Math.Max(0, cells.Count - _table.Head.Count);
            var words = _words < 0 || _words >= cells.Count ? "" : string.Join(" | ", cells.Skip(_words).Take(1 + extra));
            yield return new RawReport.RawRow(
                MarkdownTable.Plain(cells[at]), Cell(cells, _text < 0 ? at + 1 : _text), Cell(cells, _mark < 0 ? at - 1 : _mark), Words(cells, words));
        }
    }

    /// <summary>A short row has lost its words: what would be the level is no words.</summary>
    private string Words(List<string> cells, string words)
    {
        var plain = MarkdownTable.Plain(words);
        return cells.Count < _table.Head.Count && plain is "0" or "1" or "2" or "3" ? "" : plain;
    }

    private static int Judged(MarkdownTable table)
    {
        for (var i = 0; i < table.Head.Count; i++)
        {
            if (MarkdownTable.Plain(table.Head[i]).Equals("Vurdering", StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }

    private static string Cell(List<string> cells, int at) => at >= 0 && at < cells.Count ? MarkdownTable.Plain(cells[at]) : "";
}
