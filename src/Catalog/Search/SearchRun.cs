using Lucene.Net.Documents;

namespace OS2.Catalog.Search;

/// <summary>One search in one state of the index.</summary>
internal sealed class SearchRun
{
    private const int MostRepositories = 5;
    private const int LargestPage = 100;
    private const int MostNearest = 6;
    private const int MostChosen = 100;

    private readonly CatalogSearcher _searcher;
    private readonly CatalogQuery _query;
    private Question _question;
    private ProductRun _products;
    private SectionRun _sections;
    private string? _didYouMean;

    internal SearchRun(CatalogSearcher searcher, CatalogQuery query)
    {
        (_searcher, _query) = (searcher, query);
        _question = searcher.Vocabulary.Reader.Read(query.Text);
        _products = new ProductRun(searcher, query, _question);
        _sections = new SectionRun(searcher, query, _question);
        Respell();
    }

    internal CatalogResult Result()
    {
        if (_question.IsEmpty && _question.Conditions.Count == 0 && _question.Excluded.Count == 0 && _question.HasText)
            return Nothing(_query) with { Tick = _searcher.Tick };
        var highlighter = new Highlighter(_searcher.Vocabulary.Analysis, _question);
        var products = _products.Find();
        var (documents, documentsTotal, isExact) = _sections.Find(highlighter);
        var repositories = Repositories(highlighter);
        var isNothing = products.Ordered.Count + documents.Count + repositories.Count == 0;
        return new CatalogResult
        {
            Tick = _searcher.Tick,
            Total = products.Ordered.Count,
            Products = [.. OnPage(products.Ordered).Select(found => _products.Draw(found, highlighter))],
            Facets = products.Facets,
            Repositories = repositories,
            Documents = documents,
            DocumentsTotal = documentsTotal,
            IsDocumentsTotalExact = isExact,
            IsWidened = _question.Words.Count(word => word.IsNeeded) > 1 && products.Ordered.Count > 0 && products.Ordered.All(found => !HoldsAll(found)),
            DidYouMean = _didYouMean,
            Nearest = isNothing ? [.. _question.Words.SelectMany(word => Speller.Alike(_searcher, word.Text)).Distinct().Take(MostNearest)] : [],
            Understood = Understood(),
        };
    }

    /// <summary>The result for what is no word, or when there is no index: the chosen values stay to be seen and taken back.</summary>
    internal static CatalogResult Nothing(CatalogQuery query) => new()
    {
        Facets = [.. FacetName.All.Select(name => new Facet(name,
            query.Chosen.TryGetValue(name, out var values) ? [.. values.Distinct().Take(MostChosen).Select(value => new FacetValue(value, null, 0, true))] : []))],
    };

    /// <summary>Words that stand nowhere are taken for the nearest that do.</summary>
    private void Respell()
    {
        var words = _question.Words.ToList();
        var corrected = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].IsNeeded || _products.Knows(i) || _sections.Knows(i) || Speller.Nearest(_searcher, words[i].Text) is not { Count: > 0 } nearest)
                continue;
            corrected[words[i].Text] = nearest[0];
            var meant = nearest.Select(word => _searcher.Vocabulary.Reader.Read(word)).SelectMany(read => read.Words.Take(1)).SelectMany(word => word.Alternatives);
            words[i] = words[i] with { Alternatives = [.. words[i].Alternatives, .. meant.Select(a => a with { Kind = a.Kind == AlternativeKind.Typed ? AlternativeKind.Spelling : a.Kind, Weight = a.Weight * Weights.Spelling })] };
        }

        if (corrected.Count == 0)
            return;
        _didYouMean = string.Join(' ', _question.Words.Select(word => corrected.GetValueOrDefault(word.Text) ?? word.Text));
        _question = _question with { Words = words };
        _products = new ProductRun(_searcher, _query, _question);
        _sections = new SectionRun(_searcher, _query, _question);
    }

    private bool HoldsAll(ProductCandidate found) => found.IsNamed || _question.Words.Select((word, i) => !word.IsNeeded || _products.Holds(i, found.Doc)).All(holds => holds);

    private IEnumerable<ProductCandidate> OnPage(IReadOnlyList<ProductCandidate> ordered)
    {
        var size = Math.Clamp(_query.PageSize, 1, LargestPage);
        return ordered.Skip((int)Math.Min((long)(Math.Max(1, _query.Page) - 1) * size, int.MaxValue)).Take(size);
    }

    private List<RepositoryHit> Repositories(Highlighter highlighter)
    {
        var needed = _question.Words.Where(word => word.IsNeeded).ToList();
        if (needed.Count == 0 || _question.Conditions.Any(condition => condition.Facet is not null))
            return [];
        var scorer = new WordScorer(_searcher, Weights.Repositories, _searcher.Repositories);
        var matches = needed.Select(scorer.Find).ToList();
        var all = matches.SelectMany(match => match.Keys).Distinct()
            .Select(doc => (Doc: doc, Held: matches.Count(match => match.ContainsKey(doc)), Score: matches.Sum(match => match.TryGetValue(doc, out var found) ? found.Score : 0))).ToList();
        var most = all.Count == 0 ? 0 : all.Max(hit => hit.Held);
        return [.. all.Where(hit => hit.Held == most).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Doc).Take(MostRepositories).Select(hit => Draw(_searcher.Doc(hit.Doc), highlighter))];
    }

    private static RepositoryHit Draw(Document stored, Highlighter highlighter) =>
        new(stored.Stored(IndexField.FullName)!, highlighter.Whole(stored.Stored(IndexField.Description)), stored.Stored(IndexField.Language), stored.Stored(IndexField.LifeCycle)!);

    private IReadOnlyList<UnderstoodPart> Understood() =>
    [
        .. _question.Words.Select(word => new UnderstoodPart(word.IsNeeded ? UnderstoodKind.Word : UnderstoodKind.Filler, word.Text, null,
            word.IsNeeded ? [.. word.Alternatives.Where(a => a.Kind != AlternativeKind.Typed).Select(a => (a.Kind, a.Text))] : [])),
        .. _question.Phrases.Select(phrase => new UnderstoodPart(UnderstoodKind.Phrase, phrase.Text, null, [])),
        .. _question.Excluded.Select(excluded => new UnderstoodPart(UnderstoodKind.Excluded, excluded.Text, null, [])),
        .. _question.Conditions.Select(condition => new UnderstoodPart(UnderstoodKind.Condition, condition.Value, condition.Facet ?? "repo", [])),
    ];
}
