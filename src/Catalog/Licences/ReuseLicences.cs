using System.Text.RegularExpressions;

namespace OS2.Catalog.Licences;

/// <summary>Reads the licences that REUSE.toml and .reuse/dep5 give to files.</summary>
internal static partial class ReuseLicences
{
    /// <summary>True for REUSE.toml anywhere and .reuse/dep5 in the root.</summary>
    public static bool Is(string path) => path == ".reuse/dep5" || path == "REUSE.toml" || path.EndsWith("/REUSE.toml", StringComparison.Ordinal);

    /// <summary>One statement for each different licence.</summary>
    public static IEnumerable<LicenceStatement> Of(string path, string text)
    {
        var pattern = path.EndsWith(".toml", StringComparison.Ordinal) ? Toml() : Dep5();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in pattern.Matches(text).Take(200))
        {
            var expression = SpdxExpression.Parse(match.Groups["value"].Value)?.Text;
            if (expression is not null && seen.Add(expression))
                yield return new() { Source = LicenceSource.Reuse, Path = path, Line = text.AsSpan(0, match.Index).Count('\n') + 1, Quote = match.Value.Trim(), Expression = expression };
        }
    }

    [GeneratedRegex(@"^[ \t]*SPDX-License-Identifier[ \t]*=[ \t]*""(?<value>[^""\n]{1,200})""", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Toml();

    [GeneratedRegex(@"^License:[ \t]*(?<value>[^\n]{1,200})$", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Dep5();
}
