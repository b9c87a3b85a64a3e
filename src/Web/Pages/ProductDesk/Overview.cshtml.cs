using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Data;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.ProductDesk;

/// <summary>What there is to edit of a product, what nobody has filled in, and what repositories suggest.</summary>
public sealed class OverviewModel(ProductStore products, Database database, RepositoryStore repositories, RepositoryWordsStore words) : ProductEditPage(products, database)
{
    /// <summary>The forms beside the fields.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["leverandoerer", "priser", "brugere", "personer", "repositories", "billeder", "governance"];

    public override string Part => "";

    /// <summary>Fields that nobody has filled in, by form.</summary>
    public IReadOnlyList<(string Group, IReadOnlyList<string> Fields)> Missing { get; private set; } = [];

    /// <summary>What repositories say otherwise, with what stands there now.</summary>
    public IReadOnlyList<(Suggestion Suggestion, string? Now)> Suggestions { get; private set; } = [];

    [BindProperty]
    public string? Field { get; set; }

    [BindProperty]
    public string? Go { get; set; }

    /// <summary>Takes a suggestion over, or says no to it.</summary>
    protected override async Task<IActionResult> ActAsync(string slug, CancellationToken cancel)
    {
        if (Suggestions.FirstOrDefault(each => each.Suggestion.Field == Field).Suggestion is not { } suggestion)
            return Redirect(Links.EditProduct(slug));
        var outcome = await DoAsync(change => RepositoryWordsStore.AnswerAsync(change, Actor, slug, Version, suggestion, takes: Go == "tag"), cancel);
        return outcome is RedirectResult ? Redirect(Links.EditProduct(slug) + "?gemt=1") : outcome;
    }

    protected override async Task DrawAsync(CancellationToken cancel)
    {
        var slug = Product.ProductSlug;
        var origins = (await Products.OriginsAsync(slug, cancel)).ToDictionary(origin => origin.Field, StringComparer.Ordinal);
        var present = (await repositories.OfProductAsync(slug, cancel)).Where(repository => LifeCycle.IsPresent(repository.LifeCycle)).ToList();
        var said = await words.OfProductAsync(slug, present, cancel);
        Suggestions = [.. said.Open(origins, await words.AnsweredAsync(slug, cancel)).Select(suggestion => (suggestion, origins.GetValueOrDefault(suggestion.Field)?.Value))];
        Missing = [.. ProductField.All.Where(field => string.IsNullOrEmpty(origins.GetValueOrDefault(field.Name)?.Value)).GroupBy(field => field.Group)
            .Select(group => (group.Key, (IReadOnlyList<string>)[.. group.Select(field => T.Of("Field", field.Name))]))];
    }
}
