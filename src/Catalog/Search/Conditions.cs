namespace OS2.Catalog.Search;

/// <summary>What conditions such as <c>licens:MPL</c> mean among the values that the index has.</summary>
internal static class Conditions
{
    /// <summary>For each condition on a facet the values that it takes: those whose value or label holds what was typed.</summary>
    internal static ILookup<string, HashSet<string>> Values(CatalogSearcher searcher, Question question, bool isEnglish) => question.Conditions
        .Where(condition => condition.Facet is not null)
        .ToLookup(condition => condition.Facet!, condition =>
        {
            var wanted = Letters(condition.Value);
            return ValuesOf(searcher, condition.Facet!)
                .Where(value => Letters(value).Contains(wanted, StringComparison.Ordinal)
                    || (searcher.Labels.Find(condition.Facet!, value, isEnglish) is { } label && Letters(label).Contains(wanted, StringComparison.Ordinal)))
                .ToHashSet(StringComparer.Ordinal);
        });

    private static HashSet<string> ValuesOf(CatalogSearcher searcher, string facet)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            if (SegmentValues.Of(leaf.AtomicReader).Facet(leaf.AtomicReader, facet) is { } kept)
                values.UnionWith(kept.Values);
        }

        return values;
    }

    private static string Letters(string text) => Folding.Fold(string.Concat(text.Where(c => char.IsLetterOrDigit(c) || c is '#' or '+')));
}
