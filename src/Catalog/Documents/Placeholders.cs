namespace OS2.Catalog.Documents;

/// <summary>What the templates of OS2 and of the code host leave to be filled in.</summary>
internal static class Placeholders
{
    private static readonly string[] Words = ["insert-mail@", "5.1.x", "John Doe", "[INSERT", "<insert", "Use this section to tell people"];

    /// <summary>Whether a document was never made one's own: such words still stand in it.</summary>
    public static bool StandIn(string? text) => text is not null && Array.Exists(Words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
