using System.Text.RegularExpressions;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Licences;

/// <summary>Finds the files that state a repository's licence; what they say is for others to judge.</summary>
/// <remarks>
/// Taken: in the root LICENSE, LICENCE, COPYING, COPYRIGHT, UNLICENSE and NOTICE, with an extra name (LICENSE-MIT, MIT-LICENSE, COPYING.LESSER) and a text
/// extension; in LICENSES/ at the root (the REUSE layout) every text; in .github/ the same names as in the root, as the code host does.
/// Deeper licence files belong to vendored code and parts, and do not speak for the repository.
/// </remarks>
public static partial class LicenceFiles
{
    /// <summary>Largest licence text read in bytes, 512 KiB: the GPL has 35 KB, collected notices a few hundred.</summary>
    public const long MaxSizeBytes = 512 << 10;

    private const int MaxFiles = 100;

    // Code may carry these words in its name: License.cs, copyright.py, license-checker.json.
    private static readonly HashSet<string> CodeExtensions = new(StringComparer.Ordinal)
    {
        "cs", "js", "ts", "tsx", "jsx", "mjs", "cjs", "py", "rb", "php", "java", "kt", "go", "rs", "c", "h", "cpp", "sh", "ps1", "json", "yml", "yaml", "xml", "toml",
        "csv", "svg", "png", "jpg", "gif", "pdf", "docx", "rtf", "css", "scss", "vue", "sql", "resx", "header", "tpl", "erb", "twig", "properties", "ini", "cfg", "lock",
    };

    /// <summary>True when the path is that of a licence file.</summary>
    public static bool IsLicenceFile(string path)
    {
        var folder = SourcePath.FolderOf(path);
        if (string.Equals(folder, "LICENSES", StringComparison.OrdinalIgnoreCase) || string.Equals(folder, "LICENCES", StringComparison.OrdinalIgnoreCase))
            return SourcePath.ExtensionOf(path) is "txt" or "md" or "" || IsLicenceName(SourcePath.NameOf(path));
        return (folder.Length == 0 || string.Equals(folder, ".github", StringComparison.OrdinalIgnoreCase)) && IsLicenceName(SourcePath.NameOf(path));
    }

    /// <summary>The licence files of a tree with their texts, the root's first, at most 100.</summary>
    public static IReadOnlyList<LicenceFile> Read(SourceTree tree) =>
    [
        .. tree.Files.Where(f => IsLicenceFile(f.Path))
            .OrderBy(f => f.Path.Contains('/', StringComparison.Ordinal))
            .ThenBy(f => f.Path, StringComparer.Ordinal)
            .Take(MaxFiles)
            .Select(f => Read(tree, f)),
    ];

    private static LicenceFile Read(SourceTree tree, SourceFile file)
    {
        var found = tree.Resolve(file);
        if (found is null)
            return new(file.Path, null, null, $"a link to '{SourcePath.Shown(file.LinkTarget!)}', which is no file of the repository");
        var target = file.IsLink ? found.Path : null;
        if (found.SizeBytes > MaxSizeBytes)
            return new(file.Path, null, target, $"{found.SizeBytes} bytes, at most {MaxSizeBytes} are read");
        if (tree.Read(found) is not { } bytes)
            return new(file.Path, null, target, "its content was not kept");
        var text = SourceText.Decode(bytes);
        return new(file.Path, text.Value, target, text.Problem);
    }

    [GeneratedRegex(@"^(?:[a-z0-9.+]{1,30}[-_])?(?:un)?(?:licen[sc]e|licens|copying|copyright|notice)s?(?:[-_.][a-z0-9.+_-]{1,40}?)?(?:\.(?:md|markdown|txt|rst|adoc|html?))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LicenceName();

    private static bool IsLicenceName(string name) => !CodeExtensions.Contains(SourcePath.ExtensionOf(name)) && LicenceName().IsMatch(name);
}
