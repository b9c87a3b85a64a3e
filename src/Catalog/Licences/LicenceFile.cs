namespace OS2.Catalog.Licences;

/// <summary>A file of a repository that holds a licence or a notice about rights.</summary>
/// <param name="Path">Where it stands in the repository.</param>
/// <param name="Text">Its text, through links; null when it cannot be read.</param>
/// <param name="ResolvedPath">The file that a link leads to; null when the file is no link or the link leads nowhere.</param>
/// <param name="Problem">Why there is no text, or null.</param>
public sealed record LicenceFile(string Path, string? Text, string? ResolvedPath = null, string? Problem = null);
