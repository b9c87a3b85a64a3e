using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace OS2.Catalog.Search;

/// <summary>How names become terms. Running text is given to the index as terms already (<see cref="WordAnalysis"/>), since its language decides.</summary>
internal static class CatalogAnalyzer
{
    internal const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>Names as they are kept.</summary>
    internal static Analyzer Names { get; } = Analyzer.NewAnonymous((_, reader) =>
    {
        var words = new StandardTokenizer(Version, reader);
        return new TokenStreamComponents(words, new NamePartsFilter(words, NameParts.Kept));
    });

    /// <summary>The terms of a text, in order.</summary>
    internal static IReadOnlyList<string> Terms(Analyzer analyzer, string text) => [.. Placed(analyzer, text).Select(placed => placed.Term)];

    /// <summary>The terms of a text with the step from the place of the one before: 0 for another form of the same word.</summary>
    internal static IReadOnlyList<(string Term, int Step)> Placed(Analyzer analyzer, string text)
    {
        var terms = new List<(string Term, int Step)>();
        using var stream = analyzer.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var step = stream.GetAttribute<IPositionIncrementAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            terms.Add((term.ToString()!, step.PositionIncrement));
        stream.End();
        return terms;
    }
}
