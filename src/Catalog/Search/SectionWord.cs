using Lucene.Net.Index;
using Lucene.Net.Search;

namespace OS2.Catalog.Search;

/// <summary>A word or a phrase of a question, as sections are searched for it: the better of its places counts, the others a little.</summary>
internal sealed class SectionWord
{
    private readonly Weight[] _places;

    /// <summary>Of a word in any of its ways in any of the places.</summary>
    internal SectionWord(IndexSearcher searcher, DisjunctionMaxQuery places, QuestionWord? word, int count)
    {
        _places = [.. places.Select(searcher.CreateNormalizedWeight)];
        (Word, Count) = (word, count);
    }

    /// <summary>Of what must be there and says nothing of how good a section is.</summary>
    internal SectionWord(IndexSearcher searcher, Query condition) => _places = [searcher.CreateNormalizedWeight(condition)];

    /// <summary>The word of the question; null for what must be there besides words.</summary>
    internal QuestionWord? Word { get; }

    /// <summary>Sections that hold it as it was typed.</summary>
    internal int Count { get; }

    /// <summary>Where it stands in a part of the index, each place before its first section.</summary>
    internal Scorer[] In(AtomicReaderContext part)
    {
        var found = new List<Scorer>(_places.Length);
        foreach (var place in _places)
            if (place.GetScorer(part, part.AtomicReader.LiveDocs) is { } scorer)
                found.Add(scorer);
        return [.. found];
    }

    /// <summary>The score of a section further on; null when it does not hold the word.</summary>
    internal static float? At(Scorer[] places, int doc)
    {
        var (best, sum, isThere) = (0f, 0f, false);
        foreach (var place in places)
        {
            if ((place.DocID < doc ? place.Advance(doc) : place.DocID) != doc)
                continue;
            var score = place.GetScore();
            isThere = true;
            sum += score;
            best = Math.Max(best, score);
        }

        return isThere ? Together(best, sum) : null;
    }

    internal static float Together(float best, float sum) => best + (Weights.OtherPlaces * (sum - best));
}
