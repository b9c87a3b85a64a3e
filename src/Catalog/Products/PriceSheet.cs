using System.Globalization;

namespace OS2.Catalog.Products;

/// <summary>What one public body is asked to pay for a product on one day. Pure.</summary>
/// <param name="Lines">One for each kind of <see cref="PriceKind"/>, in its order; the price is null where the catalogue knows none.</param>
public sealed record PriceSheet(IReadOnlyList<(string Kind, Price? Price)> Lines)
{
    /// <summary>The sheet of a body.</summary>
    /// <param name="prices">The product's lines and those of the network itself.</param>
    /// <param name="band">The body's size, one of <see cref="Bodies.PopulationBands.Names"/>; null where it is not known.</param>
    /// <param name="isMember">Whether it is a member. Who is none pays no fee to the network.</param>
    /// <param name="today">The day.</param>
    public static PriceSheet For(IEnumerable<Price> prices, string? band, bool isMember, DateTimeOffset today)
    {
        var day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var mine = prices.Where(price => price.IsFor(band, isMember, day)).ToLookup(price => price.Kind);
        return new PriceSheet([.. PriceKind.All.Where(kind => isMember || kind != PriceKind.Membership).Select(kind => (kind, Narrowest(mine[kind])))]);
    }

    /// <summary>What is known of the first year, and whether that is all of it.</summary>
    public (int Amount, bool IsWhole) FirstYear => Sum(Lines);

    /// <summary>What is known of every following year, and whether that is all of it.</summary>
    public (int Amount, bool IsWhole) FollowingYears => Sum(Lines.Where(line => line.Kind != PriceKind.Joining));

    /// <summary>Whether any line has an amount.</summary>
    public bool HasAmount => Lines.Any(line => line.Price?.Amount is not null);

    /// <summary>A line for exactly this body counts before one for all; of two, the newest.</summary>
    private static Price? Narrowest(IEnumerable<Price> prices) => prices
        .OrderByDescending(price => (price.Band is null ? 0 : 2) + (price.IsMember is null ? 0 : 1))
        .ThenByDescending(price => price.ValidFrom, StringComparer.Ordinal).ThenBy(price => price.PriceId, StringComparer.Ordinal).FirstOrDefault();

    private static (int Amount, bool IsWhole) Sum(IEnumerable<(string Kind, Price? Price)> lines)
    {
        var all = lines.ToList();
        return (all.Sum(line => line.Price?.Amount ?? 0), all.TrueForAll(line => line.Price?.Amount is not null));
    }
}
