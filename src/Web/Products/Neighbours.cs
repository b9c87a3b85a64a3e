using System.Collections.Concurrent;
using OS2.Catalog.Search;
using OS2.Catalog.Web.Donations;

namespace OS2.Catalog.Web.Products;

/// <summary>Products that are like another, found again when the index has moved on.</summary>
public sealed class Neighbours(NearestProducts nearest, CatalogIndex index)
{
    private const int Shown = 4;
    private const int MostKept = 2_000;

    private readonly ConcurrentDictionary<(string Slug, bool IsEnglish), (long Tick, IReadOnlyList<ProductCard> Cards)> _known = new();

    /// <summary>The nearest first, at most four.</summary>
    /// <param name="slug">Of which product.</param>
    /// <param name="texts">What it does and what it is for.</param>
    /// <param name="isEnglish">In which language the reader reads.</param>
    public IReadOnlyList<ProductCard> Of(string slug, IReadOnlyList<string?> texts, bool isEnglish)
    {
        var tick = index.Tick;
        if (_known.TryGetValue((slug, isEnglish), out var kept) && kept.Tick == tick)
            return kept.Cards;
        if (_known.Count >= MostKept)
            _known.Clear();
        IReadOnlyList<ProductCard> cards = [.. nearest.Of(null, texts, isEnglish, Shown + 1).Select(hit => hit.Card).Where(card => card.Slug != slug).Take(Shown)];
        _known[(slug, isEnglish)] = (tick, cards);
        return cards;
    }
}
