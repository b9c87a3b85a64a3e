using System.Diagnostics;
using System.Text.Json;
using OS2.Catalog.Licences;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Benchmarks;

/// <summary>Judges the licence files of installed npm packages against the identifier that each package declares, beside the peers that are installed; and the SPDX texts, as they are and altered.</summary>
internal static class LicenceEvaluation
{
    private static readonly string[] Names = ["license", "license.md", "license.txt", "licence", "licence.md", "licence.txt", "copying", "copying.txt", "license-mit", "license.mit"];

    /// <summary>Reads, measures, and adds the figures.</summary>
    /// <param name="table">Where the figures go.</param>
    /// <param name="folder">A node_modules folder.</param>
    internal static async Task RunAsync(FigureTable table, string folder)
    {
        LicenceMatcher.Read("");
        SpdxTexts.Evaluate(table);
        var packages = Packages(folder).DistinctBy(p => p.Name).ToList();
        var (none, exact, falseExact) = (0, 0, 0);
        var times = new List<double>();
        var ours = new List<IReadOnlyList<string>>();
        foreach (var (name, declared, file) in packages)
        {
            var text = SourceText.Decode(await File.ReadAllBytesAsync(file)).Value ?? "";
            var begun = Stopwatch.GetTimestamp();
            var reading = LicenceMatcher.Read(text);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            ours.Add(reading.Ids);
            var isRight = IsRight(declared, reading.Ids);
            none += reading.Ids.Count == 0 ? 1 : 0;
            exact += reading.Kind == LicenceMatchKind.Exact ? 1 : 0;
            falseExact += reading.Kind == LicenceMatchKind.Exact && !isRight ? 1 : 0;
            if (!isRight)
                await Console.Error.WriteLineAsync($"  {name}: declared {declared}, found {(reading.Ids.Count == 0 ? "nothing" : string.Join(", ", reading.Ids))} ({reading.Kind}) {file}");
            if (times[^1] > 20)
                await Console.Error.WriteLineAsync($"  {name}: {times[^1]:0.0} ms, {text.Length} characters, {reading.Ids.Count} licences");
        }

        table.Add("licence files of npm packages with a declared SPDX identifier", packages.Count, "");
        table.Add("their declared licence not found, per cent", Wrong(packages.Select(p => p.Declared), ours), "%", most: 1.5);
        table.Add("of these nothing found", none, "");
        table.Add("called exact", exact, "");
        table.Add("called exact with another identifier than declared", falseExact, "");
        var total = times.Sum();
        times.Sort();
        table.Add("time of one licence file, median", times[times.Count / 2], "ms", most: 1);
        table.Add("time of one licence file, 99th percentile", times[(int)(times.Count * 0.99)], "ms", most: 20);
        table.Add("time of one licence file, longest", times[^1], "ms");
        foreach (var peer in LicencePeer.Installed)
        {
            var (answers, time) = await peer.ReadAsync([.. packages.Select(p => p.File)]);
            table.Add($"{peer.Name}: declared licence not found, per cent", Wrong(packages.Select(p => p.Declared), answers), "%");
            table.Add($"time of ours / {peer.Name}, same files", total / time.TotalMilliseconds, "");
        }
    }

    private static double Wrong(IEnumerable<string> declared, IEnumerable<IReadOnlyList<string>> answers)
    {
        var right = declared.Zip(answers, IsRight).ToList();
        return 100.0 * right.Count(r => !r) / right.Count;
    }

    private static bool IsRight(string declared, IReadOnlyList<string> found)
    {
        var wanted = SpdxExpression.Parse(declared)!.Ids.Select(FamilyOf).ToHashSet();
        return found.Select(FamilyOf).Any(wanted.Contains);
    }

    internal static string FamilyOf(string id) => LicenceTexts.Shipped.Families.TryGetValue(id.TrimEnd('+'), out var family) ? family.Id : id;

    private static IEnumerable<(string Name, string Declared, string File)> Packages(string folder)
    {
        foreach (var manifest in Directory.EnumerateFiles(folder, "package.json", SearchOption.AllDirectories))
        {
            if (Declared(manifest) is not { } package)
                continue;
            var file = Directory.GetFiles(Path.GetDirectoryName(manifest)!).FirstOrDefault(path => Names.Contains(Path.GetFileName(path).ToLowerInvariant()));
            if (file is not null)
                yield return (package.Name, package.Licence, file);
        }
    }

    private static (string Name, string Licence)? Declared(string manifest)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(manifest));
            var root = json.RootElement;
            var isNamed = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("name", out _) && root.TryGetProperty("license", out var licence) && licence.ValueKind == JsonValueKind.String;
            if (!isNamed || SpdxExpression.Parse(root.GetProperty("license").GetString()) is not { UnknownIds.Count: 0 } expression)
                return null;
            return (root.GetProperty("name").ToString(), expression.Text);
        }
        catch (JsonException)
        {
            return null; // Fixtures of JSON tools are no packages.
        }
    }
}
