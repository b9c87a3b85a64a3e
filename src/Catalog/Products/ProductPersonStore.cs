using OS2.Catalog.Data;

namespace OS2.Catalog.Products;

/// <summary>Who can be asked about products, as they are kept. Who leaves is forgotten.</summary>
public sealed class ProductPersonStore(Database database)
{
    private const string Columns = "PersonId, ProductSlug, Role, Name, Email, BodySlug, SupplierSlug, SeatedAt";
    private const string SelectByProduct = $"SELECT {Columns} FROM ProductPerson WHERE ProductSlug = @ProductSlug";
    private const string SelectOne = $"SELECT {Columns} FROM ProductPerson WHERE PersonId = @PersonId";

    private const string Insert = """
        INSERT INTO ProductPerson (PersonId, ProductSlug, Role, Name, Email, BodySlug, SupplierSlug, SeatedAt, Tick)
        VALUES (@PersonId, @ProductSlug, @Role, @Name, @Email, @BodySlug, @SupplierSlug, @SeatedAt, @Tick)
        """;

    private const string Delete = "DELETE FROM ProductPerson WHERE PersonId = @PersonId";

    // Coordinators have accounts, and the role for this product.
    private const string SelectCoordinators = """
        SELECT a.AccountId FROM Account a JOIN AccountRole r ON r.AccountId = a.AccountId
        WHERE r.Role = 'coordinator' AND r.ProductSlug = @ProductSlug AND a.State = 'active'
        """;

    /// <summary>In no order.</summary>
    public Task<IReadOnlyList<ProductPerson>> OfProductAsync(string slug, CancellationToken cancel) =>
        database.QueryAsync<ProductPerson>(SelectByProduct, new { ProductSlug = slug }, cancel);

    /// <summary>Numbers of the accounts that coordinate the product.</summary>
    public Task<IReadOnlyList<string>> CoordinatorsAsync(string slug, CancellationToken cancel) =>
        database.QueryAsync<string>(SelectCoordinators, new { ProductSlug = slug }, cancel);

    internal static Task<ProductPerson?> FindAsync(Change change, string personId) => change.FindAsync<ProductPerson>(SelectOne, new { PersonId = personId });

    internal static Task AddAsync(Change change, ProductPerson person) => change.ExecuteAsync(Insert, new
    {
        person.PersonId, person.ProductSlug, person.Role, person.Name, person.Email, person.BodySlug, person.SupplierSlug, person.SeatedAt, change.Tick,
    });

    internal static Task DeleteAsync(Change change, string personId) => change.ExecuteAsync(Delete, new { PersonId = personId });
}
