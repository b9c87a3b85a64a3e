using OS2.Catalog.Projects;
using OS2.Catalog.Search;

namespace OS2.Catalog.Web.Pages.Ideas;

/// <summary>What exists already and reads like what somebody is about to write down.</summary>
/// <param name="Products">The nearest products of the catalogue.</param>
/// <param name="Ideas">The nearest ideas.</param>
public sealed record Nearby(IReadOnlyList<(string Name, string Address, string? Summary)> Products, IReadOnlyList<(string Name, string Address, string? Summary)> Ideas)
{
    private const int Most = 4;

    public bool IsEmpty => Products.Count + Ideas.Count == 0;

    internal static async Task<Nearby> OfAsync(CatalogPage page, CatalogIndex index, IdeaStore ideas, string text, CancellationToken cancel)
    {
        if (text.Length == 0)
            return new Nearby([], []);
        var products = index.Search(new CatalogQuery { Text = text, PageSize = Most, IsEnglish = page.IsEnglish }).Products;
        var near = NearIdeas.To(text, (await ideas.PublishedAsync(cancel)).Where(idea => IdeaStage.IsOpen(idea.Stage)), Most);
        return new Nearby(
            [.. products.Select(hit => (hit.Card.Name, page.Links.Product(hit.Card.Slug), page.Either(hit.Card.SummaryDa, hit.Card.SummaryEn)))],
            [.. near.Select(idea => (idea.Title, page.Links.Idea(idea.IdeaSlug), (string?)idea.Summary))]);
    }
}
