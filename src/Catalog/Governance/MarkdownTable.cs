using System.Net;
using System.Text.RegularExpressions;

namespace OS2.Catalog.Governance;

/// <summary>A pipe table as it is written: cells with their markup.</summary>
internal sealed partial record MarkdownTable(List<string> Head, List<List<string>> Rows)
{
    /// <summary>All tables of a text; a head is the line above a line of dashes.</summary>
    public static IEnumerable<MarkdownTable> In(IReadOnlyList<string> lines)
    {
        MarkdownTable? current = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Trim();
            if (!line.StartsWith('|'))
            {
                if (current is not null)
                    yield return current;
                current = null;
            }
            else if (current is not null)
            {
                current.Rows.Add(Cells(line));
            }
            else if (i + 1 < lines.Count && Dashes().IsMatch(lines[i + 1].Trim()))
            {
                current = new MarkdownTable(Cells(line), []);
                i++;
            }
        }

        if (current is not null)
            yield return current;
    }

    /// <summary>The place of the first column whose head is, or holds, one of the words; -1 for none.</summary>
    public int Column(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < Head.Count; i++)
        {
            var head = Plain(Head[i]);
            foreach (var word in words)
            {
                if (head.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                    return i;
            }
        }

        return -1;
    }

    /// <summary>A cell as plain text: breaks as line breaks, links as their words with the address behind.</summary>
    public static string Plain(string cell)
    {
        var text = Break().Replace(cell, "\n");
        text = Anchor().Replace(text, match => Linked(match.Groups["words"].Value, match.Groups["to"].Value));
        text = Link().Replace(text, match => Linked(match.Groups["words"].Value, match.Groups["to"].Value));
        text = Tag().Replace(text, "");
        text = WebUtility.HtmlDecode(text).Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Replace("\\|", "|", StringComparison.Ordinal).Replace("\uFE0E", "", StringComparison.Ordinal).Trim();
        if (text is ['_', _, .., '_'] or ['*', _, .., '*'])
            text = text[1..^1];
        return string.Join('\n', text.Split('\n').Select(line => line.Trim()));
    }

    private static string Linked(string words, string to)
    {
        var address = to.Trim();
        return address.Length == 0 || address == words.Trim() ? words : $"{words} ({address})";
    }

    /// <summary>The cells of a line; a pipe behind a backslash parts nothing.</summary>
    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var from = 1;
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] != '|' || line[i - 1] == '\\')
                continue;
            cells.Add(line[from..i].Trim());
            from = i + 1;
        }

        if (from < line.Length)
            cells.Add(line[from..].Trim());
        return cells;
    }

    [GeneratedRegex(@"^\|?[\s|:-]*-[\s|:-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Break();

    [GeneratedRegex(@"<a\s[^>]*href\s*=\s*[""']?(?<to>[^""'>\s]*)[""']?[^>]*>(?<words>[^<]*)</a>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Anchor();

    [GeneratedRegex(@"!?\[(?<words>[^\[\]]+)\]\((?<to>[^()]*(?:\([^()]*\)[^()]*)*)\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"</?[a-z][^<>]*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
