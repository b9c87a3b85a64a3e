using System.Text.RegularExpressions;
using OS2.Catalog.Documents;
using OS2.Catalog.Repositories;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Ownership;

/// <summary>Tells source files by their paths: which there are, and whose work they are.</summary>
public static partial class SourceFiles
{
    /// <summary>Largest source file whose top is read, 256 KiB: longer ones are data or bundles.</summary>
    public const long MaxSizeBytes = 256 << 10;

    /// <summary>Most bytes of source files kept of one tree, 48 MiB on disk; the tops of the rest are not read, and the evidence says so.</summary>
    public const long MaxKeptBytes = 48L << 20;

    /// <summary>True for code and mark-up in a known language that no package manager put there.</summary>
    public static bool IsSource(string path) => LanguageTable.Of(path) is not null && !DocumentPaths.IsForeignPath(path);

    /// <summary>Whose work the file is, by its path alone.</summary>
    public static SourceKind KindOf(string path)
    {
        if (DocumentPaths.IsForeignPath(path) || Foreign().IsMatch(path))
            return SourceKind.Vendored;
        return Made().IsMatch(SourcePath.NameOf(path)) || Built().IsMatch(path) ? SourceKind.Generated : SourceKind.Own;
    }

    // Folders of copied libraries, and packages whose names say whose work they are, such as the state's own kits for signing in; names of libraries that are copied more than installed. Folders called lib hold own code in Ruby, Dart and Elixir.
    [GeneratedRegex(@"(?:^|/)(?:wwwroot/lib|(?:static|assets|public|content|scripts|js|web|webapp|resources)/(?:[^/]+/)*(?:libs?|vendors?|plugins?|third[-_]?party|external|ckeditor\d?|tinymce|fckeditor|fonts?)|libraries|_themes|themes/contrib|3rdparty|thirdparty|externals?|bower_components|ckeditor\d?|tinymce|codemirror|pdfjs|mathjax|jquery[^/]*|bootstrap[^/]*|font-?awesome[^/]*|digst\.oioidws[^/]*|dk[./](?:itst|digst)[./]oiosaml[^/]*|ooapi|tinyradius|org/(?:apache|springframework|openoces|tinyradius|hibernate|json)|com/google)/|(?:^|/)(?:jquery|bootstrap|angular|knockout|modernizr|respond|moment|lodash|underscore|backbone|d3|leaflet|select2|popper|font-?awesome|normalize|html5shiv|require)[-._][^/]*$|(?:^|/)(?:jquery|bootstrap|angular|modernizr|moment|lodash|underscore|leaflet|require)\.(?:js|css)$|(?:^|/)(?:gradlew(?:\.bat)?|mvnw(?:\.cmd)?)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"\.(?:min|bundle|designer|g|generated)\.[a-z]+$|_pb2(?:_grpc)?\.py$|\.pb\.go$|^Reference\.cs$|-lock\.|\.d\.ts$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Made();

    [GeneratedRegex(@"(?:^|/)(?:dist|build|out|generated|__generated__|coverage)/", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Built();
}
