using OS2.Catalog.Documents;
using OS2.Catalog.Repositories;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Donations;

/// <summary>What is told by the tree as a whole: what is missing, what is others' work, what was put there in one go. Pure.</summary>
internal static class CodeSigns
{
    private const long LargeFileBytes = 10L << 20;
    private const int ShortReadmeCharacters = 400;
    private const int FewCommits = 5;
    private const int ManyFiles = 60;
    private static readonly TimeSpan LongAgo = TimeSpan.FromDays(730);

    private static readonly string[] UnfilledLicence = ["[year]", "[fullname]", "<year>", "<copyright holders>", "<owner>", "[name of copyright owner]"];
    private static readonly string[] Network = ["OS2", "Offentligt digitaliseringsf"];

    public static IEnumerable<CodeFinding> Of(
        SourceTree tree, RepositorySnapshot snapshot, CodeHistory? history, IReadOnlyList<CodePlace> vendored, IReadOnlyList<NamedHolder> holders, DateTimeOffset now) =>
        [.. Licence(snapshot), .. Holders(holders), .. Documents(snapshot), .. History(history, tree.Files.Count, now),
            .. vendored.Select(place => new CodeFinding { Kind = FindingKind.Vendored, Path = place.Path, Excerpt = place.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), IsStrong = false }),
            .. tree.Files.Where(file => file.SizeBytes > LargeFileBytes).Select(file => new CodeFinding { Kind = FindingKind.LargeFiles, Path = file.Path })];

    /// <summary>The first line with a letter in it; null for none.</summary>
    public static string? FirstLine(string? text) => text?.Split('\n').Select(line => line.Trim(' ', '\t', '#', '*', '=', '-')).FirstOrDefault(line => line.Any(char.IsLetter)) is { } line
        ? line[..Math.Min(line.Length, 100)] : null;

    /// <summary>The document that says how faults in security are told.</summary>
    public static Document? Security(RepositorySnapshot snapshot) => snapshot.Documents.FirstOrDefault(document => document.Kind == DocumentKind.Security);

    private static IEnumerable<CodeFinding> Licence(RepositorySnapshot snapshot)
    {
        var files = snapshot.LicenceFiles.Where(file => !file.Path.Contains("notice", StringComparison.OrdinalIgnoreCase)).ToList();
        if (files.Count == 0)
            yield return new CodeFinding { Kind = FindingKind.NoLicence };
        foreach (var file in files)
        {
            if (string.IsNullOrWhiteSpace(file.Text))
                yield return new CodeFinding { Kind = FindingKind.EmptyLicence, Path = file.Path };
            else if (Array.Find(UnfilledLicence, place => file.Text.Contains(place, StringComparison.OrdinalIgnoreCase)) is { } unfilled && file.Text.Length < 3000)
                yield return new CodeFinding { Kind = FindingKind.EmptyLicence, Path = file.Path, Excerpt = unfilled };
        }

        var titles = files.Select(file => FirstLine(file.Text)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (titles.Count > 1)
            yield return new CodeFinding { Kind = FindingKind.TwoLicences, Path = files[0].Path, Excerpt = string.Join(" · ", titles.Take(3)), IsStrong = false };
        if (snapshot.PublicCode is null)
            yield return new CodeFinding { Kind = FindingKind.NoPublicCode, IsStrong = false };
    }

    private static IEnumerable<CodeFinding> Holders(IReadOnlyList<NamedHolder> holders)
    {
        if (holders.Count == 0)
            yield return new CodeFinding { Kind = FindingKind.NoHolder, IsStrong = false };
        foreach (var holder in holders.Where(holder => !Array.Exists(Network, name => holder.Name.Contains(name, StringComparison.OrdinalIgnoreCase))))
            yield return new CodeFinding { Kind = FindingKind.OtherHolder, Path = holder.Path, Line = holder.Line, Excerpt = holder.Name, IsStrong = false };
    }

    private static IEnumerable<CodeFinding> Documents(RepositorySnapshot snapshot)
    {
        var readme = snapshot.Documents.FirstOrDefault(document => document.Path == snapshot.ReadmePath);
        if (readme is null)
            yield return new CodeFinding { Kind = FindingKind.NoReadme };
        else if ((readme.Text?.Length ?? 0) < ShortReadmeCharacters)
            yield return new CodeFinding { Kind = FindingKind.ShortReadme, Path = readme.Path };
        if (Security(snapshot) is not { } security)
            yield return new CodeFinding { Kind = FindingKind.NoSecurity };
        else if (Placeholders.StandIn(security.Text))
            yield return new CodeFinding { Kind = FindingKind.TemplateSecurity, Path = security.Path };
        if (!snapshot.HasDocumentation)
            yield return new CodeFinding { Kind = FindingKind.NoDocumentation };
    }

    private static IEnumerable<CodeFinding> History(CodeHistory? history, int files, DateTimeOffset now)
    {
        if (history is null)
            yield break;
        if (history.Commits <= FewCommits && files >= ManyFiles)
            yield return new CodeFinding { Kind = FindingKind.CodeDump };
        if (now - history.LastAt > LongAgo)
            yield return new CodeFinding { Kind = FindingKind.Old, Excerpt = history.LastAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };
    }
}
