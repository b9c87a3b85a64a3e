using System.Collections.Frozen;
using OS2.Catalog.Licences;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Documents;

/// <summary>Tells by its path alone what a file is as a document.</summary>
public static class DocumentPaths
{
    /// <summary>Largest document read in bytes, 1 MiB; a larger one is recorded without text.</summary>
    public const long MaxSizeBytes = 1 << 20;

    private static readonly FrozenDictionary<string, DocumentFormat> Formats = new Dictionary<string, DocumentFormat>(StringComparer.Ordinal)
    {
        ["md"] = DocumentFormat.Markdown,
        ["markdown"] = DocumentFormat.Markdown,
        ["mdown"] = DocumentFormat.Markdown,
        ["mkd"] = DocumentFormat.Markdown,
        ["rst"] = DocumentFormat.ReStructuredText,
        ["rest"] = DocumentFormat.ReStructuredText,
        ["adoc"] = DocumentFormat.AsciiDoc,
        ["asciidoc"] = DocumentFormat.AsciiDoc,
        ["asc"] = DocumentFormat.AsciiDoc,
        ["txt"] = DocumentFormat.PlainText,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Vendored = FrozenSet.ToFrozenSet(
    [
        "node_modules", "bower_components", "jspm_packages", "vendor", "vendors", "third_party", "third-party", "thirdparty", "3rdparty", "external", "externals", "dist",
        "packages", "wwwroot", "site-packages", "venv", ".venv", "bin", "obj", "target", "pods", "composer", "contrib", "libraries", "lib", "libs", "plugins", "__tests__", "test", "tests", "fixtures", "testdata",
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> AlwaysVendored = FrozenSet.ToFrozenSet(
        ["node_modules", "bower_components", "jspm_packages", "vendor", "third_party", "third-party", "site-packages", "venv", ".venv", "pods"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The markup by extension; a readme without one is plain text; null when the file is no document at all.</summary>
    public static DocumentFormat? FormatOf(string path)
    {
        var extension = SourcePath.ExtensionOf(path);
        if (Formats.TryGetValue(extension, out var format))
            return format;
        if (extension is "html" or "htm")
            return IsReadme(path) ? DocumentFormat.Html : null;
        return extension.Length == 0 && KindOf(path) is not (DocumentKind.Documentation or DocumentKind.Licence) ? DocumentFormat.PlainText : null;
    }

    /// <summary>What the document is for.</summary>
    public static DocumentKind KindOf(string path)
    {
        if (IsReadme(path))
            return DocumentKind.Readme;
        var name = SourcePath.NameOf(path);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var stem = (dot > 0 ? name[..dot] : name).Replace('-', '_').ToUpperInvariant();
        return stem switch
        {
            "CHANGELOG" or "CHANGES" or "HISTORY" or "NEWS" or "RELEASES" or "RELEASE_NOTES" => DocumentKind.Changelog,
            "CONTRIBUTING" or "CONTRIBUTE" => DocumentKind.Contributing,
            "SECURITY" => DocumentKind.Security,
            "GOVERNANCE" => DocumentKind.Governance,
            "CODE_OF_CONDUCT" => DocumentKind.CodeOfConduct,
            "AUTHORS" or "CONTRIBUTORS" or "MAINTAINERS" or "CREDITS" => DocumentKind.Authors,
            _ when LicenceFiles.IsLicenceFile(path) => DocumentKind.Licence,
            _ when stem.StartsWith("GOVERNANCE", StringComparison.Ordinal) || stem.StartsWith("STYRINGSMODEL", StringComparison.Ordinal) => DocumentKind.Governance,
            _ => DocumentKind.Documentation,
        };
    }

    /// <summary>True for a file called readme, whatever its case, language mark (README.da.md) or document extension.</summary>
    public static bool IsReadme(string path)
    {
        var name = SourcePath.NameOf(path);
        if (!name.StartsWith("readme", StringComparison.OrdinalIgnoreCase))
            return false;
        var rest = name[6..];
        return rest.Length == 0 || (rest[0] is '.' or '_' or '-' && (Formats.ContainsKey(SourcePath.ExtensionOf(path)) || SourcePath.ExtensionOf(path) is "html" or "htm"));
    }

    /// <summary>True when the file is a document wherever the rest of the repository stands: a readme outside vendored folders, anything in docs/ or doc/, a known name or markup in the root.</summary>
    public static bool IsDocument(string path)
    {
        if (FormatOf(path) is not { } format || IsIn(path, AlwaysVendored) || IsForm(path))
            return false;
        var folder = SourcePath.FolderOf(path);
        if (folder.Length == 0 || string.Equals(folder, ".github", StringComparison.OrdinalIgnoreCase))
            return format != DocumentFormat.PlainText || KindOf(path) is not (DocumentKind.Documentation or DocumentKind.Licence);
        return IsUnderDocs(path) || (IsReadme(path) && !IsVendored(path));
    }

    /// <summary>True when the file is a document if its repository is mostly documentation: markup in any folder that is not vendored.</summary>
    public static bool IsDocumentOfDocumentation(string path) =>
        FormatOf(path) is DocumentFormat.Markdown or DocumentFormat.ReStructuredText or DocumentFormat.AsciiDoc && !IsVendored(path) && !IsForm(path);

    /// <summary>True when a folder of the path always holds the work of others.</summary>
    internal static bool IsForeignPath(string path) => IsIn(path, AlwaysVendored);

    /// <summary>True when a folder of this name always holds the work of others.</summary>
    internal static bool IsForeign(string folder) => AlwaysVendored.Contains(folder);

    /// <summary>True when a folder of the path usually holds the work of others, or what a build made.</summary>
    public static bool IsVendored(string path) => IsIn(path, Vendored);

    /// <summary>True for forms that the code host fills in, and for text files that are lists for a tool.</summary>
    private static bool IsForm(string path)
    {
        var name = SourcePath.NameOf(path);
        return name.StartsWith("pull_request_template", StringComparison.OrdinalIgnoreCase) || name.StartsWith("issue_template", StringComparison.OrdinalIgnoreCase)
            || path.Contains("ISSUE_TEMPLATE/", StringComparison.OrdinalIgnoreCase) || path.Contains("PULL_REQUEST_TEMPLATE/", StringComparison.OrdinalIgnoreCase)
            || (name.StartsWith("requirements", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
            || name.Equals("CMakeLists.txt", StringComparison.OrdinalIgnoreCase) || name.Equals("robots.txt", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsUnderDocs(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var top = slash < 0 ? "" : path[..slash];
        return top.Equals("docs", StringComparison.OrdinalIgnoreCase) || top.Equals("doc", StringComparison.OrdinalIgnoreCase)
            || top.Equals("documentation", StringComparison.OrdinalIgnoreCase) || top.Equals("dokumentation", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsIn(string path, FrozenSet<string> names)
    {
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        var rest = path.AsSpan();
        for (var slash = rest.IndexOf('/'); slash >= 0; slash = rest.IndexOf('/'))
        {
            if (lookup.Contains(rest[..slash]))
                return true;
            rest = rest[(slash + 1)..];
        }

        return false;
    }
}
