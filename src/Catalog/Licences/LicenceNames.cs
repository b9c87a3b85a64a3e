using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace OS2.Catalog.Licences;

/// <summary>Licences by the names that people give them.</summary>
internal static partial class LicenceNames
{
    /// <summary>Identifier, then its names as words: "v" and "version" stand for each other, and so do "2" and "2.0".</summary>
    private static readonly string[] Table =
    [
        "MPL-2.0|mozilla public license v 2|mozilla public license 2|mozilla public license mpl v 2|mozilla public license mpl 2|v 2 of the mozilla public license|mpl v 2|mpl 2|mpl2|mplv2|mozilla public license 2 mpl 2|mozilla public license v2",
        "MPL-1.1|mozilla public license v 1.1|mozilla public license 1.1|mpl v 1.1|mpl 1.1|v 1.1 of the mozilla public license",
        "GPL-3.0|gnu general public license v 3|gnu general public license 3|general public license v 3|v 3 of the gnu general public license|gnu gpl v 3|gnu gpl 3|gpl v 3|gpl 3|gplv3|gpl3|gnu gplv3|gnu general public license v3|gnu general public license gpl v 3|gnu public license v 3",
        "GPL-2.0|gnu general public license v 2|gnu general public license 2|general public license v 2|v 2 of the gnu general public license|gnu gpl v 2|gnu gpl 2|gpl v 2|gpl 2|gplv2|gpl2|gnu gplv2|gnu general public license v2|gnu general public license gpl v 2",
        "LGPL-3.0|gnu lesser general public license v 3|gnu lesser general public license 3|v 3 of the gnu lesser general public license|lgpl v 3|lgpl 3|lgplv3|lgpl3|gnu lgpl v 3",
        "LGPL-2.1|gnu lesser general public license v 2.1|gnu lesser general public license 2.1|v 2.1 of the gnu lesser general public license|lgpl v 2.1|lgpl 2.1|lgplv2.1|gnu lgpl v 2.1",
        "AGPL-3.0|gnu affero general public license v 3|gnu affero general public license 3|v 3 of the gnu affero general public license|agpl v 3|agpl 3|agplv3|agpl3|gnu agpl v 3|gnu agplv3|affero general public license v 3",
        "EUPL-1.2|european union public license v 1.2|european union public license 1.2|european union public license eupl v 1.2|european union public license eupl 1.2|eupl v 1.2|eupl 1.2|eupl12|eupl v1.2",
        "EUPL-1.1|european union public license v 1.1|european union public license 1.1|eupl v 1.1|eupl 1.1",
        "Apache-2.0|apache license v 2|apache license 2|apache software license v 2|apache software license 2|apache v 2|apache 2|apache2|apache license|apache public license 2|asl 2|v 2 of the apache license|apache 2 license",
        "MIT|mit license|mit license mit|mit licensed|license mit|mit|expat license|the mit license mit",
        "ISC|isc license|isc",
        "BSD-3-Clause|bsd 3 clause|3 clause bsd|three clause bsd|new bsd license|modified bsd license|bsd 3 clause license|revised bsd license|bsd 3 clause new or revised license",
        "BSD-2-Clause|bsd 2 clause|2 clause bsd|two clause bsd|simplified bsd license|freebsd license",
        "EPL-2.0|eclipse public license v 2|eclipse public license 2|epl 2|epl v 2",
        "EPL-1.0|eclipse public license v 1|eclipse public license 1|epl 1|epl v 1",
        "CC-BY-SA-4.0|cc by sa 4|creative commons attribution sharealike 4|creative commons attribution sharealike 4 international|creative commons by sa 4|attribution sharealike 4 international|cc by sa v 4|creative commons by sa v 4",
        "CC-BY-SA-3.0|cc by sa 3|creative commons attribution sharealike 3|creative commons by sa 3",
        "CC-BY-4.0|cc by 4|creative commons attribution 4|creative commons attribution 4 international|creative commons by 4",
        "CC-BY-NC-4.0|cc by nc 4|creative commons attribution noncommercial 4",
        "CC-BY-NC-SA-4.0|cc by nc sa 4|creative commons attribution noncommercial sharealike 4",
        "CC0-1.0|cc0|cc0 1|cc0 1 universal|creative commons zero|creative commons zero v 1 universal",
        "Unlicense|the unlicense|unlicense",
        "WTFPL|wtfpl|do what the fuck you want to public license",
        "Zlib|zlib license|zlib",
        "0BSD|0bsd|zero clause bsd",
        "BSL-1.0|boost software license|boost software license v 1|boost software license 1",
        "PostgreSQL|postgresql license",
        "OFL-1.1|sil open font license 1.1|sil open font license v 1.1|ofl 1.1|open font license",
    ];

    private static readonly FrozenDictionary<string, string> ByName = Table.Select(line => line.Split('|'))
        .SelectMany(parts => parts.Skip(1).Select(name => (Name: name, Id: parts[0])))
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Id, StringComparer.Ordinal);

    private static readonly int Longest = ByName.Keys.Max(name => name.Count(c => c == ' ')) + 1;

    private static readonly FrozenSet<string> Begins = ByName.Keys.Select(name => name.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The identifier behind a whole name such as "Apache License, Version 2.0"; an identifier is its own name. Null when it is unknown.</summary>
    public static string? Of(string name)
    {
        var words = Words(name);
        if (words.Count > 0 && words[0].Text == "the")
            words.RemoveAt(0);
        var joined = string.Join(' ', words.Select(w => w.Text));
        var isLater = Later().Replace(joined, "") is var plain && plain != joined;
        return ByName.TryGetValue(plain, out var id) ? isLater ? id + "-or-later" : id : null;
    }

    /// <summary>Every name in a text with its place; bare words such as "MIT" count only in the first line's neighbourhood of a licence word, which is the caller's to judge.</summary>
    public static IEnumerable<(string Id, int Start, int End)> In(string text)
    {
        var words = Words(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (!Begins.Contains(words[i].Text))
                continue;
            for (var length = Math.Min(Longest, words.Count - i); length > 0; length--)
            {
                var name = string.Join(' ', words.Skip(i).Take(length).Select(w => w.Text));
                if (!ByName.TryGetValue(name, out var id))
                    continue;
                var rest = string.Join(' ', words.Skip(i + length).Take(12).Select(w => w.Text));
                var isGnu = id.Contains("GPL-", StringComparison.Ordinal);
                yield return (isGnu && LaterFollows().IsMatch(rest) ? id + "-or-later" : id, words[i].Start, words[i + length - 1].End);
                i += length - 1;
                break;
            }
        }
    }

    private static List<(string Text, int Start, int End)> Words(string text)
    {
        var words = new List<(string, int, int)>();
        foreach (var word in Word().EnumerateMatches(text))
        {
            var value = text.Substring(word.Index, word.Length).ToLowerInvariant();
            value = value switch
            {
                "licence" or "licens" or "licensen" => "license",
                "version" or "versions" => "v",
                _ when value.EndsWith(".0", StringComparison.Ordinal) => value[..^2],
                _ => value,
            };
            if (value.Length > 1 && value[0] == 'v' && char.IsAsciiDigit(value[1]))
            {
                words.Add(("v", word.Index, word.Index + 1));
                value = value[1..];
            }

            words.Add((value, word.Index, word.Index + word.Length));
        }

        return words;
    }

    [GeneratedRegex(@"[\p{L}\d]+(?:\.\d+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@" (?:or (?:any )?(?:later|newer|greater)|\+)(?: v| versions?)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Later();

    [GeneratedRegex(@"^(?:of the license )?(?:or )?(?:at your option )?(?:or )?(?:any )?(?:later|newer)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex LaterFollows();
}
