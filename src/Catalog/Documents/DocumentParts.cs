namespace OS2.Catalog.Documents;

/// <summary>Cuts a long document into parts that each make a light page. Pure.</summary>
public static class DocumentParts
{
    /// <summary>About as much as a page takes, in characters.</summary>
    public const int PartLength = 30_000;

    /// <summary>The parts in order; one for a document of common length. Cut before a heading where there is one, else at a blank line, else at any line.</summary>
    public static IReadOnlyList<string> Of(string text, DocumentFormat format, int length = PartLength)
    {
        if (text.Length <= length * 5 / 4)
            return [text];

        var parts = new List<string>();
        var start = 0;
        while (text.Length - start > length * 5 / 4)
        {
            var cut = Cut(text, start, length, format);
            parts.Add(text[start..cut]);
            start = cut;
        }

        parts.Add(text[start..]);
        return parts;
    }

    private static int Cut(string text, int start, int length, DocumentFormat format)
    {
        int heading = -1, blank = -1, line = -1;
        var isCode = false;
        for (var at = start; at < start + length;)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0 || end >= start + length)
                break;
            var words = text.AsSpan(at, end - at).TrimEnd();
            if (words.TrimStart().StartsWith("```", StringComparison.Ordinal) || words.TrimStart().StartsWith("~~~", StringComparison.Ordinal))
                isCode = !isCode;
            if (!isCode && at > start + length / 3)
            {
                if (format == DocumentFormat.Markdown && words.StartsWith('#') || format == DocumentFormat.AsciiDoc && words.StartsWith('='))
                    heading = at;
                if (words.IsEmpty)
                    blank = end + 1;
            }

            line = end + 1;
            at = end + 1;
        }

        return heading > 0 ? heading : blank > 0 ? blank : line > start ? line : Whole(text, start + length);
    }

    /// <summary>Never between the halves of one character.</summary>
    private static int Whole(string text, int at) => char.IsLowSurrogate(text[at]) ? at + 1 : at;
}
