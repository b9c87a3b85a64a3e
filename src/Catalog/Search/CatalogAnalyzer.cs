using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Tartarus.Snowball.Ext;
using Lucene.Net.Util;

namespace OS2.Catalog.Search;

/// <summary>How text becomes terms. A field's ending says how it is read: <c>.da</c>, <c>.en</c>, else as names.</summary>
internal sealed class CatalogAnalyzer : AnalyzerWrapper
{
    internal const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private CatalogAnalyzer() : base(PER_FIELD_REUSE_STRATEGY)
    {
    }

    /// <summary>For the index.</summary>
    internal static CatalogAnalyzer Instance { get; } = new();

    /// <summary>Names as they are kept.</summary>
    internal static Analyzer Names { get; } = NewAnonymous((_, reader) =>
    {
        var words = new StandardTokenizer(Version, reader);
        return new TokenStreamComponents(words, new NamePartsFilter(words, NameParts.Kept));
    });

    /// <summary>Names as they are asked for.</summary>
    internal static Analyzer NamesAsked { get; } = NewAnonymous((_, reader) =>
    {
        var words = new StandardTokenizer(Version, reader);
        return new TokenStreamComponents(words, new NamePartsFilter(words, NameParts.Asked));
    });

    internal static Analyzer Danish { get; } = NewAnonymous((_, reader) =>
    {
        var words = new StandardTokenizer(Version, reader);
        TokenStream terms = new LowerCaseFilter(Version, words);
        terms = new StopFilter(Version, terms, DanishAnalyzer.DefaultStopSet);
        terms = new SnowballFilter(terms, new DanishStemmer());
        return new TokenStreamComponents(words, new FoldingFilter(terms));
    });

    internal static Analyzer English { get; } = NewAnonymous((_, reader) =>
    {
        var words = new StandardTokenizer(Version, reader);
        TokenStream terms = new EnglishPossessiveFilter(Version, words);
        terms = new LowerCaseFilter(Version, terms);
        terms = new StopFilter(Version, terms, StopAnalyzer.ENGLISH_STOP_WORDS_SET);
        terms = new PorterStemFilter(terms);
        return new TokenStreamComponents(words, new FoldingFilter(terms));
    });

    /// <summary>The terms of a text, in order.</summary>
    internal static IReadOnlyList<string> Terms(Analyzer analyzer, string text)
    {
        var terms = new List<string>();
        using var stream = analyzer.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            terms.Add(term.ToString()!);
        stream.End();
        return terms;
    }

    protected override Analyzer GetWrappedAnalyzer(string fieldName)
    {
        if (fieldName.EndsWith(IndexField.InDanish, StringComparison.Ordinal))
            return Danish;
        return fieldName.EndsWith(IndexField.InEnglish, StringComparison.Ordinal) ? English : Names;
    }
}
