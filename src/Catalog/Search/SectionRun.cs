using Lucene.Net.Index;
using Lucene.Net.Search;

namespace OS2.Catalog.Search;

/// <summary>One search for sections of documents in one state of the index.</summary>
internal sealed class SectionRun
{
    private const int MostPages = 20;
    private const int LargestPage = 50;

    /// <summary>More sections of one document are not shown: whoever wants them all opens it.</summary>
    private const int MostOfOne = 3;

    /// <summary>Sections that are weighed; see <see cref="SectionCollector"/>. Some 2 ms.</summary>
    private const int MostWeighed = 8_000;

    /// <summary>A word that more than this share of all sections holds is weighed only where another word stands.</summary>
    private const float Common = 0.05f;

    private readonly CatalogSearcher _searcher;
    private readonly CatalogQuery _query;
    private readonly Question _question;
    private readonly PlaceQuery _places;
    private readonly List<(QuestionWord Word, Query Query, int Count)> _words = [];
    private readonly bool _isHopeless;
    private readonly HashSet<long>? _repositories;

    internal SectionRun(CatalogSearcher searcher, CatalogQuery query, Question question)
    {
        (_searcher, _query, _question) = (searcher, query, question);
        _places = new PlaceQuery(searcher, Weights.Sections);
        foreach (var word in question.Words)
            if (_places.Of(word) is { } places)
                _words.Add((word, places, _places.CountOf(word)));
        _isHopeless = question.Phrases.Any(phrase => _places.OfPhrase(phrase) is null);
        _repositories = ProductRun.Repositories(searcher, query, question);
    }

    /// <summary>Whether a word of the question stands in any section, in any of its ways.</summary>
    internal bool Knows(int word) => _words.Exists(known => ReferenceEquals(known.Word, _question.Words[word]));

    /// <summary>The sections of the page that was asked for, with the number of documents and whether that is all.</summary>
    internal (IReadOnlyList<DocumentHit> Hits, int Documents, bool IsExact) Find(Highlighter highlighter)
    {
        var size = Math.Clamp(_query.DocumentPageSize, 0, LargestPage);
        var page = Math.Clamp(_query.DocumentPage, 1, MostPages);
        if (size == 0 || _question.IsEmpty || _isHopeless || (_words.Count == 0 && _question.Phrases.Count == 0))
            return ([], 0, true);
        var wanted = page * size;
        var found = Weighed(wanted);
        var (hits, documents) = Grouped(found.Best, wanted);
        var shown = hits.Where(hit => hit.Place >= wanted - size && hit.Place < wanted).ToList();
        return ([.. Draw(shown, highlighter)], Math.Max(documents, found.Documents), !found.IsCut);
    }

    /// <summary>First what holds all the words; when that is too little, what holds most of them, then any.</summary>
    private SectionCollector Weighed(int wanted)
    {
        var needed = _words.Where(word => word.Word.IsNeeded).ToList();
        if (needed.Count == 0)
            needed = _words;
        var rare = needed.Where(word => word.Count <= Common * _searcher.IndexReader.MaxDoc).ToList();
        if (rare.Count == 0)
            rare = needed;
        var others = _words.Except(rare).ToList();
        var found = Collect(Query(needed, needed.Count, _words.Except(needed)), wanted);
        for (var least = rare.Count - 1; least >= 1 && found.Documents < wanted; least = least > 2 ? (least + 1) / 2 : least - 1)
        {
            var wider = Collect(Query(rare, least, others), wanted);
            if (wider.Documents > found.Documents)
                found = wider;
        }

        return found;
    }

    /// <summary>At least so many of the words; the others help.</summary>
    private BooleanQuery Query(List<(QuestionWord Word, Query Query, int Count)> words, int least, IEnumerable<(QuestionWord Word, Query Query, int Count)> others)
    {
        var query = new BooleanQuery(disableCoord: true);
        if (words.Count > 0)
        {
            var some = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = Math.Min(least, words.Count) };
            foreach (var word in words)
                some.Add(word.Query, least >= words.Count ? Occur.MUST : Occur.SHOULD);
            if (least >= words.Count)
                some.MinimumNumberShouldMatch = 0;
            query.Add(some, Occur.MUST);
        }

        foreach (var other in others)
            query.Add(Quiet(other.Query), Occur.SHOULD);
        foreach (var phrase in _question.Phrases)
            query.Add(_places.OfPhrase(phrase)!, Occur.MUST);
        foreach (var excluded in _question.Excluded)
            if (_places.OfPhrase(excluded) is { } unwanted)
                query.Add(unwanted, Occur.MUST_NOT);
        foreach (var condition in _question.Conditions.Where(condition => condition.Facet is null))
            foreach (var (start, end) in Words.Of(condition.Value))
                query.Add(new PrefixQuery(new Term(IndexField.SectionName, Folding.Fold(condition.Value.AsSpan(start, end - start)))) { Boost = 0 }, Occur.MUST);
        return query;
    }

    private static BooleanQuery Quiet(Query query) => new(disableCoord: true) { Clauses = { new BooleanClause(query, Occur.SHOULD) }, Boost = Weights.Filler };

    private SectionCollector Collect(Query query, int wanted)
    {
        var collector = new SectionCollector((wanted * MostOfOne) + 20, MostWeighed, _repositories);
        _searcher.Search(query, collector);
        return collector;
    }

    /// <summary>The sections with the place of their document in the list, from 0.</summary>
    private (List<(int Doc, float Score, int Place)> Hits, int Documents) Grouped(IReadOnlyList<(int Doc, float Score)> best, int wanted)
    {
        var places = new Dictionary<long, (int Place, int Count)>();
        var hits = new List<(int Doc, float Score, int Place)>();
        foreach (var (doc, score) in best)
        {
            var leaf = _searcher.IndexReader.Leaves[ReaderUtil.SubIndex(doc, _searcher.IndexReader.Leaves)];
            var document = SegmentValues.Of(leaf.AtomicReader).Numbers(leaf.AtomicReader, IndexField.DocumentNumber)[doc - leaf.DocBase];
            if (!places.TryGetValue(document, out var known))
            {
                if (places.Count == wanted)
                    continue;
                known = (places.Count, 0);
            }

            places[document] = (known.Place, known.Count + 1);
            if (known.Count < MostOfOne)
                hits.Add((doc, score, known.Place));
        }

        return ([.. hits.OrderBy(hit => hit.Place).ThenByDescending(hit => hit.Score)], places.Count);
    }

    private IEnumerable<DocumentHit> Draw(List<(int Doc, float Score, int Place)> hits, Highlighter highlighter)
    {
        var explained = _query.Explains ? Explained([.. hits.Select(hit => hit.Doc)]) : null;
        var before = -1;
        foreach (var (doc, score, place) in hits)
        {
            var stored = _searcher.Doc(doc);
            yield return new DocumentHit
            {
                FullName = stored.Stored(IndexField.FullName)!,
                Path = stored.Stored(IndexField.Path)!,
                Title = stored.Stored(IndexField.Title)!,
                Heading = stored.Stored(IndexField.Heading),
                Anchor = stored.Stored(IndexField.Anchor),
                Part = int.Parse(stored.Stored(IndexField.Part) ?? "1", System.Globalization.CultureInfo.InvariantCulture),
                Text = highlighter.Best(stored.Stored(IndexField.Text)),
                Product = _searcher.ProductOf(stored.Stored(IndexField.Of)!),
                IsOfSameDocument = place == before,
                Score = score,
                Explanation = explained is null ? [] : [.. explained.SelectMany(word => word[doc])],
            };
            before = place;
        }
    }

    private List<ILookup<int, HitReason>> Explained(HashSet<int> docs)
    {
        var scorer = new WordScorer(_searcher, Weights.Sections, _searcher.IndexReader.MaxDoc);
        return [.. _question.Words.Select(word => scorer.Explain(word with { Beginning = null }, docs))];
    }
}
