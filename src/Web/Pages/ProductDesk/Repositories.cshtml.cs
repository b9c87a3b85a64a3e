using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Data;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.ProductDesk;

/// <summary>What each repository is to a product.</summary>
public sealed class RepositoriesModel(ProductStore products, Database database, RepositoryStore repositories) : ProductEditPage(products, database)
{
    public override string Part => "repositories";

    public IReadOnlyList<(Repository Repository, string Role)> Rows { get; private set; } = [];

    [BindProperty]
    public long Repository { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!await MayAsync(slug, cancel))
            return NotFound();
        await DrawAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await MayAsync(slug, cancel))
            return NotFound();
        await DrawAsync(cancel);
        return await DoAsync(change => ProductActs.SetRoleAsync(change, Actor, slug, Version, Repository, Role ?? ""), () => DrawAsync(cancel), cancel);
    }

    private async Task DrawAsync(CancellationToken cancel)
    {
        var roles = await Products.RolesOfAsync(Product.ProductSlug, cancel);
        Rows = [.. (await repositories.OfProductAsync(Product.ProductSlug, cancel)).OrderBy(repository => repository.FullName, Show.Order).Select(repository => (repository, roles.GetValueOrDefault(repository.RepositoryId) ?? ""))];
    }
}
