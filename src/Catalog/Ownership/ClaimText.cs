using System.Buffers;
using System.Text.RegularExpressions;

namespace OS2.Catalog.Ownership;

/// <summary>Cuts names, years and roles out of the words of a notice.</summary>
internal static partial class ClaimText
{
    private const int LongestName = 160;

    private static readonly SearchValues<char> NoNameHas = SearchValues.Create("{}=;$[]|");

    /// <summary>Short forms behind which a full stop ends no sentence.</summary>
    private static readonly string[] Abbreviations = ["inc", "ltd", "co", "corp", "dr", "prof", "jr", "sr", "st", "gmbh", "llc", "sp", "no", "dept", "univ", "assn", "bros", "e.v", "s.a", "s.r.l", "b.v", "n.v"];

    private static readonly string[] AboutCopyright =
    [
        "notice", "notices", "holder", "holders", "owner", "owners", "license", "licence", "law", "laws", "act", "statement", "statements", "interest", "interests", "and", "or", "in", "to", "of", "is", "are",
        "rights", "right", "ownership", "protection", "infringement", "information", "info", "treaty", "treaties", "permission", "status", "legend", "legends", "shall", "may", "for", "term", "terms", "as",
        "with", "that", "on", "under", "header", "headers", "text", "line", "lines", "date", "year", "years", "file", "files", "assignment", "assignments", "claims", "claim", "material", "works", "work",
        "disclaimer", "convention", "til", "er", "og", "i", "på", "tilhører", "which", "was", "has", "have", "from", "string", "message", "field", "conditions", "comment", "the above", "this", "trade", "patent", "patents", "trademark", "trademarks", "grant", "representations",
    ];

    /// <summary>A line without comment signs, mark-up and entities.</summary>
    public static string Clean(string line)
    {
        var text = line.Replace("&copy;", "©", StringComparison.OrdinalIgnoreCase).Replace("&amp;", "&", StringComparison.Ordinal).Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal).Replace("\\u00A9", "©", StringComparison.OrdinalIgnoreCase).Replace("\\xa9", "©", StringComparison.OrdinalIgnoreCase).Replace("&ndash;", "–", StringComparison.Ordinal).Replace("\\(co", "©", StringComparison.Ordinal);
        text = Tag().Replace(text, " ");
        text = Link().Replace(text, "${text}");
        text = text.Trim().Trim('*', '/', '#', ';', '%', '!', '|', '-', '_', '=', '>', '"', ' ', '\t', '\'');
        if (text.StartsWith("REM ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("dnl ", StringComparison.OrdinalIgnoreCase))
            text = text[4..];
        return text.Replace("**", "", StringComparison.Ordinal).Trim();
    }

    /// <summary>True when what follows the sign shows that the words are about copyright, or are code, and name no holder.</summary>
    public static bool IsSentenceAbout(string rest, bool isWord, bool hasSign, string before)
    {
        var start = rest.TrimStart(' ', '\t', ':', ',', '-', '–');
        if (before.Length > 0 && before[^1] is '"' or '\'' or '$' or '_' or '.' or '<' or '/' && !rest.Any(char.IsAsciiDigit))
            return true;
        var first = FirstWord().Match(start).Value.TrimEnd('.');
        if (first.Length == 0)
            return !Place().IsMatch(start) && start.Length > 0;
        if (char.IsAsciiDigit(first[0]))
            return !Year().IsMatch(first) && !isWord;
        if (!isWord)
        {
            // (c) alone is a list mark or a variable as often as a sign.
            var isSymbol = before.Length == 0 || before.TrimEnd().Length == 0 || before.TrimEnd().EndsWith('.') || hasSign;
            if (before.TrimEnd().EndsWith('|') && char.IsUpper(first[0]))
                return false; // "Library v3 | (c) Holder | address", as scripts begin.
            if (first is "by" or "the" && start.Length > first.Length + 1 && char.IsUpper(start[first.Length + 1]) && (hasSign || before.Trim().Length == 0))
                return false;
            return !char.IsUpper(first[0]) || !isSymbol || (before.Length > 0 && char.IsLetterOrDigit(before[^1])) || (start.Contains('(', StringComparison.Ordinal) && start.Contains(';', StringComparison.Ordinal))
                || !(Year().IsMatch(start) || before.Trim().Length == 0);
        }

        if (hasSign)
            return Array.Exists(AboutCopyright, word => word == first);
        return Array.Exists(AboutCopyright, word => word.Equals(first, StringComparison.OrdinalIgnoreCase)) || (!char.IsUpper(first[0]) && !(before.Trim().Length == 0 && NoticeEnd().IsMatch(start)) && !(first is "by" || (first is "the" && start.Length > 4 && char.IsUpper(start[4]))) && !Year().IsMatch(start) && !Place().IsMatch(start))
            || rest.StartsWith('(') || rest.StartsWith('=') || rest.StartsWith('_');
    }

    /// <summary>True for the beginning of a licence's own words.</summary>
    public static bool IsLicenceTalk(string line) => LicenceTalk().IsMatch(line);

    /// <summary>True where a name stands in a program's field or a type, as in <c>ophavsret: Mapped[str]</c>.</summary>
    public static bool IsCode(string line) => Code().IsMatch(line);

    /// <summary>Name and years of a holder, and whether they are a template's places.</summary>
    public static (string Name, string? Years, bool IsPlaceholder) Holder(string rest)
    {
        var text = Collapsed(rest).TrimStart(':', ',', '-', '–', '.', ' ', '\t');
        var years = new List<string>();
        while (Sign().Match(text) is { Success: true } again)
            text = text[again.Length..].TrimStart(':', ',', '-', '–', ' ', '\t');
        var isPlace = Place().IsMatch(text) && !Mail().IsMatch(text);
        if (ReservedFirst().Match(text) is { Success: true } reserved)
            text = text[reserved.Length..];
        if (Month().Match(text) is { Success: true } month)
            text = text[month.Length..];
        for (var match = LeadingYears().Match(text); match.Success && match.Length > 0; match = LeadingYears().Match(text))
        {
            years.Add(match.Groups["years"].Value);
            text = text[match.Length..].TrimStart(',', ';', ':', '.', '-', '–', ' ', '\t');
            if (Sign().Match(text) is { Success: true } sign)
                text = text[sign.Length..].TrimStart();
        }

        text = Name(text);
        var trailing = TrailingYears().Match(text);
        if (trailing.Success)
        {
            years.Add(trailing.Groups["years"].Value);
            text = text[..trailing.Index].TrimEnd(' ', ',', '(', '-', '–', '©', '.');
        }

        var all = years.Count == 0 ? null : string.Join(", ", years);
        if (isPlace)
            return (text, all, true);
        return (IsName(text) ? text : "", all, false);
    }

    /// <summary>"X for Y" taken apart, to the end of the sentence.</summary>
    public static (string Name, string? Whom) ForWhom(string rest)
    {
        var text = Name(rest);
        var split = For().Match(text);
        if (!split.Success)
            return (Whole(text), null);
        return (Whole(text[..split.Index]), Whole(text[(split.Index + split.Length)..]) is { Length: > 0 } whom ? whom : null);
    }

    /// <summary>People of a list with commas, without addresses.</summary>
    public static IEnumerable<string> People(string list) =>
        list.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries).SelectMany(part => And().Split(part)).Select(Name)
            .Where(name => name.Length is > 1 and < 80 && IsName(name) && char.IsUpper(name.TrimStart('[', '<', '{')[0])).Take(12);

    public static bool IsPlaceholder(string name) =>
        Place().IsMatch(name) || name is "John Doe" or "Jane Doe" or "Your Name" or "Author Name" || name.StartsWith("insert", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Your ", StringComparison.Ordinal);

    /// <summary>The name at the beginning of a text.</summary>
    private static string Name(string text)
    {
        text = Collapsed(text);
        if (text.StartsWith("by ", StringComparison.OrdinalIgnoreCase))
            text = text[3..];
        if (Rest().Match(text) is { Success: true } rest)
        {
            var isFullStop = rest.Value.TrimStart().StartsWith('.') && IsAbbreviated(text[..rest.Index]);
            text = text[..rest.Index] + (isFullStop ? "." : "");
        }

        text = Address().Replace(text, "").Trim();
        var stop = SentenceEnd(text);
        if (stop >= 0)
            text = text[..stop];
        text = text.Trim().Trim('*', '"', '\'', ',', ';', ':', '-', '–', '/', '\\', '|', '=', '`', '“', '”', ' ').Trim();
        // What stands in brackets behind a name explains it.
        if (text.EndsWith(')') && text.LastIndexOf(" (", StringComparison.Ordinal) is > 1 and var bracket)
            text = text[..bracket];
        if (text.EndsWith('.') && !IsAbbreviated(text[..^1]))
            text = text[..^1];
        while (text.Length > 0 && text[^1] is ')' or ']' or '}' or '>' && !text.AsSpan().ContainsAny("([{<"))
            text = text[..^1].TrimEnd('"', '\'', ' ');
        return text.Length > LongestName ? text[..LongestName] : text.TrimEnd('(', '[', '<', ' ', ',');
    }

    /// <summary>With one blank where there are several: columns of blanks are what patterns are slow at.</summary>
    private static string Collapsed(string text) => string.Join(' ', text.Split([' ', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));

    private static string Whole(string text) => text.Trim().TrimEnd('.', ',', ' ');

    private static int SentenceEnd(string text)
    {
        for (var at = text.IndexOf(". ", StringComparison.Ordinal); at >= 0; at = text.IndexOf(". ", at + 1, StringComparison.Ordinal))
        {
            if (!IsAbbreviated(text[..at]))
                return at;
        }

        return -1;
    }

    private static bool IsAbbreviated(string before)
    {
        var word = before[(before.LastIndexOfAny([' ', ',']) + 1)..];
        return word.Length == 1 || (word.Length <= 5 && word.Contains('.', StringComparison.Ordinal)) || Array.Exists(Abbreviations, a => a.Equals(word, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsName(string text) =>
        text.Length > 1 && text is not ("by" or "By") && text.Any(char.IsLetter) && !IsLicenceTalk(text) && !Array.Exists(AboutCopyright, word => word.Equals(text, StringComparison.OrdinalIgnoreCase)) && !text.AsSpan().ContainsAny(NoNameHas)
        && text.Count(c => c == ' ') < 22 && !Clause().IsMatch(text);

    [GeneratedRegex(@"</?(?:a|p|b|i|u|s|tt|em|font|strong|br|span|div|small|li|td|copyright|string|company|authors?|owner)(?:\s[^>]{0,300})?/?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"!?\[(?<text>[^\]]{1,120})\]\([^)]{1,300}\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"^[\p{L}\d][\p{L}\d&.'’-]*", RegexOptions.NonBacktracking)]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"\b(?:19[6-9]\d|20\d\d)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?<years>(?:19[6-9]\d|20\d\d)(?:\s*(?:[-–—,/&+](?:\s*(?:and|og)\b)?|\bto\b|\band\b|\bog\b)\s*(?:(?:19|20)?\d\d\b|\d\b|present\b|now\b|today\b|nu\b|current\b))*)[-,:.)]?\s*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LeadingYears();

    [GeneratedRegex(@"[\s,(©-]+(?:\(c\)\s*)?(?<years>(?:19[6-9]\d|20\d\d)(?:\s*(?:[-–—,/&]|and|to)\s*(?:(?:19|20)?\d\d|present|now))*)\s*\)?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TrailingYears();

    [GeneratedRegex(@"^(?:\(c\)|©|copyright\b)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Sign();

    [GeneratedRegex(@"<(?:year|name of author|name|owner|fullname|copyright holders?|author|organization|company|insert[^>]{0,40})>|\[(?:year|yyyy|fullname|name[^\]]{0,40}|owner|author|email|insert[^\]]{0,60}|project[^\]]{0,20})\]|\{\{?\s*(?:year|yyyy|name[^}]{0,30}|author|organization|fullname|cookiecutter[^}]{0,40})\s*\}?\}|\bYYYY\b|\byyyy\b|\$\{?year|\bYEAR\b|\bYOUR (?:NAME|COMPANY)\b|\bYour Name\b", RegexOptions.NonBacktracking)]
    private static partial Regex Place();

    [GeneratedRegex(@"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\.?,?\s+(?:\d{1,2},?\s+)?(?=(?:19|20)\d\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Month();

    [GeneratedRegex(@"^all rights (?:are )?reserved(?:\s*[,-]|\s+by)\s+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ReservedFirst();

    /// <summary>What only a notice ends in, so that a name in lower case is one.</summary>
    [GeneratedRegex(@"\b(?:rights reserved|contributors|authors)\.?\s*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NoticeEnd();

    /// <summary>Words that no name has and every clause.</summary>
    [GeneratedRegex(@"\b(?:shall|must|you|your|acknowledges|arising|limited to|subject to|hereby|distribute any|as a result)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Clause();

    [GeneratedRegex(@"<[^<>@\s]+@[^<>\s]+>", RegexOptions.NonBacktracking)]
    private static partial Regex Mail();

    [GeneratedRegex(@"[(<\[]?\s*\b[\w.+%-]+\s?(?:@| at | AT )\s?[\w-]+(?:\.[\w-]+)+\s*[)>\]]?|[(<\[]?\s*(?:https?://|www\.)[^\s,)>\]]+\s*[)>\]]?|<[^<>\s]{0,80}>|<[^<>]{1,80}(?:\[at\]|\(at\))[^<>]{0,80}>?|\(\s*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(@"\s*(?:[,.;(]?\s*\b(?:all rights? reserved|alle rettigheder forbeholdes|some rights reserved)\b|[,.;(]\s*(?:licen[sc]ed|released|distributed|published|available|see |under |this (?:file|program|software|code|work|project)|use of this|permission|dual|mit licen|bsd licen|the (?:mit|bsd|apache|gnu))|\s(?:licen[sc]ed under|released under|distributed under|under the (?:terms|mit|bsd|apache|gnu|gpl|mpl)|is licen[sc]ed|- ?(?:mit|bsd|gpl|apache)\b)|\*/|-->|\{|\s[-|*]\s*https?:|\s\|\s|\bOS2\w* is free software|\s(?:and|or)\s+(?:copyright\b|\(c\)|©)|\s(?:and (?:is|are)|but(?: is)?|They are|It is|which|who|as published|as represented|Distributed|Created|Last modified|Last updated|Written by|Parts copyright|Portions copyright|Legal Notice|All)(?=\s|$)|[,;]\s+an? (?:non-?profit|organi[sz]ation|division|company|corporation)\b|,\s+\d{1,5} \p{Lu}|\s-\s+[\w-]+\.[\w./-]+|\\n|""\s*[,)\]]|\s#\}|\?>).*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Rest();

    [GeneratedRegex(@"^(?:licen[sc]ed|permission|redistribut|this (?:program|file|software|library|source|code|work|is)|all rights|you (?:may|can|should|must|shall|will|agree|are)|the above|see |use of|for (?:the )?(?:full|more|details)|under the|released|distributed|unless|except|alle rettigheder|denne|dette|http)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LicenceTalk();

    [GeneratedRegex(@"\s+(?:for|på vegne af|on behalf of|in cooperation with|i samarbejde med)\s+(?=\p{Lu}|the\s)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex For();

    [GeneratedRegex(@"^\s*(?:\w+\.)?\w*(?:copyright|ophavsret)\w*\s*(?::\s*\w[\w.]*[\[<(|]|:\s*(?:str|string|int|bool|any|object)\b)|^\s*(?:\w+\.)?\w*(?:copyright|ophavsret)\w*\((?:[^cC©]|$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(@"\s+(?:and|og|&)\s+", RegexOptions.NonBacktracking)]
    private static partial Regex And();
}
