using OS2.Catalog.Data;

namespace OS2.Catalog.Documents;

/// <summary>Documents as they are kept: found by path, listed, and walked by tick.</summary>
public sealed class DocumentStore(Database database)
{
    private const string Facts = "RepositoryId, PathKey, Path, Kind, Format, Title, Language, SizeBytes, TextHash, Problem, Tick, WithdrawnAt";

    private const string SelectOne = $"SELECT {Facts}, Text FROM Document WHERE RepositoryId = @RepositoryId AND PathKey = @PathKey AND WithdrawnAt IS NULL";
    private const string SelectFacts = $"SELECT {Facts} FROM Document WHERE RepositoryId = @RepositoryId AND WithdrawnAt IS NULL";
    private const string SelectByKind = $"SELECT {Facts}, Text FROM Document WHERE RepositoryId = @RepositoryId AND Kind = @Kind AND WithdrawnAt IS NULL";

    private const string SelectOfProduct = """
        SELECT d.RepositoryId, d.PathKey, d.Path, d.Kind, d.Format, d.Title, d.Language, d.SizeBytes, d.TextHash, d.Problem, d.Tick, d.WithdrawnAt
        FROM Document d JOIN ProductRepository b ON b.RepositoryId = d.RepositoryId JOIN Repository r ON r.RepositoryId = d.RepositoryId
        WHERE b.ProductSlug = @ProductSlug AND b.WithdrawnAt IS NULL AND d.WithdrawnAt IS NULL AND r.LifeCycle IN ('live', 'archived')
            AND d.Kind NOT IN ('manifest', 'publiccode', 'licence')
        """;

    // A document that became a licence or a manifest must be heard of too; its text is not asked for.
    private const string SelectChanged = $"""
        SELECT {Facts}, CASE WHEN Kind IN ('manifest', 'publiccode', 'licence') THEN NULL ELSE Text END AS Text
        FROM Document WHERE Tick > @After AND Tick <= @UpTo
        """;

    private const string SelectProse = $"""
        SELECT {Facts}, Text FROM Document WHERE RepositoryId = @RepositoryId AND WithdrawnAt IS NULL AND Kind NOT IN ('manifest', 'publiccode', 'licence')
        """;

    private const string SelectReadmesOfProduct = """
        SELECT d.RepositoryId, d.PathKey, d.Path, d.Kind, d.Format, d.Title, d.Language, d.SizeBytes, d.TextHash, d.Problem, d.Tick, d.WithdrawnAt, d.Text
        FROM Document d JOIN RepositorySnapshot s ON s.RepositoryId = d.RepositoryId AND s.ReadmePath = d.Path
        JOIN ProductRepository p ON p.RepositoryId = d.RepositoryId
        WHERE p.ProductSlug = @ProductSlug AND p.WithdrawnAt IS NULL AND d.WithdrawnAt IS NULL
        """;

    private const string CountOfProduct = """
        SELECT COUNT(*) FROM Document d JOIN ProductRepository p ON p.RepositoryId = d.RepositoryId JOIN Repository r ON r.RepositoryId = d.RepositoryId
        WHERE p.ProductSlug = @ProductSlug AND p.WithdrawnAt IS NULL AND d.WithdrawnAt IS NULL AND r.LifeCycle IN ('live', 'archived')
            AND d.Kind NOT IN ('manifest', 'publiccode', 'licence')
        """;

    private const string Count = """
        SELECT COUNT(*) FROM Document WHERE WithdrawnAt IS NULL AND Kind NOT IN ('manifest', 'publiccode', 'licence')
        """;

    /// <summary>The document at a path, with its text; null when there is none.</summary>
    public Task<StoredDocument?> FindAsync(long repositoryId, string path, CancellationToken cancel) =>
        database.FindAsync<StoredDocument>(SelectOne, new { RepositoryId = repositoryId, PathKey = Keys.Hash(path) }, cancel);

    /// <summary>All documents of a repository without their texts, in no order.</summary>
    public Task<IReadOnlyList<StoredDocument>> ListAsync(long repositoryId, CancellationToken cancel) =>
        database.QueryAsync<StoredDocument>(SelectFacts, new { RepositoryId = repositoryId }, cancel);

    /// <summary>The documents of one kind, with their texts.</summary>
    public Task<IReadOnlyList<StoredDocument>> OfKindAsync(long repositoryId, string kind, CancellationToken cancel) =>
        database.QueryAsync<StoredDocument>(SelectByKind, new { RepositoryId = repositoryId, Kind = kind }, cancel);

    /// <summary>All prose of a product's present repositories without the texts, in no order.</summary>
    public Task<IReadOnlyList<StoredDocument>> OfProductAsync(string productSlug, CancellationToken cancel) =>
        database.QueryAsync<StoredDocument>(SelectOfProduct, new { ProductSlug = productSlug }, cancel);

    /// <summary>Prose of a repository, one by one with their texts.</summary>
    public IAsyncEnumerable<StoredDocument> ProseAsync(long repositoryId, CancellationToken cancel) =>
        database.WalkAsync<StoredDocument>(SelectProse, new { RepositoryId = repositoryId }, cancel);

    /// <summary>The readme of each of a product's repositories, one by one with their texts.</summary>
    public IAsyncEnumerable<StoredDocument> ReadmesOfProductAsync(string productSlug, CancellationToken cancel) =>
        database.WalkAsync<StoredDocument>(SelectReadmesOfProduct, new { ProductSlug = productSlug }, cancel);

    /// <summary>Pages of prose in the present repositories of a product.</summary>
    public Task<int> CountOfProductAsync(string productSlug, CancellationToken cancel) =>
        database.SingleAsync<int>(CountOfProduct, new { ProductSlug = productSlug }, cancel);

    /// <summary>What changed in <c>(after, upTo]</c>, withdrawn ones too, one by one; texts only of prose.</summary>
    public IAsyncEnumerable<StoredDocument> ChangedAsync(long after, long upTo, CancellationToken cancel) =>
        database.WalkAsync<StoredDocument>(SelectChanged, new { After = after, UpTo = upTo }, cancel);

    /// <summary>How many pages of prose there are in all.</summary>
    public Task<int> CountAsync(CancellationToken cancel) => database.SingleAsync<int>(Count, null, cancel);
}
