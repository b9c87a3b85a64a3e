using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace OS2.Catalog.Search;

/// <summary>Stems of folded words. Folded first and stemmed then: "kørsler", "koersler" and "korsler" have one stem.</summary>
internal static class WordForms
{
    [ThreadStatic]
    private static DanishStemmer? t_danish;

    [ThreadStatic]
    private static PorterStemmer? t_english;

    internal static string DanishStem(string folded) => Stem(t_danish ??= new DanishStemmer(), folded);

    internal static string EnglishStem(string folded) => Stem(t_english ??= new PorterStemmer(), folded);

    private static string Stem(SnowballProgram stemmer, string folded)
    {
        stemmer.SetCurrent(folded);
        return stemmer.Stem() ? stemmer.Current : folded;
    }
}
