using OS2.Catalog.Data;

namespace OS2.Catalog.Products;

/// <summary>Which public bodies use what, as they are kept.</summary>
public sealed class ProductUseStore(Database database)
{
    private const string Columns = "ProductSlug, BodySlug, State, Visibility, Source, DeclaredAt, ConfirmedAt";
    private const string SelectAll = $"SELECT {Columns} FROM ProductUse";
    private const string SelectByProduct = $"SELECT {Columns} FROM ProductUse WHERE ProductSlug = @ProductSlug";
    private const string SelectByBody = $"SELECT {Columns} FROM ProductUse WHERE BodySlug = @BodySlug";
    private const string SelectOne = $"SELECT {Columns} FROM ProductUse WHERE ProductSlug = @ProductSlug AND BodySlug = @BodySlug";

    private const string Update = """
        UPDATE ProductUse SET State = @State, Visibility = @Visibility, Source = @Source, DeclaredAt = @DeclaredAt, ConfirmedAt = @ConfirmedAt, Tick = @Tick
        WHERE ProductSlug = @ProductSlug AND BodySlug = @BodySlug
        """;

    private const string Insert = """
        INSERT INTO ProductUse (ProductSlug, BodySlug, State, Visibility, Source, DeclaredAt, ConfirmedAt, Tick)
        VALUES (@ProductSlug, @BodySlug, @State, @Visibility, @Source, @DeclaredAt, @ConfirmedAt, @Tick)
        """;

    private const string Delete = "DELETE FROM ProductUse WHERE ProductSlug = @ProductSlug AND BodySlug = @BodySlug";

    /// <summary>Every declaration, in no order.</summary>
    public Task<IReadOnlyList<ProductUse>> AllAsync(CancellationToken cancel) => database.QueryAsync<ProductUse>(SelectAll, null, cancel);

    public Task<IReadOnlyList<ProductUse>> OfProductAsync(string slug, CancellationToken cancel) =>
        database.QueryAsync<ProductUse>(SelectByProduct, new { ProductSlug = slug }, cancel);

    public Task<IReadOnlyList<ProductUse>> OfBodyAsync(string bodySlug, CancellationToken cancel) =>
        database.QueryAsync<ProductUse>(SelectByBody, new { BodySlug = bodySlug }, cancel);

    internal static Task<ProductUse?> FindAsync(Change change, string slug, string bodySlug) =>
        change.FindAsync<ProductUse>(SelectOne, new { ProductSlug = slug, BodySlug = bodySlug });

    internal static Task SaveAsync(Change change, ProductUse use) => change.UpsertAsync(Update, Insert, new
    {
        use.ProductSlug, use.BodySlug, use.State, use.Visibility, use.Source, use.DeclaredAt, use.ConfirmedAt, change.Tick,
    });

    internal static Task DeleteAsync(Change change, string slug, string bodySlug) => change.ExecuteAsync(Delete, new { ProductSlug = slug, BodySlug = bodySlug });
}
