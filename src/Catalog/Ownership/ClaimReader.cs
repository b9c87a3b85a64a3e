using System.Buffers;
using System.Text.RegularExpressions;

namespace OS2.Catalog.Ownership;

/// <summary>Finds who is said to hold, write, develop or keep a work, line by line; letters stay as they are written.</summary>
public static partial class ClaimReader
{
    private const int MaxLine = 600;
    private const int MaxClaims = 200;
    private const int MaxQuote = 300;

    private static readonly SearchValues<string> Markers = SearchValues.Create(
        [
            "copyright", "©", "(c)", "&copy;", "copr.", "ophavsret", "authors", "author:", "author ", "author=", "author(", "author\t", "author\"", "author'", "author__", "forfatter", "programmed", "programmeret", "developed", "udviklet", "udvikles", "maintain", "vedligehold", "licensor",
            "licensgiver", "tilhører", "ejet af", "ejes af", "owned by", "written by", "created by", "contact:", "kontakt:", "kontaktperson", "belongs to",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The statements of a text in its order.</summary>
    public static IReadOnlyList<Claim> Read(string text, string path = "")
    {
        if (!text.AsSpan().ContainsAny(Markers) && !text.Contains("author\n", StringComparison.OrdinalIgnoreCase))
            return [];
        var claims = new List<Claim>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length && claims.Count < MaxClaims; i++)
        {
            if (!lines[i].AsSpan().ContainsAny(Markers) && !lines[i].EndsWith("author", StringComparison.OrdinalIgnoreCase))
                continue;
            var line = ClaimText.Clean(lines[i].Length > MaxLine ? Window(lines[i]) : lines[i].TrimEnd('\r'));
            var quote = line.Length > MaxQuote ? line[..(MaxQuote - 1)] + "…" : line;
            var before = claims.Count;
            Notice(line, lines, ref i, claims);
            if (claims.Count == before)
                People(line, lines, i, claims);
            Works(Sentence(line, lines, i), claims);
            for (var k = before; k < claims.Count; k++)
                claims[k] = claims[k] with { Path = path, Line = claims[k].Line == 0 ? i + 1 : claims[k].Line, Quote = claims[k].Quote.Length == 0 ? quote : claims[k].Quote };
        }

        return claims;
    }

    /// <summary>The part of a very long line round its first marker: minified files are one line.</summary>
    private static string Window(string line)
    {
        var at = line.AsSpan().IndexOfAny(Markers);
        var from = Math.Max(0, at - 100);
        return line[from..Math.Min(line.Length, from + MaxLine)];
    }

    /// <summary>Copyright notices; a notice may go on over the next lines, and years below it are further holders.</summary>
    private static void Notice(string line, string[] lines, ref int i, List<Claim> claims)
    {
        if (ClaimText.IsCode(line) || NoticeStart(line) is not { } rest)
            return;
        var number = i + 1;
        var (name, years, isPlace) = ClaimText.Holder(rest);
        if (name.Length == 0 && !isPlace && !HasWords(rest) && i + 1 < lines.Length && Continuation(lines[i + 1]) is { } next)
        {
            (name, var more, isPlace) = ClaimText.Holder(next);
            years ??= more;
            i++;
        }
        else if ((EndsOpen(rest) || (i + 1 < lines.Length && Tail().IsMatch(ClaimText.Clean(lines[i + 1])))) && i + 1 < lines.Length && Continuation(lines[i + 1]) is { } following)
        {
            (name, years, isPlace) = ClaimText.Holder(rest + " " + following);
            i++;
        }

        if (isPlace)
            claims.Add(new() { Role = ClaimRole.Placeholder, Name = name, Years = years, Line = number, Quote = line });
        else if (name.Length > 0)
            claims.Add(new() { Role = ClaimRole.Holder, Name = name, Years = years, Line = number, Quote = line });
        else if (years is not null)
            claims.Add(new() { Role = ClaimRole.Nobody, Years = years, Line = number, Quote = line });
        else
            return;

        while (i + 1 < lines.Length && claims.Count < MaxClaims && ClaimText.Clean(lines[i + 1]) is var below && YearFirst().IsMatch(below) && !below.AsSpan().ContainsAny(Markers))
        {
            var (other, otherYears, _) = ClaimText.Holder(below);
            if (other.Length == 0 || other.Length > 80)
                break;
            i++;
            claims.Add(new() { Role = ClaimRole.Holder, Name = other, Years = otherYears, Line = i + 1, Quote = below });
        }
    }

    /// <summary>What follows the copyright sign; null when the line is no notice.</summary>
    private static string? NoticeStart(string line)
    {
        var tag = SpdxTag().Match(line);
        if (tag.Success)
            return tag.Groups["rest"].Value;
        // As documentation tools have it: copyright = "2020, X".
        if (Setting().Match(line) is { Success: true } setting)
            return setting.Groups["rest"].Value;
        foreach (Match match in Sign().Matches(line))
        {
            var rest = line[(match.Index + match.Length)..];
            var isWord = match.Groups["word"].Success;
            var hasSign = match.Groups["sign"].Success;
            // A sentence that ends its line in "copyright" names nobody on the next.
            if (rest.Trim().Length == 0 && line[..match.Index].Any(char.IsLetterOrDigit))
                continue;
            if (ClaimText.IsSentenceAbout(rest, isWord, hasSign, line[..match.Index]))
                continue;
            return rest;
        }

        return null;
    }

    /// <summary>Whether a word that may be a name stands there, beside years, signs and addresses.</summary>
    private static bool HasWords(string rest) => Word().IsMatch(rest);

    private static string? Continuation(string line)
    {
        var clean = ClaimText.Clean(line);
        return clean.Length is > 1 and < 160 && char.IsLetterOrDigit(clean[0]) && !clean.AsSpan().ContainsAny(Markers) && !ClaimText.IsLicenceTalk(clean) ? clean : null;
    }

    private static bool EndsOpen(string rest)
    {
        var end = rest.TrimEnd();
        return end.EndsWith(',') || end.EndsWith('&') || end.EndsWith(" and", StringComparison.OrdinalIgnoreCase) || end.EndsWith(" og", StringComparison.OrdinalIgnoreCase) || end.EndsWith(" by", StringComparison.OrdinalIgnoreCase) || end.EndsWith(" of", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"Author: X", "@author X", "Maintainers:" with a list below.</summary>
    private static void People(string line, string[] lines, int i, List<Claim> claims)
    {
        var match = Label().Match(line);
        if (!match.Success)
            return;
        var role = match.Groups["author"].Success ? ClaimRole.Author : match.Groups["keeper"].Success ? ClaimRole.Maintainer : match.Groups["licensor"].Success ? ClaimRole.Licensor : ClaimRole.Contact;
        var value = match.Groups["value"].Value.Trim();
        if (value.Length > 0)
            Add(role, value, i + 1, line);
        for (var k = i + 1; value.Length == 0 && k < Math.Min(lines.Length, i + 12); k++)
        {
            var item = lines[k].Trim().TrimStart('*', '#', '/', ' ', '\t');
            if (!ListItem().IsMatch(item))
                break;
            Add(role, item.TrimStart('-', '*', '•', ' '), k + 1, item);
        }

        void Add(ClaimRole as_, string people, int number, string quote)
        {
            foreach (var name in ClaimText.People(people))
                claims.Add(new() { Role = ClaimText.IsPlaceholder(name) ? ClaimRole.Placeholder : as_, Name = name, Line = number, Quote = quote });
        }
    }

    /// <summary>"X was programmed by Y for Z", "udviklet af Y for Z", "rettighederne tilhører Z".</summary>
    private static void Works(string sentence, List<Claim> claims)
    {
        foreach (Match match in Work().Matches(sentence))
        {
            var role = match.Groups["keeps"].Success ? ClaimRole.Maintainer : match.Groups["wrote"].Success ? ClaimRole.Author : ClaimRole.Developer;
            var (name, whom) = ClaimText.ForWhom(sentence[(match.Index + match.Length)..]);
            if (name.Length == 0 || !char.IsUpper(name[0]) || claims.Exists(c => c.Role == role && c.Name == name && c.Line == 0))
                continue;
            claims.Add(new() { Role = role, Name = name, For = whom });
        }

        var owned = Owned().Match(sentence);
        if (owned.Success && ClaimText.ForWhom(sentence[(owned.Index + owned.Length)..]).Name is { Length: > 1 } holder && char.IsUpper(holder[0]))
            claims.Add(new() { Role = ClaimRole.Holder, Name = holder });
    }

    /// <summary>The line, with the next where the sentence goes on.</summary>
    private static string Sentence(string line, string[] lines, int i)
    {
        if (line.TrimEnd().EndsWith('.') || i + 1 >= lines.Length)
            return line;
        var next = ClaimText.Clean(lines[i + 1]);
        return next.Length is 0 or > MaxLine ? line : line + " " + next;
    }

    [GeneratedRegex(@"SPDX-(?:FileCopyrightText|SnippetCopyrightText)\s*[:=]\s*""?(?:(?:copyright|\(c\)|©)\s*)*(?<rest>[^""]{0,300})", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SpdxTag();

    [GeneratedRegex(@"(?<word>\b(?:copyrighted(?=\s+by\b)|copyrights?|copr\.|ophavsret(?:ten)?))(?:\s*[:,-]?\s*(?<sign>\(c\)|©|&copy;|\(\s?c\s?\)))*|(?<sign>\(c\)|©|&copy;)(?:\s*(?<word>copyright\b))?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Sign();

    [GeneratedRegex(@"^copyright\s*=\s*u?[""'](?<rest>(?:19|20)\d\d[^""']{1,200})(?:[""']|$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Setting();

    /// <summary>The rest of a name that the line before had no room for.</summary>
    [GeneratedRegex(@"^(?:and \p{Lu}|og \p{Lu}|Foundation|Incorporated|Inc\.|Corporation|Communications Research|Institute of|University of|Universitet|Kommune|digitaliseringsfællesskab)", RegexOptions.NonBacktracking)]
    private static partial Regex Tail();

    [GeneratedRegex(@"\p{Lu}\p{L}+ \p{Lu}\p{L}", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:\d{4})(?:\s*[-–,]\s*(?:\d{2,4}|present|now))*[,:]?\s+(?:by\s+)?\p{Lu}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^[\s\W]{0,6}(?:(?<author>(?:original |main |lead |primary )?authors?(?:\(s\))?|forfattere?|__authors?__|written by|created by|skrevet af)|(?<keeper>(?:current )?maintainers?|__maintainer__|vedligeholder)|(?<licensor>licensor|licensgiver)|(?<contact>contact(?: person| info)?|kontakt(?:person)?|__contact__|support))(?:\s*[:=]+\s*|\s+(?:-\s+)?)(?<value>[""'“]?[\p{Lu}<\[{].{0,200}|)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Label();

    [GeneratedRegex(@"^[-*•]?\s*\p{Lu}[\p{L}.'-]+\s+[\p{L}<(@.' -]{2,80}", RegexOptions.NonBacktracking)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"\b(?:(?:programmed|developed|built|implemented|programmeret|udviklet|udvikles)|(?<keeps>maintained|vedligeholdt|vedligeholdes)|(?<wrote>written|skrevet))(?:\s*(?:/|,|and|og|&)\s*(?:is\s+)?(?:programmed|developed|maintained|udviklet|vedligeholdt|vedligeholdes))?(?:\s+(?:primarily|originally|oprindeligt?|primært|and|i dag))?\s+(?:by|af)\s+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Work();

    [GeneratedRegex(@"(?:(?:ophavsret|rettighed)\w*(?:\s+(?:til|over)\s+[^.]{1,60})?\s+(?:tilhører|ejes af|er ejet af|indehaves af)|(?:copyright|intellectual property|all rights|rights)(?: (?:in|to) [^.]{1,60})? (?:is |are )?(?:owned by|held by|belongs? to)|(?:koden|kildekoden|løsningen|projektet|produktet|the (?:source )?code|the software|the project|the product) (?:er ejet af|ejes af|is owned by|tilhører|belongs to))\s+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Owned();
}
