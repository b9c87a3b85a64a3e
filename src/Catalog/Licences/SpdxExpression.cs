using System.Text;

namespace OS2.Catalog.Licences;

/// <summary>An SPDX licence expression, with its brackets as written.</summary>
public sealed record SpdxExpression
{
    private const int Longest = 1000;

    private SpdxExpression(string text, IReadOnlyList<string> ids, IReadOnlyList<string> unknown)
    {
        Text = text;
        Ids = ids;
        UnknownIds = unknown;
    }

    /// <summary>The expression with identifiers in their proper case and one blank between words.</summary>
    public string Text { get; }

    /// <summary>Identifiers of licences, not of exceptions, each once.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Those that SPDX does not know; LicenseRef-… is known.</summary>
    public IReadOnlyList<string> UnknownIds { get; }

    /// <summary>Reads an expression; null when it is none.</summary>
    public static SpdxExpression? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest)
            return null;
        var output = new StringBuilder();
        var (ids, unknown) = (new List<string>(), new List<string>());
        var (depth, wantsId, isException) = (0, true, false);
        foreach (var word in Words(text))
        {
            switch (word.ToUpperInvariant())
            {
                case "(" when wantsId && !isException:
                    depth++;
                    break;
                case ")" when !wantsId && depth > 0:
                    depth--;
                    break;
                case "AND" or "OR" when !wantsId:
                    wantsId = true;
                    break;
                case "WITH" when !wantsId:
                    (wantsId, isException) = (true, true);
                    break;
                case "(" or ")" or "AND" or "OR" or "WITH":
                    return null;
                default:
                    if (!wantsId || !IsId(word))
                        return null;
                    var id = isException ? word : Proper(word, unknown);
                    if (!isException && !ids.Contains(id, StringComparer.Ordinal))
                        ids.Add(id);
                    (wantsId, isException) = (false, false);
                    Append(output, id);
                    continue;
            }

            Append(output, word.ToUpperInvariant());
        }

        return wantsId || depth != 0 ? null : new(output.ToString(), ids, unknown);
    }

    private static void Append(StringBuilder output, string word)
    {
        if (output.Length > 0 && output[^1] != '(' && word != ")")
            output.Append(' ');
        output.Append(word);
    }

    private static string[] Words(string text) =>
        text.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsId(string word) => word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '+' or ':') && char.IsAsciiLetterOrDigit(word[0]);

    private static string Proper(string word, List<string> unknown)
    {
        if (LicenceTexts.Shipped.Proper(word) is { } proper)
            return proper;
        if (word.EndsWith('+') && LicenceTexts.Shipped.Proper(word[..^1]) is { } plain)
            return plain + "+";
        if (!word.StartsWith("LicenseRef-", StringComparison.Ordinal) && !word.StartsWith("DocumentRef-", StringComparison.Ordinal))
            unknown.Add(word);
        return word;
    }
}
