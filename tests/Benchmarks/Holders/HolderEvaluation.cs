using System.Diagnostics;
using System.Globalization;
using System.Text;
using OS2.Catalog.Ownership;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Benchmarks.Holders;

/// <summary>How well holders are named: against labels that others gave to files, and against files of the network's repositories that were judged by hand.</summary>
internal static class HolderEvaluation
{
    /// <summary>Reads, measures, and adds the figures.</summary>
    /// <param name="table">Where the figures go.</param>
    /// <param name="labelled">A folder of files beside which NAME.yml says the "holders", as the test data of ScanCode have it; null to leave it out.</param>
    /// <param name="mirrors">A folder with a clone of each judged repository, named owner+name; null to leave it out.</param>
    internal static async Task RunAsync(FigureTable table, string? labelled, string? mirrors)
    {
        if (labelled is not null)
            await JudgeAsync(table, "files that others labelled", LabelledFile.Below(labelled));
        if (mirrors is null)
            return;
        var folder = Directory.CreateTempSubdirectory("catalogue-benchmark-");
        try
        {
            await JudgeAsync(table, "files of the network judged by hand", await JudgedFile.WriteAsync(mirrors, folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task JudgeAsync(FigureTable table, string set, IReadOnlyList<LabelledFile> files)
    {
        table.Add(set, files.Count, "");
        var ours = new List<IReadOnlyList<string>>();
        var begun = Stopwatch.GetTimestamp();
        foreach (var file in files)
            ours.Add(await HoldersAsync(file.Path));
        var time = Stopwatch.GetElapsedTime(begun);
        Add(table, "holders missed or wrong, 1 − F1", files, ours, most: 0.15);
        foreach (var (file, answer) in files.Zip(ours).Where(pair => !Keys(pair.First.Holders).SetEquals(Keys(pair.Second))))
            await Console.Error.WriteLineAsync($"  {file.Path}: wanted {string.Join(" | ", file.Holders)}; said {string.Join(" | ", answer)}");
        if (!LicencePeer.Licensecheck.IsInstalled())
            return;
        var (theirs, peerTime) = await LicencePeer.Licensecheck.ReadHoldersAsync([.. files.Select(f => f.Path)]);
        Add(table, "licensecheck: holders missed or wrong, 1 − F1", files, theirs);
        table.Add("time of ours / licensecheck, holders of the same files", time / peerTime, "");
    }

    private static void Add(FigureTable table, string what, IReadOnlyList<LabelledFile> files, IReadOnlyList<IReadOnlyList<string>> answers, double? most = null)
    {
        var (right, said, wanted) = (0, 0, 0);
        foreach (var (file, answer) in files.Zip(answers))
        {
            var (expected, found) = (Keys(file.Holders), Keys(answer));
            right += expected.Intersect(found).Count();
            said += found.Count;
            wanted += expected.Count;
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  right {right}, said {said}, wanted {wanted}: precision {(double)right / Math.Max(1, said):0.000}, recall {(double)right / Math.Max(1, wanted):0.000}"));
        table.Add(what, 1 - (2.0 * right / Math.Max(1, said + wanted)), "", most);
    }

    private static async Task<IReadOnlyList<string>> HoldersAsync(string path)
    {
        if (SourceText.Decode(await File.ReadAllBytesAsync(path)).Value is not { } text)
            return [];
        return [.. FileClaims.Of(path, text).Where(claim => claim.Role == ClaimRole.Holder).Select(claim => claim.Name)];
    }

    /// <summary>Names as they are compared, each once: no case, marks, articles or legal forms.</summary>
    private static HashSet<string> Keys(IEnumerable<string> names) => [.. names.Select(name => PartyTable.KeyOf(Plain(name))).Where(key => key.Length > 0)];

    private static string Plain(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
}
