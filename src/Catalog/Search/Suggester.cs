namespace OS2.Catalog.Search;

/// <summary>What a person may be about to type.</summary>
internal sealed class Suggester(CatalogSearcher searcher)
{
    private const int MostProducts = 4;
    private const int ShortestWord = 2;

    /// <summary>Products by what was typed so far, then words that it may become.</summary>
    internal IReadOnlyList<Suggestion> Of(string text, int most)
    {
        var typed = text.Length > 200 ? text[..200] : text;
        var last = Words.Of(typed).LastOrDefault();
        if (last.End - last.Start < ShortestWord)
            return [];
        var query = new CatalogQuery { Text = typed, PageSize = MostProducts, DocumentPageSize = 0 };
        var run = new ProductRun(searcher, query, searcher.Vocabulary.Reader.Read(typed));
        var products = run.Find().Ordered.Take(MostProducts)
            .Select(found => searcher.Product(found.Doc).Card)
            .Select(card => new Suggestion(card.Name, card.Slug));
        if (last.End < typed.TrimEnd().Length)
            return [.. products.Take(most)];
        var folded = Folding.Fold(typed.AsSpan(last.Start, last.End - last.Start));
        var words = Speller.Begun(searcher, folded, most).Select(word => new Suggestion(typed[..last.Start] + word, null));
        return [.. products.Concat(words).DistinctBy(suggestion => suggestion.Text, StringComparer.OrdinalIgnoreCase)
            .Where(suggestion => suggestion.Slug is not null || !string.Equals(suggestion.Text, typed.Trim(), StringComparison.OrdinalIgnoreCase)).Take(most)];
    }
}
