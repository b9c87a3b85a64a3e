using OS2.Catalog.Data;

namespace OS2.Catalog.Projects;

/// <summary>Makes the names that ideas have in addresses. Pure.</summary>
public static class IdeaSlugs
{
    private const int Longest = 50;

    /// <summary>What stands in the same place in addresses and is no idea.</summary>
    private static readonly HashSet<string> Taken = ["ny", "forslag"];

    /// <summary>The title by Danish folding, ASCII letters, digits and hyphens, at most 50; never one of the site's own pages.</summary>
    public static string Of(string title)
    {
        var text = Slug.Of(title);
        if (text.Length > Longest)
            text = text[..(text.LastIndexOf('-', Longest) is var at and > Longest / 2 ? at : Longest)].Trim('-');
        return text.Length == 0 ? "ide" : Taken.Contains(text) ? text + "-ide" : text;
    }
}
