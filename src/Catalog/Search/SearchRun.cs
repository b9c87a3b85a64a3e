using System.Text.Json;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace OS2.Catalog.Search;

/// <summary>One search in one state of the index.</summary>
internal sealed class SearchRun(CatalogSearcher searcher, CatalogQuery query)
{
    private const int MostRepositories = 5;
    private const int MostDocuments = 10;
    private const int LargestPage = 100;

    /// <summary>More values than any facet has; addresses are written by anyone.</summary>
    private const int MostChosen = 100;

    private static readonly Sort ByRelevance = new(
        new SortField(IndexField.Rank, SortFieldType.INT64), SortField.FIELD_SCORE, new SortField(IndexField.Order, SortFieldType.STRING));

    private static readonly Sort ByNameEndedLast = new(
        new SortField(IndexField.Rank, SortFieldType.INT64), new SortField(IndexField.Order, SortFieldType.STRING));

    private static readonly Sort ByName = new(new SortField(IndexField.Order, SortFieldType.STRING));

    private static readonly Sort ByNewest = new(
        new SortField(IndexField.Pushed, SortFieldType.INT64, reverse: true), new SortField(IndexField.Order, SortFieldType.STRING));

    private readonly Question _question = Question.Of(query.Text);
    private readonly Dictionary<string, HashSet<string>> _chosen = FacetName.All.ToDictionary(
        name => name, name => query.Chosen.TryGetValue(name, out var values) ? values.Take(MostChosen).ToHashSet() : []);

    internal CatalogResult Result()
    {
        if (_question.Words.Count == 0)
            return _question.HasText ? Nothing(query) : Found(Products(new ConstantScoreQuery(new TermQuery(new Term(IndexField.Kind, IndexKind.Product)))));

        var found = Of(allWords: true);
        if (found.Matches > 0 || _question.Words.Count == 1)
            return found.Result;
        var widened = Of(allWords: false);
        return widened.Matches > 0 ? widened.Result with { IsWidened = true } : found.Result;
    }

    /// <summary>The result for what is no word, or when there is no index: the chosen values stay to be seen and taken back.</summary>
    internal static CatalogResult Nothing(CatalogQuery query) => new()
    {
        Facets = [.. FacetName.All.Select(name => new Facet(name,
            query.Chosen.TryGetValue(name, out var values) ? [.. values.Distinct().Take(MostChosen).Select(value => new FacetValue(value, null, 0, true))] : []))],
    };

    private (CatalogResult Result, int Matches) Of(bool allWords)
    {
        var products = Products(QuestionQuery.OfProducts(_question, query.IsEnglish, allWords));
        var repositories = searcher.Search(QuestionQuery.Of(_question, Weights.Repositories, query.IsEnglish, allWords), MostRepositories);
        var documents = searcher.Search(QuestionQuery.Of(_question, Weights.Documents, query.IsEnglish, allWords), MostDocuments);
        var highlighter = new Highlighter(_question);
        var result = Found(products) with
        {
            Repositories = [.. repositories.ScoreDocs.Select(hit => Repository(hit.Doc, highlighter))],
            Documents = [.. documents.ScoreDocs.Select(hit => Document(hit.Doc, highlighter))],
        };
        return (result, products.Seen.Matches + repositories.TotalHits + documents.TotalHits);
    }

    private (FacetCollector Seen, TopDocs Hits) Products(Query products)
    {
        var sort = query.Sort switch
        {
            SortOrder.Name => ByName,
            SortOrder.Newest => ByNewest,
            _ => _question.Words.Count == 0 ? ByNameEndedLast : ByRelevance,
        };
        var wanted = (int)Math.Clamp((long)Page * PageSize, 1, Math.Max(1, searcher.Products));
        var top = TopFieldCollector.Create(sort, wanted, fillFields: false, trackDocScores: false, trackMaxScore: false, docsScoredInOrder: true);
        var seen = new FacetCollector(name => _chosen[name], top);
        searcher.Search(products, seen);
        seen.Finish();
        return (seen, top.GetTopDocs());
    }

    private int Page => Math.Max(1, query.Page);

    private int PageSize => Math.Clamp(query.PageSize, 1, LargestPage);

    private CatalogResult Found((FacetCollector Seen, TopDocs Hits) products)
    {
        var highlighter = new Highlighter(_question);
        var skipped = (int)Math.Min((long)(Page - 1) * PageSize, int.MaxValue);
        return new CatalogResult
        {
            Total = products.Hits.TotalHits,
            Products = [.. products.Hits.ScoreDocs.Skip(skipped).Take(PageSize).Select(hit => Product(hit.Doc, highlighter))],
            Facets = [.. products.Seen.Facets.Select(Facet)],
        };
    }

    private Facet Facet(FacetCollector.FacetCount facet)
    {
        var chosen = _chosen[facet.Name];
        var values = facet.Counts.Select(pair => (pair.Key, pair.Value)).Concat(chosen.Where(value => !facet.Counts.ContainsKey(value)).Select(value => (value, 0)));
        return new Facet(facet.Name, [.. values
            .Select(v => new FacetValue(v.Item1, searcher.Labels.Find(facet.Name, v.Item1, query.IsEnglish), v.Item2, chosen.Contains(v.Item1)))
            .OrderByDescending(v => v.Count).ThenBy(v => v.Label ?? v.Value, DanishOrder.Comparer)]);
    }

    private ProductHit Product(int doc, Highlighter highlighter)
    {
        var card = JsonSerializer.Deserialize(searcher.Doc(doc).Stored(IndexField.Json)!, IndexJson.Default.ProductCard)!;
        var summary = query.IsEnglish ? card.SummaryEn ?? card.SummaryDa : card.SummaryDa ?? card.SummaryEn;
        return new ProductHit(card, highlighter.Whole(summary));
    }

    private RepositoryHit Repository(int doc, Highlighter highlighter)
    {
        var stored = searcher.Doc(doc);
        return new RepositoryHit(stored.Stored(IndexField.FullName)!, highlighter.Whole(stored.Stored(IndexField.Description)),
            stored.Stored(IndexField.Language), stored.Stored(IndexField.LifeCycle)!);
    }

    private DocumentHit Document(int doc, Highlighter highlighter)
    {
        var stored = searcher.Doc(doc);
        return new DocumentHit(stored.Stored(IndexField.FullName)!, stored.Stored(IndexField.Path)!, stored.Stored(IndexField.Title)!,
            highlighter.Best(stored.Stored(IndexField.Text)));
    }
}
