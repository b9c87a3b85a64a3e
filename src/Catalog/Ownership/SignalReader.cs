using System.Text.RegularExpressions;
using OS2.Catalog.Documents;
using OS2.Catalog.Licences;
using OS2.Catalog.Repositories;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Ownership;

/// <summary>Finds what speaks of work done elsewhere, of templates and of parts that are closed.</summary>
internal static partial class SignalReader
{
    private const int MaxQuote = 300;

    public static IEnumerable<Signal> Of(RepositorySnapshot snapshot)
    {
        var root = snapshot.Documents.Where(d => d.Text is not null && SourcePath.FolderOf(d.Path).Length == 0).ToList();
        foreach (var document in root)
        {
            foreach (var signal in Lines(Signal.Template, document.Path, document.Text!, Unfilled()).Take(3))
                yield return signal;
        }

        foreach (var readme in root.Where(d => d.Kind == DocumentKind.Readme))
        {
            foreach (var signal in Lines(Signal.Elsewhere, readme.Path, readme.Text!, OtherHost()).Take(3))
                yield return signal;
            foreach (var signal in Lines(Signal.HandedOver, readme.Path, readme.Text!, HandedOver(), match => !match.Groups["to"].Value.Contains("OS2", StringComparison.Ordinal)).Take(3))
                yield return signal;
            foreach (var part in LicenceSentences.Exclusions(readme.Text!))
                yield return new(Signal.Exclusion, readme.Path, part.Line, part.Text);
        }

        foreach (var manifest in snapshot.Manifests.Where(m => m.Text is not null && !DocumentPaths.IsVendored(m.Path)).Take(10))
        {
            foreach (var signal in Lines(Signal.Elsewhere, manifest.Path, manifest.Text!, OtherHostInManifest()).Take(1))
                yield return signal;
        }

        if (snapshot.PublicCode is { Text: { } text } publicCode)
        {
            foreach (var signal in Lines(Signal.Elsewhere, publicCode.Path, text, OtherHostInPublicCode()).Take(1))
                yield return signal;
        }

        var twins = snapshot.Documents.Where(d => DocumentPaths.IsReadme(d.Path) && SourcePath.FolderOf(d.Path).Length == 0).GroupBy(d => d.Path, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1);
        if (twins is not null)
            yield return new(Signal.TwoReadmes, twins.First().Path, 0, string.Join(", ", twins.Select(d => d.Path).Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<Signal> Lines(string kind, string path, string text, Regex pattern, Predicate<Match>? counts = null)
    {
        foreach (Match match in pattern.Matches(text))
        {
            if (counts?.Invoke(match) == false)
                continue;
            var from = match.Index == 0 ? 0 : text.LastIndexOf('\n', match.Index - 1) + 1;
            var to = text.IndexOf('\n', match.Index + match.Length);
            var line = text[from..(to < 0 ? text.Length : to)].Trim();
            yield return new(kind, path, text.AsSpan(0, match.Index).Count('\n') + 1, line.Length > MaxQuote ? line[..(MaxQuote - 1)] + "…" : line);
        }
    }

    [GeneratedRegex(@"insert-mail@|insert[-_ ](?:name|mail|link|text)[-_ ]here|\[(?:projektnavn|projektets navn|project name|product name|produktnavn)\]|^# (?:Project Title|Projektnavn|Project name)\s*$|A Vue\.js project|This project was generated with \[?Angular|Getting Started with Create React App|TODO: Give a short introduction|\bJohn Doe\b|lorem ipsum|<project[-_ ]name>", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Unfilled();

    [GeneratedRegex(@"(?:moved|flyttet|now lives|new home|developed|udvikles|repository|repositoriet|kildekode|source code|git clone|development)[^\n]{0,160}(?:https?://|git@)(?:bitbucket\.org|gitlab\.com|(?:git|gitlab|rammearkitektur)\.[\w-]+\.\w+|[\w.-]*gitlab[\w.-]*)[^\s)>]*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OtherHost();

    [GeneratedRegex(@"(?:repository|RepositoryUrl|source|homepage|""url""|<url>|scm)[^\n]{0,80}(?:https?://|git@)(?:bitbucket\.org|gitlab\.com|(?:git|gitlab)\.[\w-]+\.\w+|[\w.-]*gitlab[\w.-]*)[^\s""<>]*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OtherHostInManifest();

    [GeneratedRegex(@"\b(?:project|product|responsibility|ownership|maintenance|code|codebase|projektet|produktet|ansvaret|ejerskabet|løsningen|koden|vedligeholdelsen)\b[^\n.]{0,80}\b(?:(?:handed over|transferred|overdraget|overgået|overgivet|givet videre)\s+(?:to|til)|(?:taken over|overtaget)\s+(?:by|af))\s+(?<to>[^\n.]{1,100})", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex HandedOver();

    [GeneratedRegex(@"^url:\s*[""']?(?:https?://)(?:bitbucket\.org|gitlab\.com|(?:git|gitlab)\.[\w-]+\.\w+|[\w.-]*gitlab[\w.-]*)[^\s""']*", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OtherHostInPublicCode();
}
