using OS2.Catalog.Documents;
using OS2.Catalog.Governance;
using OS2.Catalog.Licences;
using OS2.Catalog.Ownership;
using OS2.Catalog.Pictures;
using OS2.Catalog.PublicCode;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Repositories;

/// <summary>Reads a source tree into what is published of it; the same tree always gives the same snapshot.</summary>
public static class RepositoryReader
{
    /// <summary>Goes up when the reader learns something new, so that unchanged repositories are read again.</summary>
    public const int ReaderVersion = 7;

    /// <summary>Most bytes of pictures kept of one tree while it is read, 256 MiB on disk.</summary>
    public const long MaxPictureBytes = 256L << 20;

    private const int MaxManifests = 500;
    private const long MaxManifestLength = 8 << 20;

    /// <summary>True when the content of a file may be needed; other files are only listed.</summary>
    public static bool Wants(string path, long sizeBytes)
    {
        if (LicenceFiles.IsLicenceFile(path))
            return sizeBytes <= LicenceFiles.MaxSizeBytes;
        if (PublicCodeFile.IsPublicCode(path))
            return sizeBytes <= DocumentPaths.MaxSizeBytes;
        if (Manifest.KindOf(path) is not null)
            return sizeBytes <= Manifest.MaxSizeBytes && !DocumentPaths.IsForeignPath(path);
        if (DocumentPaths.IsDocument(path) || DocumentPaths.IsDocumentOfDocumentation(path))
            return sizeBytes <= DocumentPaths.MaxSizeBytes;
        if (ReuseLicences.Is(path))
            return sizeBytes <= DocumentPaths.MaxSizeBytes;
        if (SourceFiles.IsSource(path))
            return sizeBytes <= SourceFiles.MaxSizeBytes;
        if (ReportFiles.IsCandidate(path, sizeBytes))
            return true;
        return sizeBytes <= PictureReader.MaxSizeBytes && PictureReferences.IsPicture(path) && !DocumentPaths.IsForeignPath(path);
    }

    /// <summary><see cref="Wants"/> for the reading of one tree, with budgets for pictures, source files and what may be a report; make a new one for every tree.</summary>
    public static Func<string, long, bool> WantsOfOneTree()
    {
        var (pictures, sources, reports) = (MaxPictureBytes, SourceFiles.MaxKeptBytes, ReportFiles.MaxKeptBytes);
        return (path, sizeBytes) =>
        {
            if (!Wants(path, sizeBytes))
                return false;
            if (PictureReferences.IsPicture(path))
                return (pictures -= sizeBytes) >= 0;
            if (ReportFiles.IsJson(path) && Manifest.KindOf(path) is null)
                return (reports -= sizeBytes) >= 0;
            return !SourceFiles.IsSource(path) || Manifest.KindOf(path) is not null || (sources -= sizeBytes) >= 0;
        };
    }

    /// <summary>Reads the tree; a file that cannot be read is recorded with the reason and stops nothing else.</summary>
    /// <param name="tree">A tree that was read with <see cref="Wants"/>.</param>
    /// <param name="repository">"owner/name" at the code host, so that addresses of its own pictures are known as such; null when not known.</param>
    /// <param name="cancel">Ends the reading between two pictures.</param>
    /// <exception cref="IOException">The tree's temporary file cannot be read.</exception>
    public static RepositorySnapshot Read(SourceTree tree, string? repository = null, CancellationToken cancel = default)
    {
        var (documents, problems) = DocumentReader.Read(tree);
        var publicCode = PublicCode(tree);
        var snapshot = new RepositorySnapshot
        {
            Commit = tree.Commit,
            Fingerprint = "",
            FileCount = tree.Files.Count,
            TotalBytes = tree.TotalBytes,
            Languages = LanguageTable.Count(tree.Files),
            Tree = RepositoryTree.Pack(tree.Files),
            ReadmePath = DocumentReader.ReadmePath(tree),
            Documents = documents,
            LicenceFiles = LicenceFiles.Read(tree),
            PublicCode = publicCode,
            Manifests = Manifests(tree),
            Pictures = Pictures(tree, documents, publicCode, repository, cancel),
            Reports = ReportFiles.Read(tree),
            Problems = [.. tree.Problems, .. problems],
        };
        snapshot = snapshot with { Evidence = OwnershipEvidence.Of(snapshot, tree, cancel) };
        return snapshot with { Fingerprint = RepositoryFingerprint.Of(snapshot) };
    }

    /// <summary>What the files say about licence and rights, without all that only pages need; the same as <see cref="Read"/> finds.</summary>
    /// <param name="tree">A tree that was read with <see cref="Wants"/>.</param>
    /// <param name="cancel">Ends the reading between two files.</param>
    /// <exception cref="IOException">The tree's temporary file or the folder on disk cannot be read.</exception>
    public static OwnershipEvidence ReadEvidence(SourceTree tree, CancellationToken cancel = default) => OwnershipEvidence.Of(
        new()
        {
            Commit = tree.Commit, Fingerprint = "", Tree = [], FileCount = tree.Files.Count, TotalBytes = tree.TotalBytes, Documents = DocumentReader.Read(tree).Documents,
            LicenceFiles = LicenceFiles.Read(tree), PublicCode = PublicCode(tree), Manifests = Manifests(tree),
        },
        tree, cancel);

    private static RepositoryPublicCode? PublicCode(SourceTree tree)
    {
        var file = tree.Files.Where(f => PublicCodeFile.IsPublicCode(f.Path))
            .OrderByDescending(f => f.Path == "publiccode.yml")
            .ThenByDescending(f => f.Path.EndsWith("yml", StringComparison.OrdinalIgnoreCase))
            .ThenBy(f => f.Path, StringComparer.Ordinal)
            .FirstOrDefault();
        if (file is null)
            return null;
        if (tree.Read(file) is not { } bytes)
            return new(file.Path, null, null, file.IsLink ? "a link that leads to no file of the repository" : $"{file.SizeBytes} bytes, at most {DocumentPaths.MaxSizeBytes} are read");
        var text = SourceText.Decode(bytes);
        return new(file.Path, text.Value, text.Value is null ? null : PublicCodeFile.Parse(text.Value), text.Problem);
    }

    private static List<Manifest> Manifests(SourceTree tree)
    {
        var left = MaxManifestLength;
        var manifests = new List<Manifest>();
        foreach (var file in tree.Files.Where(f => Manifest.KindOf(f.Path) is not null && !DocumentPaths.IsForeignPath(f.Path))
            .OrderBy(f => f.Path.Count(c => c == '/')).ThenBy(f => f.Path, StringComparer.Ordinal).Take(MaxManifests))
        {
            var kind = Manifest.KindOf(file.Path)!.Value;
            var size = tree.Resolve(file)?.SizeBytes ?? 0;
            left -= size;
            if (size > Manifest.MaxSizeBytes || left < 0)
                manifests.Add(new(file.Path, kind, null, $"{size} bytes, at most {Manifest.MaxSizeBytes} are read, and {MaxManifestLength} of all manifests"));
            else if (tree.Read(file) is not { } bytes)
                manifests.Add(new(file.Path, kind, null, "its content was not kept"));
            else
                manifests.Add(new(file.Path, kind, SourceText.Decode(bytes).Value, SourceText.Decode(bytes).Problem));
        }

        return manifests;
    }

    private static List<RepositoryPicture> Pictures(
        SourceTree tree, IReadOnlyList<Document> documents, RepositoryPublicCode? publicCode, string? repository, CancellationToken cancel)
    {
        var references = PublicCodePictures(publicCode)
            .Select(path => (Path: path, From: publicCode!.Path))
            .Concat(documents.SelectMany(d => PictureReferences.In(d, repository).Select(path => (Path: path, From: d.Path))))
            .DistinctBy(r => r.Path, StringComparer.Ordinal);
        var pictures = new List<RepositoryPicture>();
        foreach (var (path, from) in references)
        {
            cancel.ThrowIfCancellationRequested();
            if (tree.Find(path) is not { } file)
                continue; // A broken reference: the renderer shows its alt text.
            if (pictures.Count == PictureReferences.MaxPictures)
                break;
            var picture = tree.Read(file) is { } bytes ? PictureReader.Read(bytes) : PictureReader.Refused($"{file.SizeBytes} bytes; its content was not kept");
            pictures.Add(new(path, from, picture));
        }

        return pictures;
    }

    private static IEnumerable<string> PublicCodePictures(RepositoryPublicCode? publicCode)
    {
        if (publicCode?.File is not { } file)
            return [];
        return file.Descriptions.SelectMany(d => d.Screenshots).Prepend(file.Logo)
            .OfType<string>()
            .Select(p => DocumentLink.Of(publicCode.Path, p, null)?.Path)
            .OfType<string>()
            .Where(PictureReferences.IsPicture);
    }
}
