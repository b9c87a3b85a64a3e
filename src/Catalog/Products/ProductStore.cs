using OS2.Catalog.Data;

namespace OS2.Catalog.Products;

/// <summary>Products and what belongs to them, as they are kept.</summary>
public sealed class ProductStore(Database database)
{
    private const string Columns = """
        p.ProductSlug, p.Name, p.State, p.Level, p.LevelSource, p.DomainSlug, p.SummaryDa, p.SummaryEn, p.Aliases, p.OnlyListedRepositories, p.Version, p.Tick, p.WithdrawnAt
        """;

    private const string SelectBySlug = $"SELECT {Columns} FROM Product p WHERE p.ProductSlug = @ProductSlug";
    private const string SelectAll = $"SELECT {Columns} FROM Product p WHERE p.WithdrawnAt IS NULL";

    private const string SelectChanged = $"""
        SELECT {Columns} FROM Product p WHERE p.Tick > @After AND p.Tick <= @UpTo
        UNION
        SELECT {Columns} FROM Product p JOIN ProductRepository b ON b.ProductSlug = p.ProductSlug JOIN Repository r ON r.RepositoryId = b.RepositoryId
        WHERE r.Tick > @After AND r.Tick <= @UpTo
        UNION
        SELECT {Columns} FROM Product p JOIN Domain d ON d.DomainSlug = p.DomainSlug WHERE d.Tick > @After AND d.Tick <= @UpTo
        UNION
        SELECT {Columns} FROM Product p JOIN ProductSupplier b ON b.ProductSlug = p.ProductSlug JOIN Supplier s ON s.SupplierSlug = b.SupplierSlug
        WHERE s.Tick > @After AND s.Tick <= @UpTo
        UNION
        SELECT {Columns} FROM Product p JOIN ProductOrganisation b ON b.ProductSlug = p.ProductSlug JOIN Organisation o ON o.OrganisationKey = b.OrganisationKey
        WHERE o.Tick > @After AND o.Tick <= @UpTo
        """;

    private const string SelectByOrganisation = $"""
        SELECT {Columns} FROM Product p JOIN ProductOrganisation o ON o.ProductSlug = p.ProductSlug
        WHERE o.OrganisationKey = @OrganisationKey AND o.WithdrawnAt IS NULL AND p.WithdrawnAt IS NULL
        """;

    private const string SelectByRepository = $"""
        SELECT {Columns} FROM Product p JOIN ProductRepository b ON b.ProductSlug = p.ProductSlug
        WHERE b.RepositoryId = @RepositoryId AND b.WithdrawnAt IS NULL AND p.WithdrawnAt IS NULL
        """;

    private const string SelectPerOrganisation = """
        SELECT o.OrganisationKey, p.ProductSlug, p.Name FROM Product p JOIN ProductOrganisation o ON o.ProductSlug = p.ProductSlug
        WHERE o.WithdrawnAt IS NULL AND p.WithdrawnAt IS NULL
        """;

    private const string SelectSuppliers = """
        SELECT p.ProductSlug, s.SupplierSlug, s.Name, s.Kind, p.Roles FROM Supplier s JOIN ProductSupplier p ON p.SupplierSlug = s.SupplierSlug
        WHERE p.ProductSlug = @ProductSlug AND p.WithdrawnAt IS NULL
        """;

    private const string SelectOfAllSuppliers = """
        SELECT p.ProductSlug, s.SupplierSlug, s.Name, s.Kind, p.Roles FROM Supplier s JOIN ProductSupplier p ON p.SupplierSlug = s.SupplierSlug
        JOIN Product d ON d.ProductSlug = p.ProductSlug WHERE p.WithdrawnAt IS NULL AND d.WithdrawnAt IS NULL
        """;

    private const string SelectOrganisations = """
        SELECT o.Login FROM Organisation o JOIN ProductOrganisation p ON p.OrganisationKey = o.OrganisationKey
        WHERE p.ProductSlug = @ProductSlug AND p.WithdrawnAt IS NULL
        """;

    private const string SelectRoles = """
        SELECT RepositoryId, Role FROM ProductRepository WHERE ProductSlug = @ProductSlug AND WithdrawnAt IS NULL
        """;

    private const string SelectDomains = "SELECT DomainSlug, NameDa, NameEn FROM Domain";
    private const string SelectAllSuppliers = "SELECT SupplierSlug, Name, Kind FROM Supplier";

    private const string SelectOrigins = """
        SELECT Subject, SubjectKey, Field, Origin, Source, Value, ChangedAt, CheckedAt FROM FieldOrigin WHERE Subject = 'product' AND SubjectKey = @ProductSlug
        """;

    private const string SelectHistory = """
        SELECT Field, Origin, Source, Value, ChangedAt, EndedAt FROM FieldHistory WHERE Subject = 'product' AND SubjectKey = @ProductSlug ORDER BY HistoryId DESC
        """;

    /// <summary>The product, withdrawn ones too; null when there never was one.</summary>
    public Task<Product?> FindAsync(string slug, CancellationToken cancel) =>
        database.FindAsync<Product>(SelectBySlug, new { ProductSlug = slug.ToLowerInvariant() }, cancel);

    /// <summary>All products that stand in the register, in no order.</summary>
    public Task<IReadOnlyList<Product>> AllAsync(CancellationToken cancel) => database.QueryAsync<Product>(SelectAll, null, cancel);

    /// <summary>Products, withdrawn ones too, that changed in <c>(after, upTo]</c>, themselves or in one of their repositories, suppliers, organisations or in their domain.</summary>
    public Task<IReadOnlyList<Product>> ChangedAsync(long after, long upTo, CancellationToken cancel) =>
        database.QueryAsync<Product>(SelectChanged, new { After = after, UpTo = upTo }, cancel);

    public Task<IReadOnlyList<Product>> OfOrganisationAsync(string organisationKey, CancellationToken cancel) =>
        database.QueryAsync<Product>(SelectByOrganisation, new { OrganisationKey = organisationKey }, cancel);

    /// <summary>Slugs and names of the products of each organisation, by the organisation's key, in no order.</summary>
    public async Task<ILookup<string, (string Slug, string Name)>> PerOrganisationAsync(CancellationToken cancel) =>
        (await database.QueryAsync<OrganisationRow>(SelectPerOrganisation, null, cancel)).ToLookup(row => row.OrganisationKey, row => (row.ProductSlug, row.Name));

    public Task<IReadOnlyList<Product>> OfRepositoryAsync(long repositoryId, CancellationToken cancel) =>
        database.QueryAsync<Product>(SelectByRepository, new { RepositoryId = repositoryId }, cancel);

    public Task<IReadOnlyList<ProductSupplier>> SuppliersOfAsync(string slug, CancellationToken cancel) =>
        database.QueryAsync<ProductSupplier>(SelectSuppliers, new { ProductSlug = slug }, cancel);

    /// <summary>The suppliers of every product that stands, in no order.</summary>
    public Task<IReadOnlyList<ProductSupplier>> OfSuppliersAsync(CancellationToken cancel) => database.QueryAsync<ProductSupplier>(SelectOfAllSuppliers, null, cancel);

    /// <summary>Logins of the organisations that the product's code lies in.</summary>
    public Task<IReadOnlyList<string>> OrganisationsOfAsync(string slug, CancellationToken cancel) =>
        database.QueryAsync<string>(SelectOrganisations, new { ProductSlug = slug }, cancel);

    /// <summary>One of <see cref="RepositoryRole"/> per repository number.</summary>
    public async Task<IReadOnlyDictionary<long, string>> RolesOfAsync(string slug, CancellationToken cancel) =>
        (await database.QueryAsync<RoleRow>(SelectRoles, new { ProductSlug = slug }, cancel)).ToDictionary(row => row.RepositoryId, row => row.Role);

    public Task<IReadOnlyList<Domain>> DomainsAsync(CancellationToken cancel) => database.QueryAsync<Domain>(SelectDomains, null, cancel);

    public Task<IReadOnlyList<Supplier>> SuppliersAsync(CancellationToken cancel) => database.QueryAsync<Supplier>(SelectAllSuppliers, null, cancel);

    /// <summary>Where each field of the product comes from.</summary>
    public Task<IReadOnlyList<FieldOrigin>> OriginsAsync(string slug, CancellationToken cancel) =>
        database.QueryAsync<FieldOrigin>(SelectOrigins, new { ProductSlug = slug }, cancel);

    /// <summary>What fields of the product said before, the newest first.</summary>
    public Task<IReadOnlyList<FieldBefore>> HistoryAsync(string slug, CancellationToken cancel) =>
        database.QueryAsync<FieldBefore>(SelectHistory, new { ProductSlug = slug }, cancel);

    private sealed record OrganisationRow
    {
        public string OrganisationKey { get; init; } = "";
        public string ProductSlug { get; init; } = "";
        public string Name { get; init; } = "";
    }

    private sealed record RoleRow
    {
        public long RepositoryId { get; init; }
        public string Role { get; init; } = "";
    }
}
