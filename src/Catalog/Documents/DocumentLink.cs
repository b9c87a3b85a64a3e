using OS2.Catalog.Sources;

namespace OS2.Catalog.Documents;

/// <summary>Where a link or picture reference in a document leads; exactly one of the three is meant.</summary>
/// <param name="Path">A path inside the repository; empty for its root; null when the link does not lead there.</param>
/// <param name="Fragment">The anchor without '#'; with a null path and address it is one of the same document.</param>
/// <param name="Address">An address outside; null when inside or refused.</param>
public sealed record DocumentLink(string? Path, string? Fragment, string? Address)
{
    private static readonly string[] HostFolders = ["blob", "raw", "tree"];

    /// <summary>Reads a reference as written in the document; null when it is dangerous, malformed or leaves the repository by '..'.</summary>
    /// <param name="documentPath">The document in which it stands.</param>
    /// <param name="reference">The reference as written.</param>
    /// <param name="repository">"owner/name" at the code host, so that addresses of the repository's own files are known as such; null when not known.</param>
    public static DocumentLink? Of(string documentPath, string reference, string? repository = null)
    {
        var text = reference.Trim().Trim('<', '>');
        if (text.Length is 0 or > 2_000 || text.Any(char.IsControl))
            return null;
        if (text[0] == '#')
            return new(null, Decoded(text[1..]), null);
        if (text.StartsWith("//", StringComparison.Ordinal))
            text = "https:" + text;
        if (HasScheme(text))
            return Outside(text, repository);

        var hash = text.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? null : Decoded(text[(hash + 1)..]);
        var path = hash < 0 ? text : text[..hash];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        if (query >= 0)
            path = path[..query];
        var decoded = Decoded(path.Replace('\\', '/'));
        return decoded.Contains('\0', StringComparison.Ordinal) || SourcePath.Join(SourcePath.FolderOf(documentPath), decoded) is not { } inside ? null : new(inside, fragment, null);
    }

    private static DocumentLink? Outside(string text, string? repository)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
            return null;
        if (uri.Scheme == Uri.UriSchemeMailto)
            return new(null, null, text);
        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            return null;
        return OwnFile(uri, repository) is { } path ? new(path, Decoded(uri.Fragment.TrimStart('#')) is { Length: > 0 } fragment ? fragment : null, null) : new(null, null, uri.AbsoluteUri);
    }

    /// <summary>The path of https://github.com/owner/name/blob/branch/path and of raw.githubusercontent.com/owner/name/branch/path; branch names with a slash are not known as such.</summary>
    private static string? OwnFile(Uri uri, string? repository)
    {
        if (repository is null)
            return null;
        var isRaw = uri.Host == "raw.githubusercontent.com";
        var parts = uri.AbsolutePath.Trim('/').Split('/');
        var skipped = isRaw ? 3 : 4;
        if (!(isRaw || uri.Host is "github.com" or "www.github.com") || parts.Length <= skipped
            || !string.Equals($"{parts[0]}/{parts[1]}", repository, StringComparison.OrdinalIgnoreCase) || (!isRaw && Array.IndexOf(HostFolders, parts[2]) < 0))
            return null;
        if (isRaw && parts is [_, _, "refs", "heads", ..])
            skipped = 5;
        return SourcePath.Join("", Decoded(string.Join('/', parts.Skip(skipped))));
    }

    private static bool HasScheme(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && text.IndexOfAny(['/', '#', '?']) is var end && (end < 0 || colon < end) && !text[..colon].Contains(' ', StringComparison.Ordinal);
    }

    private static string Decoded(string text) => text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;
}
