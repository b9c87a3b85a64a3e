using OS2.Catalog.Data;

namespace OS2.Catalog.Repositories;

/// <summary>Repositories as they are kept: found, looked up, and walked by tick. What a crawl writes is in the neighbouring files.</summary>
public sealed partial class RepositoryStore(Database database)
{
    private const string Columns = """
        r.RepositoryId, r.OrganisationKey, r.Owner, r.Name, r.NameKey, r.Address, r.Description, r.Homepage, r.DefaultBranch, r.IsFork, r.IsTemplate,
        r.HasIssues, r.Topics, r.PrimaryLanguage, r.HostLicence, r.Stars, r.Forks, r.OpenIssues, r.SizeKilobytes, r.CreatedAt, r.PushedAt, r.UpdatedAt,
        r.LifeCycle, r.LifeCycleAt, r.MovedTo, r.FirstSeenAt, r.LastSeenAt, r.MissingSince, r.MissedCrawls, r.Tick
        """;

    private const string SelectById = $"SELECT {Columns} FROM Repository r WHERE r.RepositoryId = @RepositoryId";

    private const string SelectByName = $"""
        SELECT {Columns} FROM Repository r JOIN RepositoryName n ON n.RepositoryId = r.RepositoryId WHERE n.NameKey = @NameKey
        """;

    private const string SelectByOrganisation = $"SELECT {Columns} FROM Repository r WHERE r.OrganisationKey = @OrganisationKey";

    private const string SelectByProduct = $"""
        SELECT {Columns} FROM Repository r JOIN ProductRepository p ON p.RepositoryId = r.RepositoryId
        WHERE p.ProductSlug = @ProductSlug AND p.WithdrawnAt IS NULL
        """;

    private const string SelectChanged = $"SELECT {Columns} FROM Repository r WHERE r.Tick > @After AND r.Tick <= @UpTo ORDER BY r.Tick";

    private const string SelectEvents = """
        SELECT EventId, RepositoryId, At, Kind, ValueBefore, ValueAfter FROM RepositoryEvent WHERE RepositoryId = @RepositoryId ORDER BY Tick DESC, EventId DESC
        """;

    private const string SelectEventsOfProduct = """
        SELECT e.EventId, e.RepositoryId, e.At, e.Kind, e.ValueBefore, e.ValueAfter FROM RepositoryEvent e JOIN ProductRepository p ON p.RepositoryId = e.RepositoryId
        WHERE p.ProductSlug = @ProductSlug AND p.WithdrawnAt IS NULL AND e.At >= @Since AND e.Kind <> 'read'
        """;

    private const string SnapshotColumns = """
        s.RepositoryId, s.CommitId, s.Fingerprint, s.ReadAt, s.FileCount, s.TotalBytes, s.Languages, s.ReadmePath, s.LicencePath, s.PublicCodePath,
        s.PublicCodeErrors, s.PublicCodeLicence, s.HasContainer, s.HasDocumentation, s.Problems, s.Tick
        """;

    private const string SelectSnapshot = $"SELECT {SnapshotColumns} FROM RepositorySnapshot s WHERE s.RepositoryId = @RepositoryId";

    private const string SelectSnapshotsByProduct = $"""
        SELECT {SnapshotColumns} FROM RepositorySnapshot s JOIN ProductRepository p ON p.RepositoryId = s.RepositoryId
        WHERE p.ProductSlug = @ProductSlug AND p.WithdrawnAt IS NULL
        """;

    private const string SelectTree = "SELECT Tree FROM RepositorySnapshot WHERE RepositoryId = @RepositoryId";

    private const string SelectCounts = "SELECT LifeCycle, COUNT(*) AS Number FROM Repository GROUP BY LifeCycle";

    /// <summary>How many repositories there are by <see cref="LifeCycle"/>, in its order; states without any are left out.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(CancellationToken cancel)
    {
        var counts = (await database.QueryAsync<LifeCycleCount>(SelectCounts, null, cancel)).ToDictionary(row => row.LifeCycle, row => row.Number);
        return LifeCycle.All.Where(counts.ContainsKey).ToDictionary(state => state, state => counts[state]);
    }

    /// <summary>The repository with this number, or null.</summary>
    public Task<Repository?> FindAsync(long repositoryId, CancellationToken cancel) =>
        database.FindAsync<Repository>(SelectById, new { RepositoryId = repositoryId }, cancel);

    /// <summary>
    /// The repository that has, or had, this name. One that bears it now comes before one that bore it; of several, the one seen last. Null when none did.
    /// </summary>
    public async Task<Repository?> FindAsync(string owner, string name, CancellationToken cancel)
    {
        var key = Repository.KeyOf(owner, name);
        var found = await database.QueryAsync<Repository>(SelectByName, new { NameKey = key }, cancel);
        return found.OrderByDescending(r => r.NameKey == key).ThenByDescending(r => LifeCycle.IsPresent(r.LifeCycle)).ThenByDescending(r => r.LastSeenAt).FirstOrDefault();
    }

    /// <summary>All repositories that were last seen under an organisation, in no order.</summary>
    public Task<IReadOnlyList<Repository>> OfOrganisationAsync(string organisationKey, CancellationToken cancel) =>
        database.QueryAsync<Repository>(SelectByOrganisation, new { OrganisationKey = organisationKey }, cancel);

    /// <summary>All repositories of a product, in no order.</summary>
    public Task<IReadOnlyList<Repository>> OfProductAsync(string productSlug, CancellationToken cancel) =>
        database.QueryAsync<Repository>(SelectByProduct, new { ProductSlug = productSlug }, cancel);

    /// <summary>Repositories that changed in <c>(after, upTo]</c>, in the order of their ticks.</summary>
    public Task<IReadOnlyList<Repository>> ChangedAsync(long after, long upTo, CancellationToken cancel) =>
        database.QueryAsync<Repository>(SelectChanged, new { After = after, UpTo = upTo }, cancel);

    /// <summary>What changed and when, newest first.</summary>
    public Task<IReadOnlyList<RepositoryEvent>> HistoryAsync(long repositoryId, CancellationToken cancel) =>
        database.QueryAsync<RepositoryEvent>(SelectEvents, new { RepositoryId = repositoryId }, cancel);

    /// <summary>What changed since a moment in any of a product's repositories, in no order; that one was read is no change.</summary>
    public Task<IReadOnlyList<RepositoryEvent>> HistoryOfProductAsync(string productSlug, DateTimeOffset since, CancellationToken cancel) =>
        database.QueryAsync<RepositoryEvent>(SelectEventsOfProduct, new { ProductSlug = productSlug, Since = since }, cancel);

    /// <summary>The newest state that was read, without its file tree; null before the first reading.</summary>
    public Task<StoredSnapshot?> SnapshotAsync(long repositoryId, CancellationToken cancel) =>
        database.FindAsync<StoredSnapshot>(SelectSnapshot, new { RepositoryId = repositoryId }, cancel);

    /// <summary>The newest states of the repositories of a product, without their file trees, in no order.</summary>
    public Task<IReadOnlyList<StoredSnapshot>> SnapshotsOfProductAsync(string productSlug, CancellationToken cancel) =>
        database.QueryAsync<StoredSnapshot>(SelectSnapshotsByProduct, new { ProductSlug = productSlug }, cancel);

    /// <summary>The file tree of the newest state, as packed lines of bytes and path; null before the first reading.</summary>
    public Task<byte[]?> TreeAsync(long repositoryId, CancellationToken cancel) =>
        database.FindAsync<byte[]>(SelectTree, new { RepositoryId = repositoryId }, cancel);

    private sealed record LifeCycleCount
    {
        public string LifeCycle { get; init; } = "";
        public int Number { get; init; }
    }
}
