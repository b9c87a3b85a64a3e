using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace OS2.Catalog.Search;

/// <summary><see cref="Folding"/> as a step of an analysis.</summary>
internal sealed class FoldingFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;

    internal FoldingFilter(TokenStream input) : base(input) => _term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
            return false;
        var folded = Folding.Fold(_term.Buffer.AsSpan(0, _term.Length));
        _term.SetEmpty().Append(folded);
        return true;
    }
}
