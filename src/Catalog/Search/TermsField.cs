using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Documents;

namespace OS2.Catalog.Search;

/// <summary>Running text of an entry, which becomes terms in the language that it is in. It is searched and not kept.</summary>
internal sealed class TermsField(string name, string text, string? language, WordAnalysis analysis) : Field(name, text, TextField.TYPE_NOT_STORED)
{
    public override TokenStream GetTokenStream(Analyzer analyzer) => analysis.Stream(GetStringValue(CultureInfo.InvariantCulture)!, language);
}
