using System.Globalization;
using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;

namespace OS2.Catalog.Products;

/// <content>Suppliers, rate sheets, people and the roles of repositories.</content>
public static partial class ProductActs
{
    private const string SelectSuppliers = """
        SELECT p.ProductSlug, s.SupplierSlug, s.Name, s.Kind, p.Roles FROM Supplier s JOIN ProductSupplier p ON p.SupplierSlug = s.SupplierSlug
        WHERE p.ProductSlug = @ProductSlug AND p.WithdrawnAt IS NULL
        """;

    private const string UpdateSupplier = """
        UPDATE ProductSupplier SET Roles = @Roles, Tick = @Tick, WithdrawnAt = NULL WHERE ProductSlug = @ProductSlug AND SupplierSlug = @SupplierSlug
        """;

    private const string InsertSupplier = """
        INSERT INTO ProductSupplier (ProductSlug, SupplierSlug, Roles, Tick, WithdrawnAt) VALUES (@ProductSlug, @SupplierSlug, @Roles, @Tick, NULL)
        """;

    private const string WithdrawSupplier = """
        UPDATE ProductSupplier SET Tick = @Tick, WithdrawnAt = @At WHERE ProductSlug = @ProductSlug AND SupplierSlug = @SupplierSlug AND WithdrawnAt IS NULL
        """;

    private const string CountSupplier = "SELECT COUNT(*) FROM Supplier WHERE SupplierSlug = @SupplierSlug";
    private const string AddSupplierRow = "INSERT INTO Supplier (SupplierSlug, Name, Kind, Tick) VALUES (@SupplierSlug, @Name, @Kind, @Tick)";

    private const string SelectBound = """
        SELECT b.Role FROM ProductRepository b WHERE b.ProductSlug = @ProductSlug AND b.RepositoryId = @RepositoryId AND b.WithdrawnAt IS NULL
        """;

    private const int MostSlugCharacters = 55;

    /// <summary>Says what a supplier does for the product; without roles it is taken off.</summary>
    public static async Task<ProductOutcome> SetSupplierAsync(Change change, Actor actor, string slug, int version, string supplierSlug, IReadOnlyList<string> roles, string? source)
    {
        if (await change.FindAsync<int>(CountSupplier, new { SupplierSlug = supplierSlug }) == 0)
            return ProductOutcome.NotPossible;
        if (await BeginAsync(change, slug, version) is var begun and not ProductOutcome.Done)
            return begun;
        var before = await PrintedSuppliersAsync(change, slug);
        var words = string.Join(' ', SupplierRole.Of(string.Join(' ', roles)));
        var row = new { ProductSlug = slug, SupplierSlug = supplierSlug, Roles = words, change.Tick, change.At };
        if (words.Length > 0)
            await change.UpsertAsync(UpdateSupplier, InsertSupplier, row);
        else
            await change.ExecuteAsync(WithdrawSupplier, row);
        await SavedAsync(change, actor, slug, "Suppliers", "product.suppliers", before, await PrintedSuppliersAsync(change, slug), source);
        return ProductOutcome.Done;
    }

    /// <summary>Takes a supplier into the catalogue that it does not know yet.</summary>
    /// <returns>Its slug; that of the one with the same name, where there is one.</returns>
    public static async Task<string> AddSupplierAsync(Change change, Actor actor, string name)
    {
        var wanted = Slug.Of(name) is { Length: > 0 } text ? text[..Math.Min(text.Length, MostSlugCharacters)].Trim('-') : "leverandoer";
        if (await change.FindAsync<int>(CountSupplier, new { SupplierSlug = wanted }) > 0)
            return wanted;
        await change.ExecuteAsync(AddSupplierRow, new { SupplierSlug = wanted, Name = Keys.Fit(name, 200), Kind = "supplier", change.Tick });
        foreach (var (field, value) in new[] { ("Name", name), ("Kind", "supplier") })
            await FieldOrigins.SetAsync(change, new FieldOrigin { Subject = "supplier", SubjectKey = wanted, Field = field, Origin = FieldOrigin.Person, Source = actor.Role, Value = value });
        return wanted;
    }

    /// <summary>Adds a line to the rate sheet. From then on the register leaves the product's sheet alone.</summary>
    public static async Task<ProductOutcome> AddPriceAsync(Change change, Actor actor, string slug, int version, Price price)
    {
        if (await BeginAsync(change, slug, version) is var begun and not ProductOutcome.Done)
            return begun;
        var before = await PrintedPricesAsync(change, slug);
        await PriceStore.SaveAsync(change, price with { PriceId = Guid.CreateVersion7(change.At).ToString("N"), ProductSlug = slug, Origin = FieldOrigin.Person });
        await SavedAsync(change, actor, slug, "Prices", "product.prices", before, await PrintedPricesAsync(change, slug), price.Source);
        return ProductOutcome.Done;
    }

    /// <summary>Takes a line off the rate sheet; it stays in the history.</summary>
    public static async Task<ProductOutcome> RemovePriceAsync(Change change, Actor actor, string slug, int version, string priceId)
    {
        if ((await PriceStore.ForProductAsync(change, slug)).All(price => price.PriceId != priceId || price.ProductSlug != slug))
            return ProductOutcome.NotAllowed;
        if (await BeginAsync(change, slug, version) is var begun and not ProductOutcome.Done)
            return begun;
        var before = await PrintedPricesAsync(change, slug);
        await PriceStore.WithdrawAsync(change, priceId);
        await SavedAsync(change, actor, slug, "Prices", "product.prices", before, await PrintedPricesAsync(change, slug), null);
        return ProductOutcome.Done;
    }

    /// <summary>Seats a person who has agreed to it. The record names the role and the body alone.</summary>
    public static async Task<ProductOutcome> SeatAsync(Change change, Actor actor, string slug, int version, ProductPerson person)
    {
        if (!PersonRole.All.Contains(person.Role, StringComparer.Ordinal))
            return ProductOutcome.NotPossible;
        if (await BeginAsync(change, slug, version) is var begun and not ProductOutcome.Done)
            return begun;
        await ProductPersonStore.AddAsync(change, person with { PersonId = Guid.CreateVersion7(change.At).ToString("N"), ProductSlug = slug, SeatedAt = change.At });
        await LogAsync(change, actor, slug, "product.people", null, Seat(person), null);
        return ProductOutcome.Done;
    }

    /// <summary>Takes a person off and forgets it.</summary>
    public static async Task<ProductOutcome> UnseatAsync(Change change, Actor actor, string slug, int version, string personId)
    {
        if (await ProductPersonStore.FindAsync(change, personId) is not { } person || person.ProductSlug != slug)
            return ProductOutcome.NotAllowed;
        if (await BeginAsync(change, slug, version) is var begun and not ProductOutcome.Done)
            return begun;
        await ProductPersonStore.DeleteAsync(change, personId);
        await LogAsync(change, actor, slug, "product.people", Seat(person), null, null);
        return ProductOutcome.Done;
    }

    /// <summary>Says what a repository is to the product. Neither register nor crawler changes that afterwards.</summary>
    public static async Task<ProductOutcome> SetRoleAsync(Change change, Actor actor, string slug, int version, long repositoryId, string role)
    {
        if (!RepositoryRole.All.Contains(role, StringComparer.Ordinal) || await change.FindAsync<string>(SelectBound, new { ProductSlug = slug, RepositoryId = repositoryId }) is not { } before)
            return ProductOutcome.NotPossible;
        if (await BeginAsync(change, slug, version) is var begun and not ProductOutcome.Done)
            return begun;
        await ProductAdmission.BindAsync(change, slug, repositoryId, role);
        await DecisionLog.AppendAsync(change, actor, new Act
        {
            Kind = "product.repository-role", Subject = "product", SubjectKey = slug, ProductSlug = slug, RepositoryId = repositoryId, Before = "role: " + before, After = "role: " + role,
        });
        return ProductOutcome.Done;
    }

    private static async Task SavedAsync(Change change, Actor actor, string slug, string field, string kind, string? before, string? after, string? source)
    {
        await FieldOrigins.SetAsync(change, Origin(actor, slug, field, after, source));
        await LogAsync(change, actor, slug, kind, Lines([(field, before)]), Lines([(field, after)]), source);
    }

    private static async Task<string?> PrintedSuppliersAsync(Change change, string slug) => Text(string.Join('\n',
        (await change.QueryAsync<ProductSupplier>(SelectSuppliers, new { ProductSlug = slug })).OrderBy(s => s.SupplierSlug, StringComparer.Ordinal).Select(s => $"{s.SupplierSlug} {s.Roles}".TrimEnd())));

    private static async Task<string?> PrintedPricesAsync(Change change, string slug) => Text(string.Join('\n', (await PriceStore.ForProductAsync(change, slug))
        .Where(price => price.ProductSlug is not null).Select(Printed).Order(StringComparer.Ordinal)));

    private static string Printed(Price price) => string.Join(' ', new[]
    {
        price.Kind, price.Band, price.IsMember switch { true => "member", false => "other", null => null }, price.Amount?.ToString(CultureInfo.InvariantCulture) ?? "unpublished", price.ValidFrom, price.ValidUntil,
    }.OfType<string>());

    private static string Seat(ProductPerson person) => $"seat: {person.Role}" + (person.BodySlug is { } body ? $"\nbody: {body}" : "") + (person.SupplierSlug is { } supplier ? $"\nsupplier: {supplier}" : "");
}
