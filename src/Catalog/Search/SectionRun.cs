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

    /// <summary>A word that so many sections hold needs no guessing at its pieces.</summary>
    private const int Enough = 50;

    private readonly CatalogSearcher _searcher;
    private readonly CatalogQuery _query;
    private readonly Question _question;
    private readonly List<SectionWord> _words = [];
    private readonly List<SectionWord> _required = [];
    private readonly List<SectionWord> _excluded = [];
    private readonly bool _isHopeless;
    private readonly HashSet<long>? _repositories;

    internal SectionRun(CatalogSearcher searcher, CatalogQuery query, Question question)
    {
        (_searcher, _query, _question) = (searcher, query, question);
        var read = new PlaceQuery(searcher, Weights.Sections);
        foreach (var word in question.Words)
            if (read.CountOf(word) is var count && read.Of(count < Enough ? word : Surely(word)) is { } places)
                _words.Add(new SectionWord(searcher, places, word, count));
        foreach (var phrase in question.Phrases)
        {
            if (read.OfPhrase(phrase) is { } places)
                _required.Add(new SectionWord(searcher, places, word: null, count: 0));
            else
                _isHopeless = true;
        }

        foreach (var excluded in question.Excluded)
            if (read.OfPhrase(excluded) is { } places)
                _excluded.Add(new SectionWord(searcher, places, word: null, count: 0));
        foreach (var condition in question.Conditions.Where(condition => condition.Facet is null))
            foreach (var (start, end) in Words.Of(condition.Value))
                _required.Add(new SectionWord(searcher, new PrefixQuery(new Term(IndexField.SectionName, Folding.Fold(condition.Value.AsSpan(start, end - start)))) { Boost = 0 }));
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

    /// <summary>A word without guesses at what its pieces may lead to.</summary>
    private static QuestionWord Surely(QuestionWord word) =>
        word with { Alternatives = [.. word.Alternatives.Where(alternative => alternative.Kind is not (AlternativeKind.Pieces or AlternativeKind.PieceSynonym))] };

    /// <summary>First what holds all the words; when that is too little, what holds most of them, then any.</summary>
    private SectionCollector Weighed(int wanted)
    {
        var needed = _words.Where(word => word.Word!.IsNeeded).ToList();
        if (needed.Count == 0)
            needed = _words;
        var found = new SectionCollector((wanted * MostOfOne) + 20, MostWeighed, _repositories);
        Run(found, [], 0, [.. needed, .. _required], _words.Except(needed));

        var rare = needed.Where(word => word.Count <= Common * _searcher.IndexReader.MaxDoc).ToList();
        if (rare.Count == 0)
            rare = needed;
        var others = _words.Except(rare).ToList();
        for (var least = rare.Count - 1; least >= 1 && found.Documents < wanted; least = least > 2 ? (least + 1) / 2 : least - 1)
        {
            var wider = new SectionCollector((wanted * MostOfOne) + 20, MostWeighed, _repositories);
            Run(wider, rare, least, _required, others);
            if (wider.Documents > found.Documents)
                found = wider;
        }

        return found;
    }

    private void Run(SectionCollector found, IReadOnlyList<SectionWord> leading, int least, IReadOnlyList<SectionWord> required, IEnumerable<SectionWord> helping) =>
        new SectionWeigher { Leading = leading, Least = least, Required = required, Helping = [.. helping], Excluded = _excluded }.Run(_searcher.IndexReader, found);

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
