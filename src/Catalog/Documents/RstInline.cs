using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace OS2.Catalog.Documents;

/// <summary>The inline markup of reStructuredText.</summary>
internal sealed partial class RstInline
{
    private readonly Dictionary<string, string> targets = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> substitutions = new(StringComparer.Ordinal);

    /// <summary>Gathers the link targets and substitutions of a whole document first, because they may stand after their use.</summary>
    public static RstInline Of(List<string> lines)
    {
        var inline = new RstInline();
        foreach (var line in lines)
        {
            var text = line.TrimStart();
            if (!text.StartsWith(".. ", StringComparison.Ordinal))
                continue;
            if (Target().Match(text) is { Success: true } target)
                inline.targets.TryAdd(target.Groups["name"].Value.Trim('`'), target.Groups["to"].Value.Trim());
            else if (Substitution().Match(text) is { Success: true } sub)
                inline.substitutions.TryAdd(sub.Groups["name"].Value, sub.Groups["kind"].Value == "image" ? $"<img src=\"{WebUtility.HtmlEncode(sub.Groups["to"].Value.Trim())}\" alt=\"{WebUtility.HtmlEncode(sub.Groups["name"].Value)}\">" : WebUtility.HtmlEncode(sub.Groups["to"].Value.Trim()));
        }

        return inline;
    }

    /// <summary>A link to another document by its name without extension, as toctree and :doc: write it.</summary>
    public static string DocumentLink(string written)
    {
        var (label, to) = Split(written);
        return $"<a href=\"{WebUtility.HtmlEncode(to)}\">{WebUtility.HtmlEncode(label)}</a>";
    }

    /// <summary>The text with its markup as HTML.</summary>
    public string Html(string text)
    {
        var html = new StringBuilder(text.Length + 32);
        var at = 0;
        foreach (Match match in Markup().Matches(text))
        {
            if (match.Index > 0 && char.IsLetterOrDigit(text[match.Index - 1]))
                continue;
            html.Append(Escaped(text[at..match.Index])).Append(Html(match));
            at = match.Index + match.Length;
        }

        return html.Append(Escaped(text[at..])).ToString();
    }

    private string Html(Match match)
    {
        if (match.Groups["code"] is { Success: true } code)
            return $"<code>{WebUtility.HtmlEncode(code.Value)}</code>";
        if (match.Groups["strong"] is { Success: true } strong)
            return $"<strong>{Escaped(strong.Value)}</strong>";
        if (match.Groups["em"] is { Success: true } em)
            return $"<em>{Escaped(em.Value)}</em>";
        if (match.Groups["sub"] is { Success: true } sub)
            return substitutions.GetValueOrDefault(sub.Value) ?? WebUtility.HtmlEncode(match.Value);
        if (match.Groups["url"] is { Success: true } url)
            return $"<a href=\"{WebUtility.HtmlEncode(url.Value)}\">{WebUtility.HtmlEncode(url.Value)}</a>";
        if (match.Groups["role"] is { Success: true } role)
            return Role(role.Value, match.Groups["said"].Value);
        var (label, to) = Split(match.Groups["link"].Value);
        return Link(label, to == label ? targets.GetValueOrDefault(label) ?? "#" + Slug(label) : to);
    }

    private static string Role(string role, string said)
    {
        var (label, to) = Split(said);
        return role.Trim(':') switch
        {
            "doc" or "download" => DocumentLink(said),
            "ref" or "numref" => Link(label, "#" + to.ToLowerInvariant()),
            "strong" => $"<strong>{Escaped(said)}</strong>",
            "emphasis" => $"<em>{Escaped(said)}</em>",
            "sub" or "sup" => $"<{role.Trim(':')}>{Escaped(said)}</{role.Trim(':')}>",
            "guilabel" or "menuselection" => $"<strong>{Escaped(said)}</strong>",
            "kbd" => $"<kbd>{Escaped(said)}</kbd>",
            _ => $"<code>{WebUtility.HtmlEncode(label)}</code>",
        };
    }

    private static string Link(string label, string to) => $"<a href=\"{WebUtility.HtmlEncode(to)}\">{WebUtility.HtmlEncode(label)}</a>";

    private static (string Label, string To) Split(string said)
    {
        said = said.ReplaceLineEndings(" ").Trim();
        var open = said.EndsWith('>') ? said.LastIndexOf('<') : -1;
        if (open < 0)
            return (said, said);
        var to = said[(open + 1)..^1].Trim();
        var label = said[..open].Trim();
        return (label.Length == 0 ? to : label, to);
    }

    private static string Slug(string text) => text.ToLowerInvariant().Replace(' ', '-');

    private static string Escaped(string text) => WebUtility.HtmlEncode(text.Contains('\\', StringComparison.Ordinal) ? text.Replace("\\ ", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal) : text);

    [GeneratedRegex(
        @"``(?<code>[^`\n](?:[^`]|`[^`]){0,500}?)``|\*\*(?<strong>[^\s*][^*]{0,500}?)\*\*|\*(?<em>[^\s*][^*]{0,500}?)\*|(?<role>:[a-zA-Z:+._-]{1,40}:)`(?<said>[^`]{1,500})`|`(?<link>[^`\s][^`]{0,500})`_{0,2}|\|(?<sub>[^|\s][^|\n]{0,80})\|_{0,2}|(?<url>https?://[^\s<>""`]{1,500}[^\s<>""`.,;:!?)\]])",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Markup();

    [GeneratedRegex(@"^\.\. _(?<name>`[^`]{1,200}`|[^:]{1,200}):[ ]+(?<to>\S{1,1000})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Target();

    [GeneratedRegex(@"^\.\. \|(?<name>[^|]{1,80})\|[ ]+(?<kind>image|replace)::[ ]*(?<to>.{1,1000})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Substitution();
}
