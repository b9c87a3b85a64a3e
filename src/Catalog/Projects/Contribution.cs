namespace OS2.Catalog.Projects;

/// <summary>What a public body can bring, and what an idea can look for. Several are kept in one text with a space between.</summary>
public static class Contribution
{
    public const string People = "people";
    public const string Money = "money";

    /// <summary>Trying it out in one's own house.</summary>
    public const string Test = "test";

    public static IReadOnlyList<string> All { get; } = [People, Money, Test];

    /// <summary>The known ones among them in their order, each once, as they are kept.</summary>
    public static string Kept(IEnumerable<string> chosen)
    {
        var set = chosen.ToHashSet(StringComparer.Ordinal);
        return string.Join(' ', All.Where(set.Contains));
    }

    public static IReadOnlyList<string> Of(string kept) => kept.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
