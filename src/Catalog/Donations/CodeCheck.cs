using OS2.Catalog.Documents;
using OS2.Catalog.Licences;
using OS2.Catalog.Pictures;
using OS2.Catalog.Repositories;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Donations;

/// <summary>Looks through the code of a donation for what people should talk about before it is handed over.</summary>
/// <remarks>It sees signs, never proofs: it says what it found and where, and what it did not look at.</remarks>
public static class CodeCheck
{
    /// <summary>Most findings of one kind that are kept with their places; more are only counted.</summary>
    public const int MostOfAKind = 40;

    /// <summary>Largest file that is searched line by line in bytes, 1 MiB: larger ones are data or made by a tool.</summary>
    private const long MaxSearchedBytes = 1 << 20;

    private static readonly HashSet<string> NoText = new(StringComparer.Ordinal)
    {
        "png", "jpg", "jpeg", "gif", "webp", "ico", "bmp", "tif", "tiff", "pdf", "zip", "gz", "tgz", "7z", "rar", "jar", "war", "dll", "exe", "so", "dylib", "class", "woff", "woff2", "ttf",
        "otf", "eot", "mp3", "mp4", "mov", "avi", "wav", "docx", "xlsx", "pptx", "odt", "ods", "psd", "ai", "db", "sqlite", "bin", "nupkg", "pyc", "map", "svg",
    };

    // Numbers and hashes of packages, written by a tool: they look like anything.
    private static readonly HashSet<string> Locks = new(StringComparer.OrdinalIgnoreCase)
    {
        "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "composer.lock", "Gemfile.lock", "poetry.lock", "Pipfile.lock", "uv.lock", "packages.lock.json", "Cargo.lock", "go.sum",
    };

    /// <summary>True when the content of a file is looked at, beyond what <see cref="RepositoryReader"/> asks for.</summary>
    public static bool Wants(string path, long sizeBytes) =>
        sizeBytes <= MaxSearchedBytes && !Locks.Contains(SourcePath.NameOf(path)) && !NoText.Contains(SourcePath.ExtensionOf(path)) && !PictureReferences.IsPicture(path) && !DocumentPaths.IsForeignPath(path);

    /// <summary><see cref="Wants"/> together with what the crawler would keep of the same tree; make a new one for every tree.</summary>
    public static Func<string, long, bool> WantsOfOneTree()
    {
        var crawlers = RepositoryReader.WantsOfOneTree();
        return (path, sizeBytes) => crawlers(path, sizeBytes) || Wants(path, sizeBytes);
    }

    /// <summary>Checks a tree.</summary>
    /// <param name="tree">Read with <see cref="WantsOfOneTree"/>.</param>
    /// <param name="snapshot">What the crawler would publish of it.</param>
    /// <param name="history">Null when it was not looked at.</param>
    /// <param name="isUpload">Whether there can be no history.</param>
    /// <param name="now">For what is old.</param>
    /// <param name="progress">Told how many files have been looked at; may be null.</param>
    /// <param name="cancel">Ends the check between two files.</param>
    /// <exception cref="IOException">The tree's temporary file cannot be read.</exception>
    public static CodeReport Read(
        SourceTree tree, RepositorySnapshot snapshot, CodeHistory? history, bool isUpload, DateTimeOffset now, IProgress<int>? progress, CancellationToken cancel)
    {
        var search = new CodeSearch(DateOnly.FromDateTime(now.UtcDateTime));
        var looked = 0;
        foreach (var file in tree.Files)
        {
            cancel.ThrowIfCancellationRequested();
            if (!file.IsLink && file.IsKept && Wants(file.Path, file.SizeBytes))
                search.Look(file, tree.ReadText(file));
            progress?.Report(++looked);
        }

        var vendored = Vendored(tree.Files);
        var findings = search.Findings.Concat(CodeSigns.Of(tree, snapshot, history, vendored, search.Holders, now)).OrderBy(finding => At(finding.Kind)).ThenByDescending(finding => finding.IsStrong).ToList();
        return new CodeReport
        {
            FileCount = tree.Files.Count,
            TotalBytes = tree.TotalBytes,
            FilesSearched = search.Files,
            Languages = [.. snapshot.Languages.Take(5).Select(language => language.Name)],
            Licences = [.. snapshot.LicenceFiles.Select(file => LicenceOf(file, snapshot.Evidence.Licences))],
            StatedLicence = snapshot.PublicCode?.File?.License,
            Holders = search.Holders,
            Vendored = vendored,
            History = history,
            ReadmePath = snapshot.ReadmePath,
            HasDocumentation = snapshot.HasDocumentation,
            HasContainer = snapshot.HasContainer,
            SecurityPath = CodeSigns.Security(snapshot)?.Path,
            Findings = [.. findings.GroupBy(finding => finding.Kind).SelectMany(kind => kind.Take(MostOfAKind))],
            Counts = findings.GroupBy(finding => finding.Kind).ToDictionary(kind => kind.Key, kind => kind.Count()),
            NotLookedAt = [.. NotLookedAt(history, isUpload, search.Files < tree.Files.Count)],
            Problems = [.. snapshot.Problems.Take(50)],
        };
    }

    /// <summary>Several licences in one file stand together, as far as the weakest comparison.</summary>
    private static CodeLicence LicenceOf(LicenceFile file, IReadOnlyList<LicenceStatement> said)
    {
        var texts = said.Where(statement => statement.Match is not null && statement.Path == file.Path).ToList();
        var names = texts.Select(text => text.Expression).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return new CodeLicence(file.Path, CodeSigns.FirstLine(file.Text), names.Count == 0 ? null : string.Join(" AND ", names), texts.Count == 0 ? null : texts.Min(text => text.Match));
    }

    private static IEnumerable<string> NotLookedAt(CodeHistory? history, bool isUpload, bool someFiles)
    {
        yield return NotLooked.Dependencies;
        yield return NotLooked.Copied;
        if (isUpload)
            yield return NotLooked.HistoryOfUpload;
        else if (history is null)
            yield return NotLooked.History;
        if (!isUpload)
            yield return NotLooked.OlderCommits;
        if (someFiles)
            yield return NotLooked.SomeFiles;
    }

    /// <summary>The topmost folders of others, with their files.</summary>
    private static List<CodePlace> Vendored(IReadOnlyList<SourceFile> files) =>
    [
        .. files.Select(file => FolderOfOthers(file.Path)).OfType<string>().GroupBy(folder => folder, StringComparer.Ordinal)
            .Select(folder => new CodePlace(folder.Key, null, folder.Count())).OrderByDescending(place => place.Number).ThenBy(place => place.Path, StringComparer.Ordinal).Take(MostOfAKind),
    ];

    private static string? FolderOfOthers(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (DocumentPaths.IsForeign(SourcePath.NameOf(path[..slash])))
                return path[..slash];
        }

        return null;
    }

    private static int At(string kind) => ((List<string>)[.. FindingKind.All]).IndexOf(kind);
}
