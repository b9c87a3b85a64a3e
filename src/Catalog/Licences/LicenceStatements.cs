using OS2.Catalog.Documents;
using OS2.Catalog.Repositories;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Licences;

/// <summary>Gathers all that a repository says about its licence, each with its place.</summary>
public static class LicenceStatements
{
    private const int MaxNotes = 12;

    /// <summary>A licence file without a licence's text that is longer is a text of its own, such as one that was cut off, and no note about a licence.</summary>
    private const int LongestNote = 4000;

    /// <summary>What the files of a state say, the strongest first. What the code host says is not in the files.</summary>
    /// <param name="snapshot">The state that was read.</param>
    /// <param name="heads">The tops of source files, counted together by what they say.</param>
    /// <param name="tree">For REUSE's files.</param>
    public static IReadOnlyList<LicenceStatement> Of(RepositorySnapshot snapshot, IReadOnlyList<LicenceStatement> heads, SourceTree tree)
    {
        var all = new List<LicenceStatement>();
        foreach (var file in snapshot.LicenceFiles)
            all.AddRange(OfLicenceFile(file));
        all.AddRange(heads);
        foreach (var file in tree.Files.Where(f => ReuseLicences.Is(f.Path)))
        {
            if (tree.ReadText(file) is { } text)
                all.AddRange(ReuseLicences.Of(file.Path, text));
        }

        if (snapshot.PublicCode is { } publicCode)
            all.AddRange(OfPublicCode(publicCode));
        all.AddRange(snapshot.Manifests.Where(m => !DocumentPaths.IsVendored(m.Path) || !m.Path.Contains('/', StringComparison.Ordinal)).SelectMany(ManifestLicences.Of));
        foreach (var document in snapshot.Documents.Where(d => d.Kind is DocumentKind.Readme or DocumentKind.Contributing && d.Text is not null && SourcePath.FolderOf(d.Path).Length == 0))
            all.AddRange(LicenceSentences.In(document.Path, document.Text!, LicenceSource.Sentence));
        return [.. all.OrderBy(s => s.Source)];
    }

    /// <summary>What one licence file says.</summary>
    public static IReadOnlyList<LicenceStatement> OfLicenceFile(LicenceFile file)
    {
        if (file.Text is not { } text)
            return [new() { Source = LicenceSource.Text, Path = file.Path, Problem = file.Problem }];
        var reading = LicenceMatcher.Read(text);
        var statements = reading.Matches.Select(match => new LicenceStatement
        {
            Source = LicenceSource.Text, Path = file.Path, Line = match.FirstLine, Expression = match.Id, Problem = reading.Problem,
            Match = match.Distance > 0 ? LicenceMatchKind.Near : reading.Kind == LicenceMatchKind.Near && !reading.AdditionalTextRestricts ? LicenceMatchKind.Exact : reading.Kind,
            Quote = FirstLine(text, match.FirstLine),
            Notes = [.. match.Differences.Select(Told).Concat(reading.AdditionalText.Select(extra => $"{extra.Line}: + {extra.Text}")).Take(MaxNotes)],
        }).ToList();
        var tags = LicenceSentences.Tags(file.Path, text).ToList();
        if (statements.Count > 0 || tags.Count > 0)
            return [.. statements, .. tags];
        var sentences = text.Length > LongestNote ? [] : LicenceSentences.In(file.Path, text, LicenceSource.Sentence).ToList();
        if (sentences.Count > 0)
            return sentences;
        // REUSE names the file after the licence; that the text is another is worth telling.
        return [new() { Source = LicenceSource.Text, Path = file.Path, Line = 1, Quote = FirstLine(text, 1), Match = LicenceMatchKind.None }];
    }

    /// <summary>What the tags and sentences of one text say, as SPDX expressions, each once.</summary>
    public static IReadOnlyList<string> Stated(string path, string text)
    {
        var tags = LicenceSentences.Tags(path, text).Select(s => s.Expression!).Distinct(StringComparer.Ordinal).ToList();
        return tags.Count > 0 ? tags : [.. LicenceSentences.In(path, text, LicenceSource.Sentence).Select(s => s.Expression!).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<LicenceStatement> OfPublicCode(RepositoryPublicCode publicCode)
    {
        if (publicCode.File?.License is not { } licence)
            return publicCode.Problem is null ? [] : [new() { Source = LicenceSource.PublicCode, Path = publicCode.Path, Problem = publicCode.Problem }];
        var place = publicCode.Text?.IndexOf("license:", StringComparison.Ordinal) ?? -1;
        return
        [
            new()
            {
                Source = LicenceSource.PublicCode, Path = publicCode.Path, Line = place < 0 ? 0 : publicCode.Text.AsSpan(0, place).Count('\n') + 1, Quote = LicenceSentences.Cut($"license: {licence}"),
                Expression = ManifestLicences.Expression(licence),
            },
        ];
    }

    private static string Told(WordDifference difference) =>
        difference.Found.Length == 0 ? $"{difference.Line}: − {difference.Expected}"
        : difference.Expected.Length == 0 ? $"{difference.Line}: + {difference.Found}"
        : $"{difference.Line}: {difference.Expected} → {difference.Found}";

    private static string FirstLine(string text, int line)
    {
        var lines = text.Split('\n', Math.Max(1, line) + 1);
        return LicenceSentences.Cut(lines[Math.Min(line, lines.Length) - 1].Trim());
    }
}
