using Lucene.Net.Index;
using Lucene.Net.Search;

namespace OS2.Catalog.Search;

/// <summary>Words as queries on the fields of one kind of things, for what is too much to be weighed one by one.</summary>
internal sealed class PlaceQuery(CatalogSearcher searcher, IReadOnlyList<WeightedField> fields)
{
    /// <summary>A word in any of its ways in any of the places; null when the index holds none of them.</summary>
    internal DisjunctionMaxQuery? Of(QuestionWord word)
    {
        var places = new DisjunctionMaxQuery(Weights.OtherPlaces);
        foreach (var alternative in word.Alternatives)
            Add(places, alternative);
        return places.Any() ? places : null;
    }

    /// <summary>Words that must stand one behind the other, in any of the places; null when the index holds none of them.</summary>
    internal DisjunctionMaxQuery? OfPhrase(Alternative phrase)
    {
        var places = new DisjunctionMaxQuery(Weights.OtherPlaces);
        if (phrase.Stems.Count == 1)
            Add(places, phrase);
        else
            foreach (var field in fields.Where(field => !field.IsName))
                places.Add(Together(field, phrase));
        return places.Any() ? places : null;
    }

    /// <summary>Sections that hold the word as it was typed.</summary>
    internal int CountOf(QuestionWord word) => word.Alternatives[0].Stems.SelectMany(stems => stems).Select(term => Context(IndexField.SectionText, term).DocFreq).DefaultIfEmpty().Max();

    private void Add(DisjunctionMaxQuery places, Alternative alternative)
    {
        foreach (var field in fields)
        {
            if (field.IsName)
            {
                foreach (var name in alternative.Names)
                    Add(places, field, name, alternative.Weight);
            }
            else if (alternative.Stems.Count == 1)
            {
                foreach (var stem in alternative.Stems[0])
                    Add(places, field, stem, alternative.Weight);
            }
            else if (alternative.NeedsAll)
            {
                if (alternative.Stems.All(stems => stems.Any(stem => Context(field.Name, stem).DocFreq > 0)))
                    places.Add(Together(field, alternative));
            }
            else if (alternative.Stems.All(stems => Context(field.Name, stems[0]).DocFreq > 0))
            {
                var all = new BooleanQuery(disableCoord: true) { Boost = field.Weight * alternative.Weight / alternative.Stems.Count };
                foreach (var stems in alternative.Stems)
                    all.Add(new TermQuery(new Term(field.Name, stems[0]), Context(field.Name, stems[0])), Occur.MUST);
                places.Add(all);
            }
        }
    }

    private void Add(DisjunctionMaxQuery places, WeightedField field, string term, float weight)
    {
        var context = Context(field.Name, term);
        if (context.DocFreq > 0)
            places.Add(new TermQuery(new Term(field.Name, term), context) { Boost = field.Weight * weight });
    }

    private static MultiPhraseQuery Together(WeightedField field, Alternative alternative)
    {
        var phrase = new MultiPhraseQuery { Boost = field.Weight * alternative.Weight, Slop = 1 };
        foreach (var stems in alternative.Stems)
            phrase.Add([.. stems.Select(stem => new Term(field.Name, stem))]);
        return phrase;
    }

    private TermContext Context(string field, string term) => searcher.Context(field, term);
}
