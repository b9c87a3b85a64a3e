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

    protected override Task<IActionResult> ActAsync(string slug, CancellationToken cancel) =>
        DoAsync(change => ProductActs.SetRoleAsync(change, Actor, slug, Version, Repository, Role ?? ""), cancel);

    protected override async Task DrawAsync(CancellationToken cancel)
    {
        var roles = await Products.RolesOfAsync(Product.ProductSlug, cancel);
        Rows = [.. (await repositories.OfProductAsync(Product.ProductSlug, cancel)).OrderBy(repository => repository.FullName, Show.Order).Select(repository => (repository, roles.GetValueOrDefault(repository.RepositoryId) ?? ""))];
    }
}
