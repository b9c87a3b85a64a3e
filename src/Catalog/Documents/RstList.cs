namespace OS2.Catalog.Documents;

/// <summary>The marker of a list item.</summary>
/// <param name="IsOrdered">True for numbers, letters and '#'.</param>
/// <param name="Width">Characters before the text of the item.</param>
internal sealed record RstList(bool IsOrdered, int Width)
{
    /// <summary>The marker at the start of a line; null when there is none.</summary>
    public static RstList? MarkerOf(string line)
    {
        if (line.Length == 0)
            return null;
        if (line[0] is '-' or '*' or '+' or '•')
            return line.Length == 1 || line[1] == ' ' ? new(false, WidthOf(line, 1)) : null;
        var start = line[0] == '(' ? 1 : 0;
        var end = start;
        while (end < line.Length && end - start < 4 && char.IsAsciiDigit(line[end]))
            end++;
        if (end == start && end < line.Length && (line[end] == '#' || char.IsAsciiLetter(line[end])))
            end++;
        if (end == start || end >= line.Length || line[end] is not ('.' or ')') || (end + 1 < line.Length && line[end + 1] != ' '))
            return null;
        return new(true, WidthOf(line, end + 1));
    }

    private static int WidthOf(string line, int marker)
    {
        var at = marker;
        while (at < line.Length && line[at] == ' ')
            at++;
        return at == line.Length ? marker + 1 : at;
    }
}
