using OS2.Catalog.Data;

namespace OS2.Catalog.Products;

/// <content>How rate sheets are written: a product's as the register has it, until a person takes it over.</content>
public sealed partial class Register
{
    private const string PricesField = "Prices";

    private const string SelectRegisterPrices = """
        SELECT PriceId, ProductSlug, Kind, Band, IsMember, Amount, NoteDa, NoteEn, ValidFrom, ValidUntil, CheckedOn, Origin, Source FROM Price
        WHERE Origin = 'register' AND WithdrawnAt IS NULL
        """;

    private static IEnumerable<Price> WantedPrices(RegisterFiles files, Origins origins) => files.Prices
        .Where(seed => seed.Product is null || !IsTakenOver(origins, seed.Product))
        .Select(seed => new Price
        {
            PriceId = Keys.Hash($"{seed.Product}\n{seed.Kind}\n{seed.Band}\n{seed.Member}\n{seed.ValidFrom}")[..32], ProductSlug = seed.Product, Kind = seed.Kind, Band = seed.Band,
            IsMember = seed.Member, Amount = seed.Amount, NoteDa = seed.NoteDa, NoteEn = seed.NoteEn, ValidFrom = seed.ValidFrom, ValidUntil = seed.ValidUntil,
            CheckedOn = seed.CheckedOn, Origin = FieldOrigin.Register, Source = seed.Source,
        });

    private static bool IsTakenOver(Origins origins, string slug) =>
        origins.Find(new FieldOrigin { Subject = "product", SubjectKey = slug, Field = PricesField })?.Origin == FieldOrigin.Person;

    private static bool IsUnchanged(Dictionary<string, Price> known, RegisterFiles files, Origins origins)
    {
        var wanted = WantedPrices(files, origins).ToList();
        return wanted.TrueForAll(price => known.GetValueOrDefault(price.PriceId) == price) && Left(known, wanted, origins).Count == 0;
    }

    private static async Task<int> SaveAsync(Change change, RegisterFiles files, Origins origins)
    {
        var known = ById(await change.QueryAsync<Price>(SelectRegisterPrices, null));
        var wanted = WantedPrices(files, origins).ToList();
        var written = 0;
        foreach (var price in wanted.Where(price => known.GetValueOrDefault(price.PriceId) != price))
        {
            await PriceStore.SaveAsync(change, price);
            written++;
        }

        foreach (var gone in Left(known, wanted, origins))
        {
            await PriceStore.WithdrawAsync(change, gone.PriceId);
            written++;
        }

        return written;
    }

    /// <summary>What the register no longer has, where it is still the register's to say.</summary>
    private static List<Price> Left(Dictionary<string, Price> known, List<Price> wanted, Origins origins)
    {
        var ids = wanted.Select(price => price.PriceId).ToHashSet(StringComparer.Ordinal);
        return [.. known.Values.Where(price => !ids.Contains(price.PriceId) && (price.ProductSlug is null || !IsTakenOver(origins, price.ProductSlug)))];
    }

    private static Dictionary<string, Price> ById(IEnumerable<Price> prices) => prices.ToDictionary(price => price.PriceId, StringComparer.Ordinal);
}
