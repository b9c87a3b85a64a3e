using OS2.Catalog.Data;

namespace OS2.Catalog.Pictures;

/// <summary>Our own copies of repositories' pictures.</summary>
public sealed class PictureStore(Database database)
{
    private const string SelectOne = "SELECT PictureHash, MediaType, WidthPixels, HeightPixels, Bytes FROM Picture WHERE PictureHash = @PictureHash";

    private const string CountOne = "SELECT COUNT(*) FROM Picture WHERE PictureHash = @PictureHash";

    private const string InsertOne = """
        INSERT INTO Picture (PictureHash, MediaType, WidthPixels, HeightPixels, Bytes) VALUES (@PictureHash, @MediaType, @WidthPixels, @HeightPixels, @Bytes)
        """;

    private const string SelectOfRepository = """
        SELECT r.Path, r.PictureHash, r.Problem, p.WidthPixels, p.HeightPixels
        FROM RepositoryPicture r LEFT JOIN Picture p ON p.PictureHash = r.PictureHash
        WHERE r.RepositoryId = @RepositoryId AND r.WithdrawnAt IS NULL
        """;

    /// <summary>Keeps a picture that was taken; equal ones are kept once.</summary>
    internal static async Task KeepAsync(Change change, Picture picture)
    {
        if (await change.FindAsync<int>(CountOne, new { PictureHash = picture.Hash }) == 0)
            await change.ExecuteAsync(InsertOne, new { PictureHash = picture.Hash, picture.MediaType, picture.WidthPixels, picture.HeightPixels, picture.Bytes });
    }

    /// <summary>The picture with this hash; null when there is none.</summary>
    public Task<StoredPicture?> FindAsync(string hash, CancellationToken cancel) =>
        database.FindAsync<StoredPicture>(SelectOne, new { PictureHash = hash }, cancel);

    /// <summary>Which pictures a repository has, without their bytes; those that could not be read carry a problem and no hash.</summary>
    public Task<IReadOnlyList<PictureOfRepository>> OfRepositoryAsync(long repositoryId, CancellationToken cancel) =>
        database.QueryAsync<PictureOfRepository>(SelectOfRepository, new { RepositoryId = repositoryId }, cancel);
}
