using OS2.Catalog.Data;

namespace OS2.Catalog.Governance;

/// <summary>Self-assessments and evaluations, as they are kept and found. How they are written is in the neighbouring file.</summary>
public sealed partial class SheetStore(Database database)
{
    private const string Columns = """
        s.SheetId, s.Kind, s.ProductSlug, s.Generation, s.State, s.Level, s.BasisId, s.OnBehalfOf, s.Words, s.StartedBy, s.StartedAt, s.ChangedAt, s.SentBy, s.SentRole, s.SentAt, s.PublishedAt, s.Version
        """;

    private const string RowColumns = "r.SheetId, r.Requirement, r.Choice, r.Body, r.ChangedBy, r.ChangedRole, r.ChangedAt";

    private const string SelectById = $"SELECT {Columns} FROM GovernanceSheet s WHERE s.SheetId = @SheetId";
    private const string SelectAll = $"SELECT {Columns} FROM GovernanceSheet s WHERE s.State <> 'dropped' ORDER BY s.ChangedAt DESC, s.SheetId DESC";

    private const string SelectByProduct = $"""
        SELECT {Columns} FROM GovernanceSheet s WHERE s.ProductSlug = @ProductSlug AND s.State <> 'dropped' ORDER BY s.ChangedAt DESC, s.SheetId DESC
        """;

    private const string SelectDraft = $"SELECT {Columns} FROM GovernanceSheet s WHERE s.ProductSlug = @ProductSlug AND s.Kind = @Kind AND s.State = 'draft'";
    private const string SelectRows = $"SELECT {RowColumns} FROM GovernanceRow r WHERE r.SheetId = @SheetId";

    // The newest two of each product, so that one sees what moved.
    private const string SelectNewestRows = $"""
        SELECT {RowColumns} FROM GovernanceRow r JOIN GovernanceSheet s ON s.SheetId = r.SheetId
        WHERE s.Kind = @Kind AND s.State = 'sent' AND (
            SELECT COUNT(*) FROM GovernanceSheet n WHERE n.ProductSlug = s.ProductSlug AND n.Kind = s.Kind AND n.State = 'sent' AND (n.SentAt > s.SentAt OR (n.SentAt = s.SentAt AND n.SheetId > s.SheetId))) < 2
        """;

    private const string SelectByPerson = $"SELECT {RowColumns} FROM GovernanceRow r WHERE r.ChangedBy = @AccountId ORDER BY r.ChangedAt";

    /// <summary>The sheet with this number, whatever its state, or null.</summary>
    public Task<GovernanceSheet?> FindAsync(string sheetId, CancellationToken cancel) => database.FindAsync<GovernanceSheet>(SelectById, new { SheetId = sheetId }, cancel);

    /// <summary>All of a product, the last changed first, without those that were given up.</summary>
    public Task<IReadOnlyList<GovernanceSheet>> OfProductAsync(string slug, CancellationToken cancel) =>
        database.QueryAsync<GovernanceSheet>(SelectByProduct, new { ProductSlug = slug }, cancel);

    /// <summary>All of all products, the last changed first, without those that were given up.</summary>
    public Task<IReadOnlyList<GovernanceSheet>> AllAsync(CancellationToken cancel) => database.QueryAsync<GovernanceSheet>(SelectAll, null, cancel);

    /// <summary>A sheet's rows by demand; those that nobody touched are not among them.</summary>
    public async Task<IReadOnlyDictionary<string, SheetRow>> RowsAsync(string sheetId, CancellationToken cancel) =>
        ByDemand(await database.QueryAsync<SheetRow>(SelectRows, new { SheetId = sheetId }, cancel));

    /// <summary>Rows of the two newest sheets of a kind that each product sent, by the sheet's number.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, SheetRow>>> NewestRowsAsync(string kind, CancellationToken cancel) =>
        (await database.QueryAsync<SheetRow>(SelectNewestRows, new { Kind = kind }, cancel)).GroupBy(row => row.SheetId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, ByDemand, StringComparer.Ordinal);

    /// <summary>What an account wrote, oldest first.</summary>
    public Task<IReadOnlyList<SheetRow>> RowsOfPersonAsync(string accountId, CancellationToken cancel) => database.QueryAsync<SheetRow>(SelectByPerson, new { AccountId = accountId }, cancel);

    private static IReadOnlyDictionary<string, SheetRow> ByDemand(IEnumerable<SheetRow> rows) => rows.ToDictionary(row => row.Requirement, StringComparer.Ordinal);
}
