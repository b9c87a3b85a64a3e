namespace OS2.Catalog.Web.Pages;

/// <summary>What the catalogue is and how it checks.</summary>
public sealed class AboutModel : CatalogPage
{
    public static IReadOnlyList<int?> Levels { get; } = [0, 1, 2, 3, null];

    public void OnGet()
    {
        Title = T["About.title"];
        Description = T["About.lede"];
        Section = "about";
    }
}
