namespace OS2.Catalog.Sources;

/// <summary>One file or symbolic link of a source tree; folders are not listed.</summary>
/// <param name="Path">The path from the root of the repository, with forward slashes and no leading slash.</param>
/// <param name="SizeBytes">The size of the content; 0 for a link.</param>
/// <param name="LinkTarget">Where a symbolic link points, as written; null for an ordinary file.</param>
public sealed record SourceFile(string Path, long SizeBytes, string? LinkTarget = null)
{
    /// <summary>True for a symbolic link, whose content is that of <see cref="SourceTree.Resolve"/>.</summary>
    public bool IsLink => LinkTarget is not null;

    /// <summary>True when the content was kept and can be read.</summary>
    public bool IsKept => Offset >= 0;

    internal long Offset { get; init; } = -1;
}
