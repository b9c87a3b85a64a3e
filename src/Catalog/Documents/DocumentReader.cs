using OS2.Catalog.Sources;

namespace OS2.Catalog.Documents;

/// <summary>Takes the documents out of a source tree.</summary>
public static class DocumentReader
{
    /// <summary>Most documents of one repository, 2,000; what lies deepest is left out first.</summary>
    public const int MaxDocuments = 2_000;

    /// <summary>Most text of one repository in characters, 16 Mi; what lies deepest is recorded without text first.</summary>
    public const long MaxTextLength = 16 << 20;

    /// <summary>Documents in the order of weight: the readme, the root, then by depth and path; and a line for what was left out.</summary>
    public static (IReadOnlyList<Document> Documents, IReadOnlyList<string> Problems) Read(SourceTree tree)
    {
        var isDocumentation = IsDocumentation(tree);
        var readme = ReadmePath(tree);
        var found = tree.Files
            .Where(f => DocumentPaths.IsDocument(f.Path) || (isDocumentation && DocumentPaths.IsDocumentOfDocumentation(f.Path)))
            .OrderBy(f => f.Path != readme)
            .ThenBy(f => f.Path.Count(c => c == '/'))
            .ThenBy(f => f.Path, StringComparer.Ordinal)
            .ToList();
        var documents = new List<Document>(Math.Min(found.Count, MaxDocuments));
        var left = MaxTextLength;
        foreach (var file in found.Take(MaxDocuments))
        {
            var document = Read(tree, file, left);
            left -= document.Text?.Length ?? 0;
            documents.Add(document);
        }

        IReadOnlyList<string> problems = found.Count <= MaxDocuments ? [] : [$"{found.Count} documents were found; the first {MaxDocuments} are read."];
        return (documents, problems);
    }

    /// <summary>The readme that the code host shows: .github/ before the root before docs/; then by extension, then by ordinal order of the name; null when there is none.</summary>
    /// <remarks>
    /// GitHub's documentation, "About READMEs", gives the order of the folders. Within a folder its library github/markup
    /// takes the markup it can render before plain text; of README.md and readme.md the one that sorts first by bytes, the upper case, is shown.
    /// </remarks>
    public static string? ReadmePath(SourceTree tree) => tree.Files
        .Where(f => DocumentPaths.IsReadme(f.Path) && FolderRank(f.Path) < 3 && tree.Resolve(f) is not null)
        .OrderBy(f => FolderRank(f.Path))
        .ThenBy(f => SourcePath.NameOf(f.Path).Count(c => c == '.') > 1)
        .ThenBy(f => FormatRank(f.Path))
        .ThenBy(f => f.Path, StringComparer.Ordinal)
        .FirstOrDefault()?.Path;

    /// <summary>True when a repository is itself documentation: at least three marked-up texts, and more of them than of files with code.</summary>
    public static bool IsDocumentation(SourceTree tree)
    {
        int texts = 0, code = 0;
        foreach (var file in tree.Files.Where(f => !DocumentPaths.IsVendored(f.Path)))
        {
            if (DocumentPaths.IsDocumentOfDocumentation(file.Path))
                texts++;
            else if (Repositories.LanguageTable.Of(file.Path) is { IsMarkup: false })
                code++;
        }

        return texts >= 3 && texts > code;
    }

    private static Document Read(SourceTree tree, SourceFile file, long left)
    {
        var format = DocumentPaths.FormatOf(file.Path) ?? DocumentFormat.PlainText;
        var target = tree.Resolve(file);
        var (text, problem) = Text(tree, file, target, left);
        return new()
        {
            Path = file.Path,
            Kind = DocumentPaths.KindOf(file.Path),
            Format = format,
            Title = DocumentTitle.Of(file.Path, format, text),
            Language = text is null ? null : DocumentLanguage.Of(text),
            Text = text,
            SizeBytes = target?.SizeBytes ?? 0,
            Problem = problem,
        };
    }

    private static (string? Text, string? Problem) Text(SourceTree tree, SourceFile file, SourceFile? target, long left)
    {
        if (target is null)
            return (null, $"a link to '{SourcePath.Shown(file.LinkTarget!)}', which is no file of the repository");
        if (target.SizeBytes > DocumentPaths.MaxSizeBytes)
            return (null, $"{target.SizeBytes} bytes, at most {DocumentPaths.MaxSizeBytes} are read");
        if (left < target.SizeBytes)
            return (null, $"the documents of the repository have more than {MaxTextLength} characters together");
        if (tree.Read(target) is not { } bytes)
            return (null, "its content was not kept");
        var decoded = SourceText.Decode(bytes);
        return (decoded.Value, decoded.Problem);
    }

    private static int FolderRank(string path) => SourcePath.FolderOf(path).ToUpperInvariant() switch
    {
        ".GITHUB" => 0,
        "" => 1,
        "DOCS" => 2,
        _ => 3,
    };

    private static int FormatRank(string path) => DocumentPaths.FormatOf(path) switch
    {
        DocumentFormat.Markdown => 0,
        DocumentFormat.ReStructuredText => 1,
        DocumentFormat.AsciiDoc => 2,
        DocumentFormat.Html => 3,
        _ => 4,
    };
}
