namespace OS2.Catalog.Documents;

/// <summary>A table of reStructuredText, simple (columns below lines of '=') or drawn as a grid. Cells may span rows, not columns.</summary>
/// <param name="Rows">Each with one entry per column; null where a cell from above reaches down.</param>
/// <param name="HeaderRows">How many of the rows are headings.</param>
/// <param name="Next">The line after the table.</param>
internal sealed record RstTable(IReadOnlyList<IReadOnlyList<RstTable.Cell?>> Rows, int HeaderRows, int Next)
{
    /// <summary>Whether a line looks like the upper edge of a table.</summary>
    public static bool Begins(string line) => IsGridEdge(line) || IsSimpleEdge(line);

    /// <summary>The table whose upper edge stands there; null when it is none that can be told apart safely.</summary>
    public static RstTable? Of(List<string> lines, int at)
    {
        var table = IsSimpleEdge(lines[at]) ? Simple(lines, at) : Grid(lines, at);
        return table is { Rows.Count: > 0 } && table.HeaderRows < table.Rows.Count ? table : null;
    }

    private static RstTable? Simple(List<string> lines, int at)
    {
        var starts = Enumerable.Range(0, lines[at].Length).Where(i => lines[at][i] == '=' && (i == 0 || lines[at][i - 1] == ' ')).ToList();
        var rows = new List<List<Cell?>>();
        var header = 0;
        for (var i = at + 1; i < lines.Count; i++)
        {
            var line = lines[i];
            if (IsSimpleEdge(line))
            {
                if (i + 1 >= lines.Count || lines[i + 1].Length == 0)
                    return new RstTable(rows, header, i + 1);
                header = rows.Count;
            }
            else if (line.AsSpan().ContainsAnyExcept('-', ' '))
            {
                if (starts.Exists(start => start > 0 && start <= line.Length && line[start - 1] != ' '))
                    return null;
                if (line[0] != ' ' || rows.Count == header)
                    rows.Add([.. starts.Select(_ => new Cell())]);
                for (var column = 0; column < starts.Count; column++)
                    rows[^1][column]!.Add(Part(line, starts[column], column + 1 < starts.Count ? starts[column + 1] : line.Length));
            }
        }

        return null;
    }

    private static RstTable? Grid(List<string> lines, int at)
    {
        var posts = Enumerable.Range(0, lines[at].Length).Where(i => lines[at][i] == '+').ToList();
        var rows = new List<List<Cell?>>();
        var open = new Cell[posts.Count - 1];
        var header = 0;
        for (var i = at; i < lines.Count && (lines[i].StartsWith('+') || lines[i].StartsWith('|')); i++)
        {
            var line = lines[i];
            if (line.Length != lines[at].Length || posts.Exists(post => line[post] is not ('+' or '|')))
                return null;
            var isLast = i + 1 == lines.Count || lines[i + 1].Length == 0;
            var edges = open.Select((_, column) => IsEdge(line.AsSpan(posts[column] + 1, posts[column + 1] - posts[column] - 1))).ToList();
            if (isLast)
                return edges.TrueForAll(edge => edge) ? new RstTable(rows, header, i + 1) : null;
            if (line.Contains('=', StringComparison.Ordinal) && edges.TrueForAll(edge => edge))
                header = rows.Count;
            if (edges.Contains(true))
                rows.Add([.. edges.Select((edge, column) => edge ? open[column] = new Cell() : open[column].Longer())]);
            for (var column = 0; column < open.Length; column++)
            {
                if (!edges[column])
                    open[column].Add(Part(line, posts[column] + 1, posts[column + 1]));
            }
        }

        return null;
    }

    private static string Part(string line, int start, int end) => start >= line.Length ? "" : line[start..Math.Min(end, line.Length)].Trim();

    private static bool IsEdge(ReadOnlySpan<char> part) => part.Length > 0 && (!part.ContainsAnyExcept('-') || !part.ContainsAnyExcept('='));

    private static bool IsGridEdge(string line) =>
        line.Length > 2 && line.StartsWith("+-", StringComparison.Ordinal) && line.EndsWith('+') && !line.AsSpan().ContainsAnyExcept('+', '-');

    private static bool IsSimpleEdge(string line) =>
        line.StartsWith("==", StringComparison.Ordinal) && line.Contains(' ', StringComparison.Ordinal) && !line.AsSpan().ContainsAnyExcept('=', ' ');

    /// <summary>One cell.</summary>
    internal sealed class Cell
    {
        private bool _isGap;

        public List<string> Lines { get; } = [];

        public int RowSpan { get; private set; } = 1;

        /// <summary>Takes in a line; blank ones only between others.</summary>
        public void Add(string line)
        {
            if (line.Length > 0 && _isGap && Lines.Count > 0)
                Lines.Add("");
            if (line.Length > 0)
                Lines.Add(line);
            _isGap = line.Length == 0;
        }

        /// <summary>Reaches down one row more; null, because nothing of its own stands there.</summary>
        public Cell? Longer()
        {
            RowSpan++;
            return null;
        }
    }
}
