using Lucene.Net.Index;
using Lucene.Net.Search;

namespace OS2.Catalog.Search;

/// <summary>One search for products in one state of the index.</summary>
internal sealed class ProductRun
{
    /// <summary>More values than any facet has; addresses are written by anyone.</summary>
    private const int MostChosen = 100;

    private readonly CatalogSearcher _searcher;
    private readonly CatalogQuery _query;
    private readonly Question _question;
    private readonly WordScorer _scorer;
    private readonly List<Dictionary<int, ProductMatch>> _matches;
    private readonly List<Dictionary<int, float>> _phrases;
    private readonly float[] _worth;
    private readonly Dictionary<string, HashSet<string>> _chosen;

    internal ProductRun(CatalogSearcher searcher, CatalogQuery query, Question question)
    {
        (_searcher, _query, _question) = (searcher, query, question);
        _scorer = new WordScorer(searcher, Weights.Products, searcher.Products);
        _matches = [.. question.Words.Select(_scorer.Find)];
        var places = new PlaceQuery(searcher, Weights.Products);
        _phrases = [.. question.Phrases.Select(phrase => Scored(places.OfPhrase(phrase)))];
        _worth = [.. question.Words.Select((word, i) => Worth(word, _matches[i]))];
        _chosen = FacetName.All.ToDictionary(name => name, name => query.Chosen.TryGetValue(name, out var values) ? values.Take(MostChosen).ToHashSet(StringComparer.Ordinal) : []);
    }

    /// <summary>Whether a word of the question stands in any product, in any of its ways.</summary>
    internal bool Knows(int word) => _matches[word].Count > 0;

    /// <summary>Whether a product holds a word of the question, in any of its ways.</summary>
    internal bool Holds(int word, int doc) => _matches[word].ContainsKey(doc);

    /// <summary>The products, best first, with the facets of all.</summary>
    internal ProductsFound Find()
    {
        var candidates = Candidates();
        var facets = new FacetCounter([.. _searcher.IndexReader.Leaves], name => _chosen[name], Conditions.Values(_searcher, _question, _query.IsEnglish), _query.Now);
        var passed = facets.Hits([.. candidates.Keys.Order()]);
        return new ProductsFound(Ordered([.. passed.Select(doc => candidates[doc])]), [.. facets.Facets.Select(Facet)], candidates.Count);
    }

    /// <summary>A hit as the page draws it.</summary>
    internal ProductHit Draw(ProductCandidate found, Highlighter highlighter)
    {
        var card = _searcher.Product(found.Doc).Card;
        var summary = _query.IsEnglish ? card.SummaryEn ?? card.SummaryDa : card.SummaryDa ?? card.SummaryEn;
        return new ProductHit(card, highlighter.Whole(summary))
        {
            Score = found.Score,
            Coverage = found.Coverage,
            Reasons = [.. _question.Words.Select((word, i) => _matches[i].GetValueOrDefault(found.Doc)?.Reason(word.Text)).OfType<HitReason>()],
            Explanation = _query.Explains ? [.. _question.Words.SelectMany(word => _scorer.Explain(word, new HashSet<int> { found.Doc })[found.Doc])] : [],
        };
    }

    /// <summary>Numbers of the repositories of all products that satisfy facets and conditions, whatever their texts hold; null when nothing narrows.</summary>
    internal static HashSet<long>? Repositories(CatalogSearcher searcher, CatalogQuery query, Question question)
    {
        if (query.OfProduct is { } slug)
            return NumbersOf(searcher, searcher.Search(new TermQuery(new Term(IndexField.Key, IndexKind.KeyOfProduct(slug))), 1).ScoreDocs.Select(found => found.Doc));
        var narrows = query.Chosen.Any(chosen => chosen.Value.Count > 0) || query.HidesEnded || query.ChangedFrom is not null || query.ChangedTo is not null
            || question.Conditions.Any(condition => condition.Facet is not null);
        if (!narrows)
            return null;
        List<QuestionCondition> conditions = [.. question.Conditions.Where(condition => condition.Facet is not null)];
        return searcher.Narrowed(KeyOf(query, conditions), () =>
            NumbersOf(searcher, new ProductRun(searcher, query, new Question { Conditions = conditions }).Find().Ordered.Select(found => found.Doc)));
    }

    /// <summary>All that narrows. Activity changes with the time, by days.</summary>
    private static string KeyOf(CatalogQuery query, IEnumerable<QuestionCondition> conditions) => string.Join('\n',
    [
        .. query.Chosen.OrderBy(chosen => chosen.Key, StringComparer.Ordinal).Select(chosen => $"{chosen.Key}:{string.Join('\t', chosen.Value.Take(MostChosen))}"),
        .. conditions.Select(condition => $"{condition.Facet}={condition.Value}"),
        FormattableString.Invariant($"{query.HidesEnded} {query.ChangedFrom:O} {query.ChangedTo:O} {query.IsEnglish} {query.Now:yyyy-MM-dd HH}"),
    ]);

    private static HashSet<long> NumbersOf(CatalogSearcher searcher, IEnumerable<int> products) => [.. products.SelectMany(product => searcher.Product(product).Repositories)];

    /// <summary>Those that hold enough of what was asked for, nothing that was excluded, and satisfy the conditions that are no facets.</summary>
    private Dictionary<int, ProductCandidate> Candidates()
    {
        var docs = _question.IsEmpty ? [.. _searcher.ProductDocs] : Holding();
        foreach (var phrase in _phrases)
            docs.IntersectWith(phrase.Keys);
        foreach (var excluded in _question.Excluded)
            docs.ExceptWith(_scorer.Find(new QuestionWord { Text = excluded.Text, Alternatives = [excluded], IsNeeded = true, Beginning = null }).Keys);
        foreach (var condition in _question.Conditions.Where(condition => condition.Facet is null))
            docs.IntersectWith(OfRepository(condition.Value));
        Narrow(docs);
        var whole = _question.Whole.Length == 0 ? [] : _searcher.DocsOf(new TermQuery(new Term(IndexField.ProductWhole, _question.Whole))).ToHashSet();
        docs.UnionWith(whole.Where(_ => _question.Excluded.Count == 0));
        var candidates = docs.Select(doc => Candidate(doc, whole.Contains(doc))).ToList();
        if (_question.Words.Count == 0)
            return candidates.ToDictionary(candidate => candidate.Doc);
        var best = candidates.Count == 0 ? 0 : candidates.Max(candidate => candidate.Coverage);
        return candidates.Where(candidate => candidate.IsNamed || candidate.Coverage >= best * Weights.LeastCoverage).ToDictionary(candidate => candidate.Doc);
    }

    private HashSet<int> Holding()
    {
        if (_question.Words.Count == 0)
            return [.. _phrases[0].Keys];
        return [.. _question.Words.Select((word, i) => (word, i)).Where(pair => pair.word.IsNeeded).SelectMany(pair => _matches[pair.i].Keys)];
    }

    private ProductCandidate Candidate(int doc, bool isNamed)
    {
        var (score, covered, worth) = (0f, 0f, 0f);
        for (var i = 0; i < _matches.Count; i++)
        {
            var word = _question.Words[i];
            if (word.IsNeeded)
                worth += _worth[i];
            if (!_matches[i].TryGetValue(doc, out var match))
                continue;
            score += match.Score * (word.IsNeeded ? 1 : Weights.Filler);
            if (word.IsNeeded)
                covered += _worth[i] * Math.Min(1, match.Certainty + 0.25f);
        }

        score += _phrases.Sum(phrase => phrase.GetValueOrDefault(doc));
        var coverage = worth > 0 ? covered / worth : 1;
        return new ProductCandidate(doc, (score * coverage) + (isNamed ? Weights.WholeName : 0), coverage, isNamed);
    }

    /// <summary>The rarer among products, the more a word says. One that no product holds says as much as one that a single product holds.</summary>
    private float Worth(QuestionWord word, Dictionary<int, ProductMatch> matches) =>
        word.IsNeeded ? MathF.Log(1 + ((1f + _searcher.Products) / (1 + Math.Max(1, matches.Values.Count(match => match.Certainty >= Weights.Pieces))))) : 0;

    private IEnumerable<int> OfRepository(string name)
    {
        var words = Words.Of(name).Select(word => new QuestionWord
        {
            Text = name[word.Start..word.End], Alternatives = [Alternative.Of(AlternativeKind.Typed, name[word.Start..word.End], 1)], IsNeeded = true, Beginning = Folding.Fold(name.AsSpan(word.Start, word.End - word.Start)),
        });
        var scorer = new WordScorer(_searcher, [new WeightedField(IndexField.ProductRepository, IsName: true, 1)], _searcher.Products);
        return words.Select(word => scorer.Find(word).Keys.AsEnumerable()).Aggregate((all, next) => all.Intersect(next));
    }

    private void Narrow(HashSet<int> docs)
    {
        if (!_query.HidesEnded && _query.ChangedFrom is null && _query.ChangedTo is null)
            return;
        var from = _query.ChangedFrom is { } first ? new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds() : long.MinValue;
        var to = _query.ChangedTo is { } last ? new DateTimeOffset(last.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero).ToUnixTimeSeconds() : long.MaxValue;
        var isDated = _query.ChangedFrom is not null || _query.ChangedTo is not null;
        docs.RemoveWhere(doc => (_query.HidesEnded && _searcher.Product(doc).Rank > 0)
            || (isDated && _searcher.Product(doc).Pushed is var pushed && (pushed <= 0 || pushed < from || pushed > to)));
    }

    private List<ProductCandidate> Ordered(List<ProductCandidate> hits)
    {
        var best = hits.Count == 0 ? 0 : hits.Where(hit => !hit.IsNamed).Select(hit => hit.Score).DefaultIfEmpty().Max();
        var keyed = hits.Select(hit => (
            Hit: hit,
            League: _question.IsEmpty || hit.Score >= best * Weights.SameLeague ? 0 : 1,
            Rank: hit.IsNamed ? 0 : _searcher.Product(hit.Doc).Rank,
            Name: _searcher.Product(hit.Doc).NameKey));
        var byName = Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));
        return [.. (_query.Sort switch
        {
            SortOrder.Name => keyed.OrderBy(k => k.Name, byName),
            SortOrder.Newest => keyed.OrderByDescending(k => _searcher.Product(k.Hit.Doc).Pushed).ThenBy(k => k.Name, byName),
            SortOrder.Users => keyed.OrderByDescending(k => _searcher.Product(k.Hit.Doc).Users).ThenBy(k => k.Rank).ThenBy(k => k.Name, byName),
            _ => keyed.OrderByDescending(k => k.Hit.IsNamed).ThenBy(k => k.League).ThenBy(k => k.Rank).ThenByDescending(k => _question.IsEmpty ? 0 : k.Hit.Score).ThenBy(k => k.Name, byName),
        }).Select(k => k.Hit)];
    }

    private Facet Facet(FacetCounter.FacetCount facet)
    {
        var chosen = _chosen[facet.Name];
        var values = facet.Counts.Select(pair => (pair.Key, pair.Value)).Concat(chosen.Where(value => !facet.Counts.ContainsKey(value)).Select(value => (value, 0)));
        return new Facet(facet.Name, [.. values
            .Select(v => new FacetValue(v.Item1, _searcher.Labels.Find(facet.Name, v.Item1, _query.IsEnglish), v.Item2, chosen.Contains(v.Item1)))
            .OrderByDescending(v => v.Count).ThenBy(v => v.Label ?? v.Value, DanishOrder.Comparer)]);
    }

    private Dictionary<int, float> Scored(Query? query)
    {
        if (query is null)
            return [];
        var found = _searcher.Search(query, Math.Max(1, _searcher.Products));
        return found.ScoreDocs.ToDictionary(hit => hit.Doc, hit => hit.Score);
    }
}
