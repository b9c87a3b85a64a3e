using System.Buffers;
using System.Text.RegularExpressions;

namespace OS2.Catalog.Donations;

/// <summary>Finds what looks like a password or a key. What is found never leaves this class whole.</summary>
internal static partial class SecretStrings
{
    private const string Mask = "••••••";

    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "AKIA", "ASIA", "xoxb-", "xoxp-", "xoxa-", "xoxr-", "AIza", "sk_live_", "rk_live_", "SG.", "eyJ", "npm_"],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> Names = SearchValues.Create(
        ["passw", "pwd", "secret", "apikey", "api_key", "api-key", "accountkey", "access_key", "accesskey", "access-key", "auth_token", "authtoken"], StringComparison.OrdinalIgnoreCase);

    // What people write where a secret is to come, or where it is fetched from.
    private static readonly string[] Placeholders =
        ["example", "changeme", "change_me", "change-me", "password", "secret", "dummy", "sample", "placeholder", "your", "todo", "xxxx", "test", "env.", "environ", "getenv", "config", "insert", "123456", "redacted", "****", "...."];

    // Where a value stands without quotes.
    private static readonly string[] Settings = ["env", "properties", "ini", "conf", "cfg", "yml", "yaml", "toml", "config"];

    /// <summary>The masked secret in a line; null for none.</summary>
    /// <param name="line">At most a few thousand characters.</param>
    /// <param name="extension">Of the file, in lower case without the dot.</param>
    public static (string Masked, bool IsStrong)? In(string line, string extension)
    {
        if (line.Contains("PRIVATE KEY-----", StringComparison.Ordinal) && line.Contains("-----BEGIN", StringComparison.Ordinal))
            return ("-----BEGIN " + Mask + " PRIVATE KEY-----", true);
        if (line.AsSpan().ContainsAny(Marks) && Token().Match(line) is { Success: true } token)
            return (Masked(token.Value), true);
        if (line.Contains("://", StringComparison.Ordinal) && line.Contains('@', StringComparison.Ordinal) && Credentials().Match(line) is { Success: true } url && IsLikely(url.Groups["value"].Value, letters: 1))
            return (url.Groups["scheme"].Value + "://" + Mask + "@" + Mask, true);
        if (!line.AsSpan().ContainsAny(Names) || Assignment().Match(line) is not { Success: true } found)
            return null;
        var value = found.Groups["quoted"].Success ? found.Groups["quoted"].Value : Array.IndexOf(Settings, extension) >= 0 ? found.Groups["bare"].Value : "";
        return IsLikely(value, letters: 2) ? (found.Groups["name"].Value + " = " + Masked(value), false) : null;
    }

    /// <summary>Enough to find it again, too little to use it.</summary>
    private static string Masked(string value) => value[..Math.Min(4, value.Length / 6)] + Mask;

    /// <summary>Whether a value looks made and not written: letters and digits, and no word that stands for one.</summary>
    private static bool IsLikely(string value, int letters) =>
        value.Length >= 8 && value.Count(char.IsLetter) >= letters && value.Any(c => char.IsDigit(c) || char.IsPunctuation(c) || char.IsSymbol(c))
        && value.Distinct().Count() >= 5
        && (value.Any(char.IsDigit) || value.Any(char.IsUpper)) && !Array.Exists(Placeholders, word => value.Contains(word, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{40,}|glpat-[A-Za-z0-9_\-]{20,}|(?:AKIA|ASIA)[0-9A-Z]{16}|xox[abpr]-[A-Za-z0-9\-]{10,}|AIza[0-9A-Za-z_\-]{30,}|[sr]k_live_[0-9A-Za-z]{16,}|SG\.[A-Za-z0-9_\-]{16,}\.[A-Za-z0-9_\-]{16,}|npm_[A-Za-z0-9]{30,}|eyJ[A-Za-z0-9_\-]{10,}\.eyJ[A-Za-z0-9_\-]{10,}\.[A-Za-z0-9_\-]{10,})",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<scheme>[a-zA-Z][a-zA-Z0-9+.\-]{1,20})://[^/\s:@""'<>{}$]{1,80}:(?<value>[^/\s:@""'<>{}$]{4,200})@", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Credentials();

    [GeneratedRegex(@"(?<name>[A-Za-z0-9_.\-]{0,30}(?:passw(?:or)?d|pwd|secret|api[_\-]?key|account[_\-]?key|access[_\-]?key|auth[_\-]?token)[A-Za-z0-9_]{0,20})[""']?\s*(?:=>|:=|[:=])\s*(?:[""'](?<quoted>[^""'\s<>{}$]{8,200})[""']|(?<bare>[^""'\s<>{}$();,]{8,200}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Assignment();
}
