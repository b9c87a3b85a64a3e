using System.Text.Json;
using System.Text.RegularExpressions;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Licences;

/// <summary>Reads the licence out of the manifests of package tools.</summary>
internal static partial class ManifestLicences
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>What a manifest says; one that does not parse says so.</summary>
    public static IEnumerable<LicenceStatement> Of(Manifest manifest)
    {
        if (manifest.Text is not { } text)
            return manifest.Problem is null ? [] : [new() { Source = LicenceSource.Manifest, Path = manifest.Path, Problem = manifest.Problem }];
        return manifest.Kind switch
        {
            ManifestKind.Npm or ManifestKind.Composer => Json(manifest, text),
            ManifestKind.NuGet => Matches(manifest, text, NuGetTag()),
            ManifestKind.Maven => Matches(manifest, text, MavenTag()),
            ManifestKind.Gradle => Matches(manifest, text, GradleLine()),
            ManifestKind.Python => [.. Matches(manifest, text, PythonLine()), .. Matches(manifest, text, Classifier())],
            ManifestKind.Cargo => Matches(manifest, text, CargoLine()),
            ManifestKind.Gem => Matches(manifest, text, GemLine()),
            ManifestKind.Dockerfile => Matches(manifest, text, Label()),
            _ => [],
        };
    }

    private static IEnumerable<LicenceStatement> Json(Manifest manifest, string text)
    {
        var values = new List<string>();
        string? problem = null;
        var isPrivate = false;
        try
        {
            using var json = JsonDocument.Parse(text, Lenient);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                isPrivate = json.RootElement.TryGetProperty("private", out var said) && said.ValueKind == JsonValueKind.True;
                foreach (var name in (ReadOnlySpan<string>)["license", "licence", "licenses"])
                {
                    if (json.RootElement.TryGetProperty(name, out var value))
                        Collect(value, values);
                }
            }
        }
        catch (JsonException fault)
        {
            problem = $"no JSON: line {fault.LineNumber + 1}";
        }

        if (problem is not null)
            return [new() { Source = LicenceSource.Manifest, Path = manifest.Path, Problem = problem }];
        var place = text.IndexOf("\"licen", StringComparison.OrdinalIgnoreCase);
        var line = place < 0 ? 0 : text.AsSpan(0, place).Count('\n') + 1;
        // Composer's list is a choice of the user's, by its own documentation.
        if (values.Count > 1)
            values = [string.Join(" OR ", values)];
        return values.Select(value => Statement(manifest, line, $"\"license\": \"{value}\"", value, isDefault: IsDefault(manifest.Kind, value, isPrivate)));
    }

    private static void Collect(JsonElement value, List<string> values)
    {
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
            values.Add(text);
        else if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("type", out var type))
            Collect(type, values);
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                Collect(item, values);
        }
    }

    /// <summary>What a tool writes into a new project: Symfony's "proprietary", "UNLICENSED" and npm's "ISC" in a package that is never published.</summary>
    private static bool IsDefault(ManifestKind kind, string value, bool isPrivate) =>
        value.Equals("proprietary", StringComparison.OrdinalIgnoreCase) || value.Equals("UNLICENSED", StringComparison.Ordinal)
        || (kind == ManifestKind.Npm && isPrivate && value == "ISC");

    private static IEnumerable<LicenceStatement> Matches(Manifest manifest, string text, Regex pattern)
    {
        foreach (Match match in pattern.Matches(text).Take(10))
        {
            var value = match.Groups["value"].Value.Trim();
            if (value.Length == 0 || value.StartsWith('$'))
                continue;
            yield return Statement(manifest, text.AsSpan(0, match.Index).Count('\n') + 1, match.Value.Trim(), value, isDefault: value.Equals("proprietary", StringComparison.OrdinalIgnoreCase));
        }
    }

    private static LicenceStatement Statement(Manifest manifest, int line, string quote, string value, bool isDefault) => new()
    {
        Source = LicenceSource.Manifest, Path = manifest.Path, Line = line, Quote = LicenceSentences.Cut(quote), Expression = Expression(value), IsDefault = isDefault,
    };

    /// <summary>An SPDX expression as it is, a name by its identifier; null for what is neither.</summary>
    internal static string? Expression(string value)
    {
        if (SpdxExpression.Parse(value) is { UnknownIds.Count: 0 } expression)
            return expression.Text;
        var last = value.LastIndexOf("::", StringComparison.Ordinal);
        return LicenceNames.Of(last < 0 ? value : value[(last + 2)..].Split('(')[0]);
    }

    [GeneratedRegex(@"<(?:PackageLicenseExpression|license type=""expression"")>(?<value>[^<]{1,200})<", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NuGetTag();

    [GeneratedRegex(@"<license>\s*(?:<[^n][^<]{0,200}</[^>]{1,40}>\s*)?<name>(?<value>[^<]{1,200})<", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex MavenTag();

    [GeneratedRegex(@"licen[sc]e\s*\{\s*name\s*(?:=|\.set\()?\s*[""'](?<value>[^""'\n]{1,200})[""']", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex GradleLine();

    [GeneratedRegex(@"^[ \t]*licen[sc]e[ \t]*[=:][ \t]*(?:\{[ \t]*text[ \t]*=[ \t]*)?[""']?(?<value>[A-Za-z][^""'\n{},]{0,120})", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PythonLine();

    [GeneratedRegex(@"(?<value>License :: [^""'\n]{3,150})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Classifier();

    [GeneratedRegex(@"^[ \t]*license[ \t]*=[ \t]*""(?<value>[^""\n]{1,200})""", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex CargoLine();

    [GeneratedRegex(@"\.licenses?[ \t]*=[ \t]*\[?[ \t]*[""'](?<value>[^""'\n]{1,100})[""']", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex GemLine();

    [GeneratedRegex(@"org\.opencontainers\.image\.licenses[ \t]*=[ \t]*""?(?<value>[^""\n\\]{1,100})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();
}
