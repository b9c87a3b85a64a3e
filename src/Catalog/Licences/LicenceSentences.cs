using System.Buffers;
using System.Text.RegularExpressions;

namespace OS2.Catalog.Licences;

/// <summary>Finds what prose and source files say about their licence: SPDX tags, headers, sentences in English and Danish.</summary>
internal static partial class LicenceSentences
{
    private const int MaxQuote = 300;
    private const int MaxSentences = 12;

    private static readonly SearchValues<string> Markers = SearchValues.Create(
        ["licens", "licenc", "mozilla", "creative commons", "cc by", "cc-by", "ccby", "cc0", "cc 0", "cc-0", "apache", "copyright"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Abbreviations = SearchValues.Create(["gpl", "mpl", "eupl"], StringComparison.OrdinalIgnoreCase);

    /// <summary>SPDX-License-Identifier lines.</summary>
    public static IEnumerable<LicenceStatement> Tags(string path, string text)
    {
        if (!text.Contains("SPDX-License-Identifier", StringComparison.Ordinal))
            yield break;
        var lines = new LineNumbers(text);
        foreach (Match tag in Tag().Matches(text))
        {
            var value = tag.Groups["value"].Value.Trim();
            foreach (var end in (ReadOnlySpan<string>)["*/", "-->", "#}", "%>"])
                value = value.EndsWith(end, StringComparison.Ordinal) ? value[..^end.Length].Trim() : value;
            value = value.Trim('"', '\'', '`', '*', ',', ';', ' ');
            var expression = SpdxExpression.Parse(value);
            // A tag that is explained in a text ("add an SPDX-License-Identifier: line") names no licence.
            if (expression is null || (expression.UnknownIds.Count > 0 && !value.Contains('-', StringComparison.Ordinal)))
                continue;
            yield return new() { Source = LicenceSource.Tag, Path = path, Line = lines.Of(tag.Index), Quote = Cut(tag.Value.Trim()), Expression = expression.Text };
        }
    }

    /// <summary>Sentences that put something under a licence by name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text, or the top of it.</param>
    /// <param name="source"><see cref="LicenceSource.Header"/> or <see cref="LicenceSource.Sentence"/>.</param>
    public static IEnumerable<LicenceStatement> In(string path, string text, LicenceSource source)
    {
        if (!MayName(text))
            yield break;
        var lines = new LineNumbers(text);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, start, end) in LicenceNames.In(text))
        {
            var (from, to) = Paragraph(text, start, end);
            var paragraph = text[from..to];
            var before = text[Math.Max(from, start - 250)..start];
            var after = text[end..Math.Min(to, end + 120)];
            if (!Says(before, after, text[start..end]) && !IsUnderHeading(text, from))
                continue;
            if (Denied().IsMatch(before) || IsOthers(before, path) || (source == LicenceSource.Header && IsCode(text, start)))
                continue;
            if (!seen.Add(id) || seen.Count > MaxSentences)
                continue;
            yield return new() { Source = source, Path = path, Line = lines.Of(start), Quote = Cut(OneLine(paragraph, start - from)), Expression = id };
        }
    }

    /// <summary>Sentences that take a part out of the licence, such as a closed module; at most five.</summary>
    public static IEnumerable<QuotedLine> Exclusions(string text)
    {
        var lines = new LineNumbers(text);
        foreach (Match sentence in Exclusion().Matches(text).Take(5))
        {
            var (from, to) = Paragraph(text, sentence.Index, sentence.Index + sentence.Length);
            yield return new(lines.Of(sentence.Index), Cut(OneLine(text[from..to], sentence.Index - from)));
        }
    }

    private static bool MayName(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(Markers))
            return true;
        for (var at = text.IndexOfAny(Abbreviations); at >= 0; at = text.IndexOfAny(Abbreviations))
        {
            // The LGPL and the AGPL, but no "example".
            if (at == 0 || !char.IsLetter(text[at - 1]) || (text[at] is 'g' or 'G' && text[at - 1] is 'l' or 'L' or 'a' or 'A'))
                return true;
            text = text[(at + 3)..];
        }

        return false;
    }

    private static bool Says(string before, string after, string name) =>
        Verb().IsMatch(before) || Verb().IsMatch(after) || (name.Contains("licen", StringComparison.OrdinalIgnoreCase) && after.TrimStart().StartsWith('.') && before.Trim().Length < 40);

    /// <summary>A heading "License" or "Licens" is the nearest above.</summary>
    private static bool IsUnderHeading(string text, int from)
    {
        var above = text[Math.Max(0, from - 600)..from].TrimEnd();
        var headings = Heading().Matches(above);
        return headings.Count > 0 && headings[^1].Groups["word"].Value.Contains("licen", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The licence of something that is used: "uses X, which is licensed under".</summary>
    private static bool IsOthers(string before, string path) =>
        before.LastIndexOf("icon", StringComparison.OrdinalIgnoreCase) is var at && at >= 0 && before.Length - at < 80 && !path.Contains("icon", StringComparison.OrdinalIgnoreCase);

    /// <summary>A licence's name in a line of code is data.</summary>
    private static bool IsCode(string text, int place)
    {
        var from = text.LastIndexOf('\n', place) + 1;
        var to = text.IndexOf('\n', place);
        var line = text[from..(to < 0 ? text.Length : to)];
        return line.Contains("(\"", StringComparison.Ordinal) || line.Contains("=\"", StringComparison.Ordinal) || line.Contains(" = ", StringComparison.Ordinal) || line.Contains("\",", StringComparison.Ordinal);
    }

    private static (int From, int To) Paragraph(string text, int start, int end)
    {
        var from = text.LastIndexOf("\n\n", start, StringComparison.Ordinal);
        var to = text.IndexOf("\n\n", end, StringComparison.Ordinal);
        return (from < 0 ? 0 : from + 2, to < 0 ? text.Length : to);
    }

    /// <summary>The words round a place, without line ends.</summary>
    private static string OneLine(string paragraph, int place)
    {
        var from = Math.Max(0, Math.Min(place - 140, paragraph.Length - MaxQuote));
        return Blanks().Replace(paragraph[from..], " ").Trim();
    }

    internal static string Cut(string text) => text.Length <= MaxQuote ? text : text[..(MaxQuote - 1)] + "…";

    [GeneratedRegex(@"SPDX-License-Identifier:[ \t]*(?<value>[^\r\n]{1,300})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex(@"licen[sc]|licens|under (?:the )?(?:terms|vilkår)|subject to|(?:released|distributed|available|published|provided|offered|redistribute|udgivet|udgives|frigivet|frigives|omfattet|distribueret|stillet|underlagt)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b(?:not|never|ikke|aldrig|no longer)\b[^.\n]{0,60}(?:licen|udgiv|frigiv|under|subject|released|distributed|available)[^.]{0,60}$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Denied();

    [GeneratedRegex(@"^(?:#{1,6}[ \t]*(?<word>[^\n]{1,80})|(?<word>[^\n]{1,60})\n(?:={3,}|-{3,}))[ \t]*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?:not (?:open source|covered by (?:this|the) licen[sc]e|part of the open source)|(?:requires?|kræver) (?:a |en )?(?:separate |commercial |paid |særskilt |kommerciel |betalt )+licen[sc]e?|(?:closed|proprietary|paid|lukke(?:t|de)|betalte?|kommerciel(?:le|t)?) (?:module|part|component|plug-?in|add-?on|modul|del|komponent)|ikke (?:open source|omfattet af licensen)|undtaget (?:fra )?licensen|(?:commercial|enterprise) (?:edition|licen[sc]e))", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Exclusion();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
