using OS2.Catalog.Search;

namespace OS2.Catalog.Web.Donations;

/// <summary>Finds what the catalogue has already that is like something described in a few sentences.</summary>
public sealed class NearestProducts(CatalogIndex index)
{
    private const int MostWords = 12;
    private const int ShortestWord = 4;
    private const int Taken = 6;

    // Words that say nothing of what a solution is about.
    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "kommune", "kommuner", "kommunen", "borger", "borgere", "borgerne", "løsning", "system", "systemer", "værktøj", "digital", "digitale", "eller", "deres", "dette", "denne", "hvor",
        "hvordan", "kunne", "skulle", "bliver", "blive", "være", "have", "solution", "municipality", "municipalities", "citizen", "citizens", "which", "their", "this", "that", "with",
    };

    /// <summary>The nearest first; each shares a name or a word with the texts.</summary>
    /// <param name="name">What it is called; may be null.</param>
    /// <param name="texts">What it does and what it is for; any may be null.</param>
    /// <param name="isEnglish">Which summaries are shown.</param>
    /// <param name="most">Most that are given.</param>
    public IReadOnlyList<ProductHit> Of(string? name, IEnumerable<string?> texts, bool isEnglish, int most)
    {
        var weights = new Dictionary<string, (ProductHit Hit, double Weight)>(StringComparer.Ordinal);
        void Look(string text, double worth)
        {
            var found = index.Search(new CatalogQuery { Text = text, PageSize = Taken, IsEnglish = isEnglish });
            // A word that half the catalogue has tells little.
            var weight = worth / Math.Max(1, found.Total);
            foreach (var hit in found.IsWidened ? [] : found.Products)
                weights[hit.Card.Slug] = (hit, weights.GetValueOrDefault(hit.Card.Slug).Weight + weight);
        }

        if (!string.IsNullOrWhiteSpace(name))
            Look(name, 3);
        foreach (var word in Words(name, texts))
            Look(word, 1);
        return [.. weights.Values.OrderByDescending(each => each.Weight).ThenBy(each => each.Hit.Card.Name, StringComparer.Ordinal).Take(most).Select(each => each.Hit)];
    }

    private static IEnumerable<string> Words(string? name, IEnumerable<string?> texts) => texts.Prepend(name).OfType<string>()
        .SelectMany(text => text.Split(text.Where(c => !char.IsLetterOrDigit(c)).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries))
        .Where(word => word.Length >= ShortestWord && !Empty.Contains(word)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostWords);
}
