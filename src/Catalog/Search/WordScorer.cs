using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace OS2.Catalog.Search;

/// <summary>
/// Finds words in the fields of one kind of things, BM25 by BM25, and remembers where each was found: for products and repositories, of which there are
/// hundreds or thousands. Words are judged among that kind alone, since what is rare there may be common in documentation.
/// </summary>
internal sealed class WordScorer(CatalogSearcher searcher, IReadOnlyList<WeightedField> fields, int total)
{
    private const float Saturation = 1.2f;

    /// <summary>Short texts are short because their writer weighed them: length counts less than it does in prose.</summary>
    private const float Length = 0.5f;

    private const int MostBeginnings = 40;

    private static readonly float[] LengthOfNorm = [.. Enumerable.Range(0, 256).Select(norm => SmallSingle.Byte315ToSingle((byte)norm)).Select(norm => norm > 0 ? 1 / (norm * norm) : 1)];

    /// <summary>Every entry that holds the word, in one of its ways, in one of the places.</summary>
    internal Dictionary<int, ProductMatch> Find(QuestionWord word)
    {
        var found = new Dictionary<int, ProductMatch>();
        Each(word, (doc, score, place, alternative, certainty) =>
        {
            if (!found.TryGetValue(doc, out var match))
                found[doc] = match = new ProductMatch();
            match.Add(score, place, alternative, certainty);
        });
        return found;
    }

    /// <summary>Every place of the word in chosen entries, best first.</summary>
    internal ILookup<int, HitReason> Explain(QuestionWord word, IReadOnlySet<int> docs)
    {
        var reasons = new List<(int Doc, HitReason Reason)>();
        Each(word, (doc, score, place, alternative, _) =>
        {
            if (docs.Contains(doc))
                reasons.Add((doc, new HitReason(word.Text, place, alternative.Kind, alternative.Text, score)));
        });
        return reasons.OrderByDescending(r => r.Reason.Score).ToLookup(r => r.Doc, r => r.Reason);
    }

    private void Each(QuestionWord word, Action<int, float, string, Alternative, float> found)
    {
        foreach (var field in fields)
        {
            foreach (var alternative in word.Alternatives)
                Each(field, alternative, found);
            if (word.Beginning is { } beginning && field.Name is not (IndexField.ProductReadme or IndexField.ProductRequirements))
                EachBegun(field, word, beginning, found);
        }
    }

    private void Each(WeightedField field, Alternative alternative, Action<int, float, string, Alternative, float> found)
    {
        var weight = field.Weight * alternative.Weight;
        if (field.IsName && alternative.Names.Count > 0)
        {
            foreach (var (doc, score) in Scores(field.Name, alternative.Names))
                found(doc, score * weight, field.Name, alternative, alternative.Weight);
            return;
        }

        if (field.IsName || alternative.Stems.Count == 0)
            return;
        if (alternative.Stems.Count == 1)
        {
            foreach (var (doc, score) in Scores(field.Name, alternative.Stems[0]))
                found(doc, score * weight, field.Name, alternative, alternative.Weight);
            return;
        }

        foreach (var (doc, score, share) in Together(field.Name, alternative))
            found(doc, score * weight, field.Name, alternative, alternative.Weight * share);
    }

    /// <summary>Entries that hold several words in one field: the mean of their scores, and the share of them that is there.</summary>
    private IEnumerable<(int Doc, float Score, float Share)> Together(string field, Alternative alternative)
    {
        var words = alternative.Stems.Select(stems => Scores(field, stems)).ToList();
        if (alternative.NeedsAll && words.Exists(scores => scores.Count == 0))
            yield break;
        foreach (var doc in alternative.NeedsAll ? words[0].Keys : words.SelectMany(scores => scores.Keys).Distinct())
        {
            var (sum, count) = (0f, 0);
            foreach (var scores in words)
            {
                if (!scores.TryGetValue(doc, out var score))
                    continue;
                sum += score;
                count++;
            }

            if (!alternative.NeedsAll || count == words.Count)
                yield return (doc, sum / words.Count, (float)count / words.Count);
        }
    }

    private void EachBegun(WeightedField field, QuestionWord word, string beginning, Action<int, float, string, Alternative, float> found)
    {
        var terms = searcher.Beginning(field.Name, beginning, MostBeginnings);
        if (terms.Count == 0)
            return;
        var begun = new Alternative { Kind = AlternativeKind.Begun, Text = word.Text + "…", Weight = Weights.Begun, Stems = [] };
        foreach (var (doc, score) in Scores(field.Name, terms))
            found(doc, score * field.Weight * Weights.Begun, field.Name, begun, Weights.Begun);
    }

    /// <summary>The best score of any of the terms, by entry.</summary>
    private Dictionary<int, float> Scores(string field, IReadOnlyList<string> terms)
    {
        var best = new Dictionary<int, float>();
        foreach (var term in terms)
            foreach (var (doc, score) in searcher.Scores(field, term, Score))
                if (!best.TryGetValue(doc, out var known) || known < score)
                    best[doc] = score;
        return best;
    }

    private (int Doc, float Score)[] Score(string field, string term)
    {
        var places = new List<(AtomicReaderContext Leaf, TermsEnum Terms)>();
        var count = 0;
        var bytes = new BytesRef(term);
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            if (SegmentValues.Of(leaf.AtomicReader).Seek(leaf.AtomicReader, field, bytes) is not { } terms)
                continue;
            count += terms.DocFreq;
            places.Add((leaf, terms));
        }

        var scored = new List<(int Doc, float Score)>(count);
        var rarity = MathF.Log(1 + ((Math.Max(total, count) - count + 0.5f) / (count + 0.5f)));
        var average = searcher.AverageLength(field);
        foreach (var (leaf, terms) in places)
        {
            var norms = leaf.AtomicReader.GetNormValues(field);
            var docs = terms.Docs(leaf.AtomicReader.LiveDocs, null, DocsFlags.FREQS);
            for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
            {
                var length = norms is null ? average : LengthOfNorm[(byte)norms.Get(doc)];
                scored.Add((leaf.DocBase + doc, rarity * docs.Freq * (Saturation + 1) / (docs.Freq + (Saturation * (1 - Length + (Length * length / average))))));
            }
        }

        return [.. scored];
    }
}
