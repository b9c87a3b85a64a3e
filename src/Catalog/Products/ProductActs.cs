using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;

namespace OS2.Catalog.Products;

/// <summary>What editors do to what the catalogue says of a product. Each act stands in the record. Who may edit which product is the caller's to know.</summary>
public static partial class ProductActs
{
    private const string Columns = """
        ProductSlug, Name, State, Level, LevelSource, DomainSlug, SummaryDa, SummaryEn, Aliases, OnlyListedRepositories, Version, Tick, WithdrawnAt
        """;

    private const string SelectProduct = $"SELECT {Columns} FROM Product WHERE ProductSlug = @ProductSlug AND WithdrawnAt IS NULL";

    private const string Raise = "UPDATE Product SET Version = Version + 1, Tick = @Tick WHERE ProductSlug = @ProductSlug AND Version = @Version";

    private const string UpdateColumns = """
        UPDATE Product SET Name = @Name, State = @State, DomainSlug = @DomainSlug, SummaryDa = @SummaryDa, SummaryEn = @SummaryEn, Aliases = @Aliases
        WHERE ProductSlug = @ProductSlug
        """;

    private const string SelectValues = """
        SELECT Subject, SubjectKey, Field, Origin, Source, Value, ChangedAt, CheckedAt FROM FieldOrigin WHERE Subject = 'product' AND SubjectKey = @ProductSlug
        """;

    private const string CountDomain = "SELECT COUNT(*) FROM Domain WHERE DomainSlug = @DomainSlug";

    /// <summary>Writes fields. What a field said, and who said so, is kept.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="actor">Who edits.</param>
    /// <param name="slug">Which product.</param>
    /// <param name="version">As the page showed it.</param>
    /// <param name="values">Values by the name of the field, as <see cref="ProductField.Tidy"/> leaves them; fields that are not named stay.</param>
    /// <param name="source">What the editor builds on, in words; null for nothing but the editor.</param>
    /// <param name="isChecked">Whether the editor says that every field named holds, those that were not changed as well.</param>
    public static async Task<ProductOutcome> EditAsync(Change change, Actor actor, string slug, int version, IReadOnlyDictionary<string, string?> values, string? source, bool isChecked)
    {
        if (await FindAsync(change, slug) is not { } product)
            return ProductOutcome.NotAllowed;
        if (product.Version != version)
            return ProductOutcome.Conflict;
        if (!await AreTakenAsync(change, values))
            return ProductOutcome.NotPossible;
        var now = (await change.QueryAsync<FieldOrigin>(SelectValues, product)).ToDictionary(origin => origin.Field, StringComparer.Ordinal);
        var changed = values.Where(pair => Text(now.GetValueOrDefault(pair.Key)?.Value) != pair.Value).ToList();
        if (changed.Count == 0 && !isChecked)
            return ProductOutcome.Done;

        await change.ExecuteAsync(Raise, new { product.ProductSlug, product.Version, change.Tick });
        foreach (var (name, value) in changed)
            await FieldOrigins.SetAsync(change, Origin(actor, slug, name, value, source), now.GetValueOrDefault(name));
        if (isChecked)
        {
            foreach (var name in values.Keys)
                await FieldOrigins.CheckAsync(change, "product", slug, name);
        }

        if (changed.Exists(pair => ProductField.Find(pair.Key)!.IsColumn))
            await SaveColumnsAsync(change, product, changed);
        await LogAsync(change, actor, slug, changed.Count == 0 ? "product.checked" : "product.edited",
            Lines(changed.Select(pair => (pair.Key, Text(now.GetValueOrDefault(pair.Key)?.Value)))), Lines(changed.Select(pair => (pair.Key, pair.Value))), source);
        return ProductOutcome.Done;
    }

    /// <summary>The product as it stands, for acts; null for one that is not there.</summary>
    internal static Task<Product?> FindAsync(Change change, string slug) => change.FindAsync<Product>(SelectProduct, new { ProductSlug = slug });

    /// <summary>Raises the version, and touches the product for whoever follows ticks.</summary>
    /// <returns>What came of it: anything but <see cref="ProductOutcome.Done"/> ends the act.</returns>
    private static async Task<ProductOutcome> BeginAsync(Change change, string slug, int version)
    {
        if (await FindAsync(change, slug) is not { } product)
            return ProductOutcome.NotAllowed;
        return product.Version == version && await change.ExecuteAsync(Raise, new { ProductSlug = slug, Version = version, change.Tick }) == 1 ? ProductOutcome.Done : ProductOutcome.Conflict;
    }

    private static async Task<bool> AreTakenAsync(Change change, IReadOnlyDictionary<string, string?> values)
    {
        if (values.Any(pair => ProductField.Find(pair.Key)?.Takes(pair.Value) != true))
            return false;
        return values.GetValueOrDefault("Domain") is not { } domain || await change.FindAsync<int>(CountDomain, new { DomainSlug = domain }) == 1;
    }

    private static Task<int> SaveColumnsAsync(Change change, Product product, List<KeyValuePair<string, string?>> changed)
    {
        string? Now(string name, string? before) => changed.Exists(pair => pair.Key == name) ? changed.Find(pair => pair.Key == name).Value : before;
        return change.ExecuteAsync(UpdateColumns, new
        {
            product.ProductSlug,
            Name = Now(nameof(product.Name), product.Name),
            State = Now(nameof(product.State), product.State),
            DomainSlug = Now("Domain", product.DomainSlug),
            SummaryDa = Now(nameof(product.SummaryDa), product.SummaryDa),
            SummaryEn = Now(nameof(product.SummaryEn), product.SummaryEn),
            Aliases = Now(nameof(product.Aliases), product.Aliases) ?? "",
        });
    }

    private static FieldOrigin Origin(Actor actor, string slug, string field, string? value, string? source) => new()
    {
        Subject = "product", SubjectKey = slug, Field = field, Origin = FieldOrigin.Person, Source = Keys.Fit(source, 400) ?? actor.Role, Value = value,
    };

    private static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Lines of <c>name: value</c>, as the record's pages take them apart.</summary>
    private static string? Lines(IEnumerable<(string Name, string? Value)> fields)
    {
        var lines = fields.Select(field => $"{ProductField.WordOf(field.Name)}: {field.Value?.ReplaceLineEndings("; ")}").ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static Task<long> LogAsync(Change change, Actor actor, string slug, string kind, string? before, string? after, string? reason) =>
        DecisionLog.AppendAsync(change, actor, new Act { Kind = kind, Subject = "product", SubjectKey = slug, ProductSlug = slug, Before = before, After = after, Reason = reason });
}
