namespace OS2.Catalog.Licences;

/// <summary>Line numbers of places in a text.</summary>
internal sealed class LineNumbers
{
    private readonly List<int> _starts = [0];

    public LineNumbers(string text)
    {
        for (var i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1))
            _starts.Add(i + 1);
    }

    /// <summary>The line, from 1, that a place is in.</summary>
    public int Of(int place)
    {
        var found = _starts.BinarySearch(place);
        return found >= 0 ? found + 1 : ~found;
    }
}
