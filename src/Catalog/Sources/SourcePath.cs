using System.Text;

namespace OS2.Catalog.Sources;

/// <summary>Paths inside a repository: forward slashes, no leading slash, no dots, compared by ordinal.</summary>
public static class SourcePath
{
    /// <summary>The last component of a path.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The folder of a path without a trailing slash; empty for a file in the root.</summary>
    public static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path[..slash];
    }

    /// <summary>The extension in lower case without the dot; empty when the name has none or only begins with a dot.</summary>
    public static string ExtensionOf(string path)
    {
        var name = NameOf(path);
        var dot = name.LastIndexOf('.');
        return dot <= 0 ? "" : name[(dot + 1)..].ToLowerInvariant();
    }

    /// <summary>Where a reference written in <paramref name="folder"/> leads inside the repository; a leading slash means the root; null when it leaves the repository.</summary>
    public static string? Join(string folder, string reference)
    {
        var parts = new List<string>();
        if (!reference.StartsWith('/') && folder.Length > 0)
            parts.AddRange(folder.Split('/'));
        foreach (var part in reference.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count == 0)
                return null;
            else
                parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }

    /// <summary>Cleans a path that an archive claims; the path is null, and the fault is set, when it is not safe to use.</summary>
    internal static (string? Path, string? Fault) Clean(string raw, int maxLength)
    {
        if (raw.Length > maxLength)
            return (null, $"has {raw.Length} characters, at most {maxLength} are read");
        if (raw.StartsWith('/'))
            return (null, "is absolute");
        if (raw.Contains('\\', StringComparison.Ordinal))
            return (null, "holds a backslash");
        if (raw.Length > 1 && raw[1] == ':' && char.IsAsciiLetter(raw[0]))
            return (null, "names a drive");
        if (raw.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029'))
            return (null, "holds a control character");

        var parts = raw.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (Array.IndexOf(parts, "..") >= 0)
            return (null, "climbs with '..'");
        return (string.Join('/', parts.Where(p => p != ".")), null);
    }

    /// <summary>A path as it may stand in a problem line: shortened, with control characters shown as '?'.</summary>
    internal static string Shown(string path)
    {
        var text = new StringBuilder(Math.Min(path.Length, 124));
        foreach (var c in path.AsSpan(0, Math.Min(path.Length, 120)))
            text.Append(char.IsControl(c) || char.IsSurrogate(c) ? '?' : c);
        return path.Length > 120 ? text.Append(" ...").ToString() : text.ToString();
    }
}
