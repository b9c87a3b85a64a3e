using System.Net;
using System.Text;

namespace OS2.Catalog.Documents;

/// <summary>The words of a piece of HTML in one pass, without building its tree: for the index, which needs neither safety nor structure.</summary>
internal static class HtmlText
{
    /// <summary>The text between the tags, each tag a space; what scripts and styles hold is left out.</summary>
    internal static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
                open = html.Length;
            text.Append(html, at, open - at);
            if (open == html.Length)
                break;
            at = AfterTag(html, open);
            // A lone bracket is text.
            text.Append(at == open + 1 ? '<' : ' ');
        }

        return WebUtility.HtmlDecode(text.ToString());
    }

    /// <summary>Where the text goes on after what begins at a bracket; just behind the bracket when it begins no tag.</summary>
    private static int AfterTag(string html, int open)
    {
        if (StartsWith(html, open, "<!--"))
            return After(html, open + 4, "-->");
        if (open + 1 == html.Length || !(char.IsAsciiLetter(html[open + 1]) || html[open + 1] is '/' or '!' or '?'))
            return open + 1;
        foreach (var silent in (ReadOnlySpan<string>)["script", "style"])
            if (StartsWith(html, open + 1, silent))
                return After(html, open, $"</{silent}>");
        return After(html, open, ">");
    }

    private static int After(string html, int from, string end)
    {
        var found = html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : found + end.Length;
    }

    private static bool StartsWith(string html, int at, string start) =>
        string.Compare(html, at, start, 0, start.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
