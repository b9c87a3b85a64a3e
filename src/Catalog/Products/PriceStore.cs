using OS2.Catalog.Data;

namespace OS2.Catalog.Products;

/// <summary>Rate sheets, as they are kept. What no longer holds stays, withdrawn.</summary>
public sealed class PriceStore(Database database)
{
    private const string Columns = "PriceId, ProductSlug, Kind, Band, IsMember, Amount, NoteDa, NoteEn, ValidFrom, ValidUntil, CheckedOn, Origin, Source";

    private const string SelectForProduct = $"""
        SELECT {Columns} FROM Price WHERE (ProductSlug = @ProductSlug OR ProductSlug IS NULL) AND WithdrawnAt IS NULL
        """;

    private const string Update = """
        UPDATE Price SET ProductSlug = @ProductSlug, Kind = @Kind, Band = @Band, IsMember = @IsMember, Amount = @Amount, NoteDa = @NoteDa, NoteEn = @NoteEn,
            ValidFrom = @ValidFrom, ValidUntil = @ValidUntil, CheckedOn = @CheckedOn, Origin = @Origin, Source = @Source, Tick = @Tick, WithdrawnAt = NULL
        WHERE PriceId = @PriceId
        """;

    private const string Insert = """
        INSERT INTO Price (PriceId, ProductSlug, Kind, Band, IsMember, Amount, NoteDa, NoteEn, ValidFrom, ValidUntil, CheckedOn, Origin, Source, Tick, WithdrawnAt)
        VALUES (@PriceId, @ProductSlug, @Kind, @Band, @IsMember, @Amount, @NoteDa, @NoteEn, @ValidFrom, @ValidUntil, @CheckedOn, @Origin, @Source, @Tick, NULL)
        """;

    private const string Withdraw = "UPDATE Price SET WithdrawnAt = @At, Tick = @Tick WHERE PriceId = @PriceId AND WithdrawnAt IS NULL";

    /// <summary>A product's lines and those of the network itself, in no order.</summary>
    public Task<IReadOnlyList<Price>> ForProductAsync(string slug, CancellationToken cancel) =>
        database.QueryAsync<Price>(SelectForProduct, new { ProductSlug = slug }, cancel);

    internal static Task<IReadOnlyList<Price>> ForProductAsync(Change change, string slug) => change.QueryAsync<Price>(SelectForProduct, new { ProductSlug = slug });

    internal static Task SaveAsync(Change change, Price price) => change.UpsertAsync(Update, Insert, new
    {
        price.PriceId, price.ProductSlug, price.Kind, price.Band, price.IsMember, price.Amount, price.NoteDa, price.NoteEn, price.ValidFrom, price.ValidUntil,
        price.CheckedOn, price.Origin, price.Source, change.Tick,
    });

    internal static Task WithdrawAsync(Change change, string priceId) => change.ExecuteAsync(Withdraw, new { PriceId = priceId, change.At, change.Tick });
}
