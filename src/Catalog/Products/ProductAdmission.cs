using System.Globalization;
using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;

namespace OS2.Catalog.Products;

/// <summary>Takes a product into the catalogue that people decided on and no register names. The register leaves it alone.</summary>
public static class ProductAdmission
{
    private const int MostSlugCharacters = 55;

    private const string CountSlug = "SELECT COUNT(*) FROM Product WHERE ProductSlug = @ProductSlug";

    private const string InsertProduct = """
        INSERT INTO Product (ProductSlug, Name, State, Level, LevelSource, DomainSlug, SummaryDa, SummaryEn, Aliases, OnlyListedRepositories, Tick, WithdrawnAt)
        VALUES (@ProductSlug, @Name, @State, @Level, @LevelSource, @DomainSlug, @SummaryDa, @SummaryEn, @Aliases, @OnlyListedRepositories, @Tick, NULL)
        """;

    private const string InsertOrigin = """
        INSERT INTO FieldOrigin (Subject, SubjectKey, Field, Origin, Source, Value, ChangedAt, Tick)
        VALUES ('product', @ProductSlug, @Field, 'person', @Source, @Value, @At, @Tick)
        """;

    private const string UpdateBinding = """
        UPDATE ProductRepository SET Role = @Role, Origin = 'person', Tick = @Tick, WithdrawnAt = NULL WHERE ProductSlug = @ProductSlug AND RepositoryId = @RepositoryId
        """;

    private const string InsertBinding = """
        INSERT INTO ProductRepository (ProductSlug, RepositoryId, Role, Origin, Tick, WithdrawnAt) VALUES (@ProductSlug, @RepositoryId, @Role, 'person', @Tick, NULL)
        """;

    private const string TouchProduct = "UPDATE Product SET Tick = @Tick WHERE ProductSlug = @ProductSlug";

    /// <summary>Takes the product in and writes it into the record.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="actor">Who decided.</param>
    /// <param name="product">Without slug and source of its level: both are given here.</param>
    /// <param name="source">Where it comes from, for the origins of its fields.</param>
    /// <param name="reason">Why; null for none.</param>
    /// <returns>The slug that it was given.</returns>
    public static async Task<string> AdmitAsync(Change change, Actor actor, Product product, string source, string? reason)
    {
        var slug = await FreeSlugAsync(change, product.Name);
        product = product with
        {
            ProductSlug = slug, LevelSource = string.Create(CultureInfo.InvariantCulture, $"admission {change.At:yyyy-MM}"), SummaryDa = Keys.Fit(product.SummaryDa, 1000),
            SummaryEn = Keys.Fit(product.SummaryEn, 1000), OnlyListedRepositories = true,
        };
        await change.ExecuteAsync(InsertProduct, new
        {
            product.ProductSlug, product.Name, product.State, product.Level, product.LevelSource, product.DomainSlug, product.SummaryDa, product.SummaryEn, product.Aliases,
            product.OnlyListedRepositories, change.Tick,
        });
        foreach (var (field, value) in Fields(product))
            await change.ExecuteAsync(InsertOrigin, new { product.ProductSlug, Field = field, Source = source, Value = value, change.At, change.Tick });
        await DecisionLog.AppendAsync(change, actor, new Act
        {
            Kind = "product.admitted", Subject = "product", SubjectKey = slug, ProductSlug = slug, After = string.Create(CultureInfo.InvariantCulture, $"{product.State}, level {product.Level}"),
            Reason = reason, Evidence = source,
        });
        return slug;
    }

    /// <summary>Says that a repository is the product's; neither register nor organisation changes that.</summary>
    public static async Task BindAsync(Change change, string productSlug, long repositoryId, string role)
    {
        var row = new { ProductSlug = productSlug, RepositoryId = repositoryId, Role = role, change.Tick };
        await change.UpsertAsync(UpdateBinding, InsertBinding, row);
        await change.ExecuteAsync(TouchProduct, row);
    }

    private static async Task<string> FreeSlugAsync(Change change, string name)
    {
        var text = Slug.Of(name);
        var wanted = text.Length == 0 ? "produkt" : text[..Math.Min(text.Length, MostSlugCharacters)].Trim('-');
        var number = 1;
        while (await change.FindAsync<int>(CountSlug, new { ProductSlug = Slug.Numbered(wanted, number) }) > 0)
            number++;
        return Slug.Numbered(wanted, number);
    }

    private static IEnumerable<(string Field, string? Value)> Fields(Product product)
    {
        yield return (nameof(product.Name), product.Name);
        yield return (nameof(product.State), product.State);
        yield return (nameof(product.Level), product.Level?.ToString(CultureInfo.InvariantCulture));
        yield return (nameof(product.LevelSource), product.LevelSource);
        yield return (nameof(product.SummaryDa), product.SummaryDa);
        yield return (nameof(product.SummaryEn), product.SummaryEn);
    }
}
