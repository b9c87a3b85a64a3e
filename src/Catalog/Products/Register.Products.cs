using OS2.Catalog.Data;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Products;

/// <content>How a product and its lists are written.</content>
public sealed partial class Register
{
    private const string SelectProduct = """
        SELECT ProductSlug, Name, State, Level, LevelSource, DomainSlug, SummaryDa, SummaryEn, Aliases, OnlyListedRepositories FROM Product WHERE ProductSlug = @Slug
        """;

    private const string UpdateProduct = """
        UPDATE Product SET Name = @Name, State = @State, Level = @Level, LevelSource = @LevelSource, DomainSlug = @DomainSlug, SummaryDa = @SummaryDa,
            SummaryEn = @SummaryEn, Aliases = @Aliases, OnlyListedRepositories = @OnlyListedRepositories, Tick = @Tick, WithdrawnAt = NULL
        WHERE ProductSlug = @ProductSlug
        """;

    private const string InsertProduct = """
        INSERT INTO Product (ProductSlug, Name, State, Level, LevelSource, DomainSlug, SummaryDa, SummaryEn, Aliases, OnlyListedRepositories, Tick, WithdrawnAt)
        VALUES (@ProductSlug, @Name, @State, @Level, @LevelSource, @DomainSlug, @SummaryDa, @SummaryEn, @Aliases, @OnlyListedRepositories, @Tick, NULL)
        """;

    private const string ClearOrganisations = """
        UPDATE ProductOrganisation SET WithdrawnAt = @At, Tick = @Tick WHERE ProductSlug = @ProductSlug AND WithdrawnAt IS NULL
        """;

    private const string SetOrganisation = """
        UPDATE ProductOrganisation SET WithdrawnAt = NULL, Tick = @Tick WHERE ProductSlug = @ProductSlug AND OrganisationKey = @Key
        """;

    private const string AddOrganisation = """
        INSERT INTO ProductOrganisation (ProductSlug, OrganisationKey, Tick, WithdrawnAt) VALUES (@ProductSlug, @Key, @Tick, NULL)
        """;

    private const string ClearSuppliers = """
        UPDATE ProductSupplier SET WithdrawnAt = @At, Tick = @Tick WHERE ProductSlug = @ProductSlug AND WithdrawnAt IS NULL
        """;

    private const string SetSupplier = """
        UPDATE ProductSupplier SET Roles = @Role, WithdrawnAt = NULL, Tick = @Tick WHERE ProductSlug = @ProductSlug AND SupplierSlug = @Key
        """;

    private const string AddSupplier = """
        INSERT INTO ProductSupplier (ProductSlug, SupplierSlug, Roles, Tick, WithdrawnAt) VALUES (@ProductSlug, @Key, @Role, @Tick, NULL)
        """;

    private const string ClearRepositories = """
        UPDATE ProductRepositoryRule SET WithdrawnAt = @At, Tick = @Tick WHERE ProductSlug = @ProductSlug AND WithdrawnAt IS NULL
        """;

    private const string SetRepository = """
        UPDATE ProductRepositoryRule SET Role = @Role, WithdrawnAt = NULL, Tick = @Tick WHERE ProductSlug = @ProductSlug AND NameKey = @Key
        """;

    private const string AddRepository = """
        INSERT INTO ProductRepositoryRule (ProductSlug, NameKey, Role, Tick, WithdrawnAt) VALUES (@ProductSlug, @Key, @Role, @Tick, NULL)
        """;

    private static IEnumerable<FieldOrigin> Fields(RegisterFiles.Product seed)
    {
        FieldOrigin Of(string field, object? value)
        {
            var source = seed.Sources.FirstOrDefault(pair => string.Equals(pair.Key, field, StringComparison.OrdinalIgnoreCase)).Value;
            return Field("product", seed.Slug, field, value, source ?? UnsaidSource);
        }

        yield return Of(nameof(seed.Name), seed.Name);
        yield return Of(nameof(seed.State), seed.State);
        yield return Of(nameof(seed.Level), seed.Level);
        yield return Of(nameof(seed.LevelSource), seed.LevelSource);
        yield return Of(nameof(seed.Domain), seed.Domain);
        yield return Of(nameof(seed.SummaryDa), seed.SummaryDa);
        yield return Of(nameof(seed.SummaryEn), seed.SummaryEn);
        yield return Of(nameof(seed.Aliases), seed.Aliases);
        yield return Of(nameof(seed.OnlyListedRepositories), seed.OnlyListedRepositories);
        yield return Of(nameof(seed.Organisations), seed.Organisations);
        yield return Of(nameof(seed.Suppliers), seed.Suppliers.Select(slug => $"{slug} {RolesOf(seed, slug)}".TrimEnd()));
        yield return Of(nameof(seed.Repositories), seed.Repositories.Select(r => $"{r.Name} {r.Role}"));
        foreach (var (field, value) in seed.Facts)
            yield return Of(field, value);
    }

    private static string RolesOf(RegisterFiles.Product seed, string supplier) => string.Join(' ', SupplierRole.Of(string.Join(' ', seed.SupplierRoles.GetValueOrDefault(supplier) ?? [])));

    private static async Task<int> SaveAsync(Change change, Origins origins, RegisterFiles.Product seed)
    {
        var (set, changed) = await SaveOriginsAsync(change, origins, Fields(seed));
        if (!changed)
            return 0;

        var now = await change.FindAsync<Product>(SelectProduct, seed) ?? new Product();
        await change.UpsertAsync(UpdateProduct, InsertProduct, new
        {
            ProductSlug = seed.Slug,
            Name = set.Contains(nameof(seed.Name)) ? seed.Name : now.Name,
            State = set.Contains(nameof(seed.State)) ? seed.State : now.State,
            Level = set.Contains(nameof(seed.Level)) ? seed.Level : now.Level,
            LevelSource = set.Contains(nameof(seed.LevelSource)) ? seed.LevelSource : now.LevelSource,
            DomainSlug = set.Contains(nameof(seed.Domain)) ? seed.Domain : now.DomainSlug,
            SummaryDa = set.Contains(nameof(seed.SummaryDa)) ? seed.SummaryDa : now.SummaryDa,
            SummaryEn = set.Contains(nameof(seed.SummaryEn)) ? seed.SummaryEn : now.SummaryEn,
            Aliases = set.Contains(nameof(seed.Aliases)) ? string.Join('\n', seed.Aliases) : now.Aliases,
            OnlyListedRepositories = set.Contains(nameof(seed.OnlyListedRepositories)) ? seed.OnlyListedRepositories : now.OnlyListedRepositories,
            change.Tick,
        });
        if (set.Contains(nameof(seed.Organisations)))
            await SaveListAsync(change, seed.Slug, ClearOrganisations, SetOrganisation, AddOrganisation, seed.Organisations.Select(o => (Organisation.KeyOf(o), "")));
        if (set.Contains(nameof(seed.Suppliers)))
            await SaveListAsync(change, seed.Slug, ClearSuppliers, SetSupplier, AddSupplier, seed.Suppliers.Select(s => (s, RolesOf(seed, s))));
        if (set.Contains(nameof(seed.Repositories)))
            await SaveListAsync(change, seed.Slug, ClearRepositories, SetRepository, AddRepository, seed.Repositories.Select(r => (r.Name.ToLowerInvariant(), r.Role)));
        return 1;
    }

    private static async Task SaveListAsync(Change change, string slug, string clear, string set, string add, IEnumerable<(string Key, string Role)> items)
    {
        await change.ExecuteAsync(clear, new { ProductSlug = slug, change.At, change.Tick });
        foreach (var (key, role) in items)
            await change.UpsertAsync(set, add, new { ProductSlug = slug, Key = key, Role = role, change.Tick });
    }
}
