using System.Text.Json;
using System.Text.RegularExpressions;
using OS2.Catalog.PublicCode;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Ownership;

/// <summary>Reads parties out of what tools keep: project files, package manifests, assembly attributes, publiccode.yml.</summary>
internal static partial class MetadataClaims
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private static readonly string[] ComputerMakers = ["Hewlett-Packard", "Hewlett-Packard Company", "HP", "HP Inc.", "Toshiba", "Lenovo", "Acer", "Dell", "ASUS", "Microsoft", "Home"];

    /// <summary>The parties of a manifest.</summary>
    public static IEnumerable<Claim> Of(Manifest manifest)
    {
        if (manifest.Text is not { } text)
            return [];
        return manifest.Kind switch
        {
            ManifestKind.Npm or ManifestKind.Composer => Json(manifest.Path, text),
            ManifestKind.NuGet => Matches(manifest.Path, text, ProjectTag()),
            ManifestKind.Maven => Matches(manifest.Path, text, PomTag()),
            ManifestKind.Python or ManifestKind.Cargo or ManifestKind.Gem => Matches(manifest.Path, text, KeyLine()),
            _ => [],
        };
    }

    /// <summary>AssemblyCopyright, AssemblyCompany and AssemblyTrademark of an AssemblyInfo.</summary>
    /// <remarks>The tools that made these files wrote down whom the computer was registered to; makers of computers registered them to themselves.</remarks>
    public static IEnumerable<Claim> OfAssembly(string path, string text) => Matches(path, text, Attribute())
        .Where(claim => claim.Role != ClaimRole.Author || !IsComputerMaker(claim.Name))
        .Select(claim => claim.Role == ClaimRole.Holder && IsComputerMaker(claim.Name) ? claim with { Role = ClaimRole.Nobody, Name = "" } : claim);

    private static bool IsComputerMaker(string name) => Array.Exists(ComputerMakers, maker => maker.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The parties that publiccode.yml names.</summary>
    public static IEnumerable<Claim> Of(RepositoryPublicCode publicCode)
    {
        if (publicCode.File is not { } file)
            yield break;
        if (Said(file.MainCopyrightOwner, ClaimRole.Holder, "mainCopyrightOwner:") is { } holder)
            yield return holder;
        // Who keeps the repository, in the older form of the file: a role, and no claim to the copyright.
        if (Said(file.RepoOwner, ClaimRole.Maintainer, "repoOwner:") is { } keeping)
            yield return keeping;
        foreach (var party in file.Contractors)
        {
            if (Said(party.Name, ClaimRole.Maintainer, "contractors:") is { } keeper)
                yield return keeper;
        }

        Claim? Said(string? name, ClaimRole role, string key)
        {
            if (string.IsNullOrWhiteSpace(name))
                return null;
            var place = publicCode.Text?.IndexOf(key, StringComparison.Ordinal) ?? -1;
            return new() { Role = role, Name = name.Trim(), Path = publicCode.Path, Line = place < 0 ? 0 : publicCode.Text.AsSpan(0, place).Count('\n') + 1, Quote = $"{key} {name.Trim()}" };
        }
    }

    private static IEnumerable<Claim> Json(string path, string text)
    {
        var names = new List<(string Key, string Name)>();
        try
        {
            using var json = JsonDocument.Parse(text, Lenient);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                foreach (var key in (ReadOnlySpan<string>)["author", "authors", "maintainers"])
                {
                    if (json.RootElement.TryGetProperty(key, out var value))
                        names.AddRange(Names(value).Select(name => (key, name)));
                }
            }
        }
        catch (JsonException)
        {
            return []; // Told with the licence of the same manifest.
        }

        return names.Where(pair => !ClaimText.IsPlaceholder(pair.Name)).Select(pair => new Claim
        {
            Role = pair.Key == "maintainers" ? ClaimRole.Maintainer : ClaimRole.Author, Name = pair.Name, Path = path, Quote = $"\"{pair.Key}\": \"{pair.Name}\"",
            Line = text.IndexOf($"\"{pair.Key}\"", StringComparison.Ordinal) is var place && place < 0 ? 0 : text.AsSpan(0, place).Count('\n') + 1,
        });
    }

    private static IEnumerable<string> Names(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
            return value.EnumerateArray().Take(20).SelectMany(Names);
        var name = value.ValueKind == JsonValueKind.String ? value.GetString() : value.ValueKind == JsonValueKind.Object && value.TryGetProperty("name", out var inner) ? inner.ToString() : null;
        name = name?.Split('<', '(')[0].Trim();
        return string.IsNullOrEmpty(name) ? [] : [name];
    }

    private static IEnumerable<Claim> Matches(string path, string text, Regex pattern)
    {
        foreach (Match match in pattern.Matches(text).Take(20))
        {
            var value = match.Groups["value"].Value.Trim();
            var line = text.AsSpan(0, match.Index).Count('\n') + 1;
            if (value.Length == 0 || value.StartsWith('$'))
                continue;
            if (match.Groups["notice"].Success)
            {
                var notice = value.Contains("opyright", StringComparison.OrdinalIgnoreCase) || value.Contains('©', StringComparison.Ordinal) ? value : "Copyright " + value;
                foreach (var claim in ClaimReader.Read(notice, path))
                    yield return claim with { Line = line, Quote = match.Value.Trim() };
                continue;
            }

            foreach (var name in ClaimText.People(value.Trim('[', ']', '"', '\'').Replace("\"", "", StringComparison.Ordinal)))
                yield return new() { Role = match.Groups["keeper"].Success ? ClaimRole.Maintainer : ClaimRole.Author, Name = name, Path = path, Line = line, Quote = match.Value.Trim() };
        }
    }

    [GeneratedRegex(@"<(?:(?<notice>Copyright)|Company|Authors|Owners)>(?<value>[^<]{1,200})<", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ProjectTag();

    [GeneratedRegex(@"<(?:organization|developer)>\s*(?:<(?:id|email|url)>[^<]{0,200}</[^>]{1,20}>\s*){0,3}<name>(?<value>[^<]{1,200})<", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PomTag();

    [GeneratedRegex(@"^[ \t]*(?:spec\.|s\.)?(?:authors?|(?<keeper>maintainers?))[ \t]*=[ \t]*(?:\[?[ \t]*\{[ \t]*name[ \t]*=[ \t]*)?(?<value>\[?[""'][^\n\]}]{1,200})", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex KeyLine();

    [GeneratedRegex(@"^\s*\[assembly:\s*Assembly(?:(?<notice>Copyright)|Company)\(""(?<value>[^""\n]{1,200})""", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Attribute();
}
