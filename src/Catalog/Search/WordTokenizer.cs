using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace OS2.Catalog.Search;

/// <summary>Gives the terms of each word of a text (<see cref="Words"/>) at the word's place. What has no terms leaves a gap.</summary>
internal sealed class WordTokenizer : TokenStream
{
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _step;
    private string _text = "";
    private WordAnalysis? _analysis;
    private string? _language;
    private string[] _waiting = [];
    private int _next;
    private int _at;
    private int _gap;

    internal WordTokenizer()
    {
        _term = AddAttribute<ICharTermAttribute>();
        _step = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Begins with another text; what was left of the one before is forgotten.</summary>
    internal WordTokenizer Over(string text, WordAnalysis analysis, string? language)
    {
        (_text, _analysis, _language) = (text, analysis, language);
        return this;
    }

    // Nothing but these two attributes is ever set: there are no others to clear.
    public override bool IncrementToken()
    {
        if (_next < _waiting.Length)
        {
            Give(_waiting[_next++], step: 0);
            return true;
        }

        while (Words.Next(_text, ref _at, out var start))
        {
            _waiting = _analysis!.Terms(_text.AsSpan(start, _at - start), _language);
            if (_waiting.Length == 0)
            {
                _gap++;
                continue;
            }

            Give(_waiting[0], 1 + _gap);
            (_next, _gap) = (1, 0);
            return true;
        }

        return false;
    }

    public override void Reset()
    {
        base.Reset();
        (_waiting, _next, _at, _gap) = ([], 0, 0, 0);
    }

    private void Give(string term, int step)
    {
        _term.SetEmpty().Append(term);
        _step.PositionIncrement = step;
    }
}
