using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace OS2.Catalog.Search;

/// <summary>Puts all forms of a name (<see cref="NameParts"/>) at the place where it stands.</summary>
internal sealed class NamePartsFilter : TokenFilter
{
    private readonly Func<string, IReadOnlyList<string>> _forms;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _step;
    private readonly Queue<string> _waiting = new();

    internal NamePartsFilter(TokenStream input, Func<string, IReadOnlyList<string>> forms) : base(input)
    {
        _forms = forms;
        _term = AddAttribute<ICharTermAttribute>();
        _step = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        if (_waiting.TryDequeue(out var form))
        {
            _term.SetEmpty().Append(form);
            _step.PositionIncrement = 0;
            return true;
        }

        if (!m_input.IncrementToken())
            return false;
        var forms = _forms(_term.ToString()!);
        _term.SetEmpty().Append(forms[0]);
        foreach (var other in forms.Skip(1))
            _waiting.Enqueue(other);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _waiting.Clear();
    }
}
