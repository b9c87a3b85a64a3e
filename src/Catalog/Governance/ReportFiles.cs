using OS2.Catalog.Documents;
using OS2.Catalog.Repositories;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Governance;

/// <summary>Finds the reports among a repository's files. What one is called and where it lies tells nothing, so every text that could be one is looked into.</summary>
public static class ReportFiles
{
    /// <summary>Most bytes of JSON of one repository that are kept to be looked into, 16 MiB; Markdown is kept anyway.</summary>
    public const long MaxKeptBytes = 16L << 20;

    /// <summary>Most reports of one repository.</summary>
    public const int MaxReports = 100;

    private const int LeastBytes = 500;

    // What stands in every report: in JSON the key of the answers, in Markdown ids that all editions have from the lowest level on.
    private static readonly byte[][] JsonSigns = ["\"efterlevet\""u8.ToArray()];
    private static readonly byte[][] MarkdownSigns = ["R1"u8.ToArray(), "F1"u8.ToArray(), "G1"u8.ToArray()];

    /// <summary>Whether a file's content must be seen to know.</summary>
    public static bool IsCandidate(string path, long sizeBytes) =>
        sizeBytes is >= LeastBytes and <= ReportReader.MaxSizeBytes && (IsMarkdown(path) || IsJson(path)) && !DocumentPaths.IsVendored(path) && Manifest.KindOf(path) is null;

    /// <summary>Whether a candidate counts against <see cref="MaxKeptBytes"/>.</summary>
    public static bool IsJson(string path) => SourcePath.ExtensionOf(path) == "json";

    /// <summary>The reports, by path.</summary>
    public static IReadOnlyList<RepositoryReport> Read(SourceTree tree)
    {
        var reports = new List<RepositoryReport>();
        foreach (var file in tree.Files.Where(file => !file.IsLink && IsCandidate(file.Path, file.SizeBytes)))
        {
            if (tree.Read(file) is not { } bytes || !Array.TrueForAll(IsJson(file.Path) ? JsonSigns : MarkdownSigns, sign => bytes.AsSpan().IndexOf(sign) >= 0))
                continue;
            if (ReportReader.Read(bytes).Report is { } report)
                reports.Add(new RepositoryReport(file.Path, report));
            if (reports.Count == MaxReports)
                break;
        }

        return reports;
    }

    private static bool IsMarkdown(string path) => DocumentPaths.FormatOf(path) == DocumentFormat.Markdown;
}
