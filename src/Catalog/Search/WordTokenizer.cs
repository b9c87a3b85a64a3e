using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace OS2.Catalog.Search;

/// <summary>Gives the terms of each word of a text (<see cref="Words"/>) at the word's place. What has no terms leaves a gap.</summary>
internal sealed class WordTokenizer : TokenStream
{
    private readonly string _text;
    private readonly Func<ReadOnlyMemory<char>, string[]> _terms;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _step;
    private string[] _waiting = [];
    private int _next;
    private int _at;
    private int _gap;

    internal WordTokenizer(string text, Func<ReadOnlyMemory<char>, string[]> terms)
    {
        _text = text;
        _terms = terms;
        _term = AddAttribute<ICharTermAttribute>();
        _step = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (_next < _waiting.Length)
        {
            _term.Append(_waiting[_next++]);
            _step.PositionIncrement = 0;
            return true;
        }

        while (Words.Next(_text, ref _at, out var start))
        {
            _waiting = _terms(_text.AsMemory(start, _at - start));
            if (_waiting.Length == 0)
            {
                _gap++;
                continue;
            }

            _term.Append(_waiting[0]);
            _step.PositionIncrement = 1 + _gap;
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
}
