using OS2.Catalog.PublicCode;

namespace OS2.Catalog.Repositories;

/// <summary>The publiccode.yml of a repository.</summary>
/// <param name="Path">The path in the repository.</param>
/// <param name="Text">The text; null when it could not be read.</param>
/// <param name="File">What it says and what is wrong with it; null when it could not be read.</param>
/// <param name="Problem">Why there is no text, or null.</param>
public sealed record RepositoryPublicCode(string Path, string? Text, PublicCodeFile? File, string? Problem = null);
