namespace OS2.Catalog.Search;

/// <summary>A piece of text with the matching words marked.</summary>
/// <param name="Parts">In order; joined they are the text.</param>
public sealed record Snippet(IReadOnlyList<SnippetPart> Parts)
{
    /// <summary>No text.</summary>
    public static Snippet Empty { get; } = new([]);
}
