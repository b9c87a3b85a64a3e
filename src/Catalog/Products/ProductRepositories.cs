using OS2.Catalog.Data;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Products;

/// <summary>Binds repositories to products: by the register's own list, else by the organisation. What a person bound is left alone.</summary>
internal static class ProductRepositories
{
    private const string ByRegister = "register";
    private const string ByOrganisation = "organisation";
    private const string ByPerson = "person";

    private const string SelectListed = """
        SELECT DISTINCT l.ProductSlug, l.Role FROM ProductRepositoryRule l JOIN RepositoryName n ON n.NameKey = l.NameKey
            JOIN Product p ON p.ProductSlug = l.ProductSlug
        WHERE n.RepositoryId = @RepositoryId AND l.WithdrawnAt IS NULL AND p.WithdrawnAt IS NULL
        """;

    private const string SelectByOrganisation = """
        SELECT p.ProductSlug FROM Product p JOIN ProductOrganisation o ON o.ProductSlug = p.ProductSlug
        WHERE o.OrganisationKey = @OrganisationKey AND o.WithdrawnAt IS NULL AND p.WithdrawnAt IS NULL AND p.OnlyListedRepositories = 0
        """;

    private const string SelectBound = """
        SELECT ProductSlug, RepositoryId, Role, Origin, WithdrawnAt FROM ProductRepository WHERE RepositoryId = @RepositoryId
        """;

    private const string Update = """
        UPDATE ProductRepository SET Role = @Role, Origin = @Origin, Tick = @Tick, WithdrawnAt = @WithdrawnAt
        WHERE ProductSlug = @ProductSlug AND RepositoryId = @RepositoryId
        """;

    private const string Insert = """
        INSERT INTO ProductRepository (ProductSlug, RepositoryId, Role, Origin, Tick, WithdrawnAt)
        VALUES (@ProductSlug, @RepositoryId, @Role, @Origin, @Tick, @WithdrawnAt)
        """;

    private const string TouchProduct = "UPDATE Product SET Tick = @Tick WHERE ProductSlug = @ProductSlug";

    private const string SelectAllRepositories = "SELECT RepositoryId, OrganisationKey, Owner, Name, NameKey FROM Repository";

    /// <summary>Binds one repository as the register and its organisation now say.</summary>
    internal static async Task AssignAsync(Change change, Repository repository)
    {
        var wanted = await WantedAsync(change, repository);
        var bound = await change.QueryAsync<Binding>(SelectBound, repository);
        foreach (var binding in Changes(wanted, bound, repository.RepositoryId, change.At))
        {
            await change.UpsertAsync(Update, Insert,
                new { binding.ProductSlug, binding.RepositoryId, binding.Role, binding.Origin, binding.WithdrawnAt, change.Tick });
            await change.ExecuteAsync(TouchProduct, new { binding.ProductSlug, change.Tick });
        }
    }

    /// <summary>Binds every known repository once more, after the register has changed.</summary>
    internal static async Task AssignAllAsync(Change change)
    {
        foreach (var repository in await change.QueryAsync<Repository>(SelectAllRepositories, null))
            await AssignAsync(change, repository);
    }

    private static async Task<IReadOnlyList<Binding>> WantedAsync(Change change, Repository repository)
    {
        var listed = await change.QueryAsync<Binding>(SelectListed, repository);
        if (listed.Count > 0)
            return [.. listed.Select(l => l with { RepositoryId = repository.RepositoryId, Origin = ByRegister })];

        var products = await change.QueryAsync<string>(SelectByOrganisation, repository);
        return [.. products.Select(slug => new Binding
        {
            ProductSlug = slug,
            RepositoryId = repository.RepositoryId,
            Role = RepositoryRole.Guess(repository.Owner, repository.Name, slug),
            Origin = ByOrganisation,
        })];
    }

    private static IEnumerable<Binding> Changes(IReadOnlyList<Binding> wanted, IReadOnlyList<Binding> bound, long repositoryId, DateTimeOffset now)
    {
        foreach (var want in wanted)
        {
            var have = bound.FirstOrDefault(b => b.ProductSlug == want.ProductSlug);
            if (have?.Origin != ByPerson && have != want)
                yield return want;
        }

        foreach (var have in bound.Where(b => b.Origin != ByPerson && b.WithdrawnAt is null))
            if (wanted.All(want => want.ProductSlug != have.ProductSlug))
                yield return have with { RepositoryId = repositoryId, WithdrawnAt = now };
    }

    private sealed record Binding
    {
        public string ProductSlug { get; init; } = "";
        public long RepositoryId { get; init; }
        public string Role { get; init; } = "";
        public string Origin { get; init; } = "";
        public DateTimeOffset? WithdrawnAt { get; init; }
    }
}
