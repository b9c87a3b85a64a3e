using OS2.Catalog.Governance;

namespace OS2.Catalog.Web.Pages.Assessments;

/// <summary>The themes of the model in the order of the governance report, and their names in addresses.</summary>
public static class Theme
{
    private static readonly (string Theme, string Slug)[] Slugs = [("relevance", "relevans"), ("form", "formkrav"), ("strategy", "strategi"), ("governance", "governance")];

    public static IReadOnlyList<string> All { get; } = [.. Slugs.Select(pair => pair.Theme)];

    public static string SlugOf(string theme) => Array.Find(Slugs, pair => pair.Theme == theme).Slug;

    /// <summary>Null where there is none.</summary>
    public static string? Find(string? slug) => Array.Find(Slugs, pair => pair.Slug == slug).Theme;

    public static IEnumerable<Requirement> Demands(string theme) => Requirements.All.Where(requirement => requirement.Theme == theme);
}
