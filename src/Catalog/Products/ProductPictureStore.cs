using OS2.Catalog.Data;

namespace OS2.Catalog.Products;

/// <summary>The pictures of products, as they are kept.</summary>
public sealed class ProductPictureStore(Database database)
{
    private const string SelectByProduct = """
        SELECT p.ProductPictureId, p.ProductSlug, p.Kind, p.PictureHash, p.AltDa, p.AltEn, p.Source, p.AddedAt, c.WidthPixels, c.HeightPixels, c.MediaType
        FROM ProductPicture p JOIN Picture c ON c.PictureHash = p.PictureHash WHERE p.ProductSlug = @ProductSlug ORDER BY p.ProductPictureId
        """;

    // Those of its repositories that can be shown; Path says which.
    private const string SelectOfRepositories = """
        SELECT p.RepositoryId, p.Path, p.PictureHash, c.WidthPixels, c.HeightPixels, c.MediaType
        FROM RepositoryPicture p JOIN Picture c ON c.PictureHash = p.PictureHash JOIN ProductRepository b ON b.RepositoryId = p.RepositoryId
        JOIN Repository r ON r.RepositoryId = p.RepositoryId
        WHERE b.ProductSlug = @ProductSlug AND b.WithdrawnAt IS NULL AND p.WithdrawnAt IS NULL AND r.LifeCycle IN ('live', 'archived')
        """;

    private const string InsertPicture = """
        INSERT INTO ProductPicture (ProductPictureId, ProductSlug, Kind, PictureHash, AltDa, AltEn, Source, AddedAt, Tick)
        VALUES (@ProductPictureId, @ProductSlug, @Kind, @PictureHash, @AltDa, @AltEn, @Source, @AddedAt, @Tick)
        """;

    private const string Delete = "DELETE FROM ProductPicture WHERE ProductPictureId = @ProductPictureId AND ProductSlug = @ProductSlug";

    /// <summary>Those that people chose, in the order in which they did.</summary>
    public Task<IReadOnlyList<ProductPicture>> OfProductAsync(string slug, CancellationToken cancel) =>
        database.QueryAsync<ProductPicture>(SelectByProduct, new { ProductSlug = slug }, cancel);

    /// <summary>What the documents and publiccode.yml files of its repositories show, in no order.</summary>
    public Task<IReadOnlyList<FoundPicture>> FoundAsync(string slug, CancellationToken cancel) =>
        database.QueryAsync<FoundPicture>(SelectOfRepositories, new { ProductSlug = slug }, cancel);

    internal static Task AddAsync(Change change, ProductPicture picture) => change.ExecuteAsync(InsertPicture, new
    {
        picture.ProductPictureId, picture.ProductSlug, picture.Kind, picture.PictureHash, picture.AltDa, picture.AltEn, picture.Source, picture.AddedAt, change.Tick,
    });

    internal static Task<int> DeleteAsync(Change change, string slug, string pictureId) => change.ExecuteAsync(Delete, new { ProductPictureId = pictureId, ProductSlug = slug });
}
