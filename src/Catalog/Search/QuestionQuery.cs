using Lucene.Net.Index;
using Lucene.Net.Search;

namespace OS2.Catalog.Search;

/// <summary>A question as a query on one kind of things.</summary>
internal static class QuestionQuery
{
    /// <summary>All words, or any of them, each in any of the places.</summary>
    internal static Query Of(Question question, IReadOnlyList<WeightedField> fields, bool isEnglish, bool allWords)
    {
        var query = new BooleanQuery();
        foreach (var word in question.Words)
        {
            var places = Places(word, fields, isEnglish);
            query.Add(places, allWords && word.IsNeeded ? Occur.MUST : Occur.SHOULD);
        }

        return query;
    }

    /// <summary>The same for products, those first whose whole name was typed.</summary>
    internal static Query OfProducts(Question question, bool isEnglish, bool allWords)
    {
        var words = Of(question, Weights.Products, isEnglish, allWords);
        if (question.Whole.Length == 0)
            return words;
        return new BooleanQuery
        {
            { words, Occur.MUST },
            { Weighted(new TermQuery(new Term(IndexField.ProductWhole, question.Whole)), Weights.WholeName), Occur.SHOULD },
        };
    }

    private static DisjunctionMaxQuery Places(QuestionWord word, IReadOnlyList<WeightedField> fields, bool isEnglish)
    {
        var places = new DisjunctionMaxQuery(Weights.OtherPlaces);
        foreach (var field in fields)
        {
            if (field.Reading == Reading.Name)
            {
                AddTerms(places, field.Name, word.Names, word.Beginning, field.Weight);
                continue;
            }

            AddTerms(places, field.Name + IndexField.InDanish, word.Danish, word.Beginning, field.Weight * (isEnglish ? Weights.OtherLanguage : 1));
            AddTerms(places, field.Name + IndexField.InEnglish, word.English, word.Beginning, field.Weight * (isEnglish ? 1 : Weights.OtherLanguage));
        }

        return places;
    }

    private static void AddTerms(DisjunctionMaxQuery places, string field, IReadOnlyList<string> terms, string? beginning, float weight)
    {
        foreach (var term in terms)
            places.Add(Weighted(new TermQuery(new Term(field, term)), weight));
        if (beginning is not null)
            places.Add(Weighted(new PrefixQuery(new Term(field, beginning)), weight * Weights.Begun));
    }

    private static T Weighted<T>(T query, float weight) where T : Query
    {
        query.Boost = weight;
        return query;
    }
}
