using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;

namespace OS2.Catalog.Search;

/// <summary>
/// A field the terms of which are there already: one that is taken as it is, or the same ones for all sections of a document. Lucene makes a stream for every
/// value of such a field, at the cost of a paragraph; here a thread has one.
/// </summary>
internal sealed class ReadyField : Field
{
    [ThreadStatic]
    private static Replay? t_replay;

    private readonly IReadOnlyList<(string Term, int Step)> _terms;

    private ReadyField(string name, string value, FieldType type, IReadOnlyList<(string Term, int Step)> terms) : base(name, value, type) => _terms = terms;

    /// <summary>A value as it is.</summary>
    internal static ReadyField Of(string name, string value, Store isStored) =>
        new(name, value, isStored == Store.YES ? StringField.TYPE_STORED : StringField.TYPE_NOT_STORED, [(value, 1)]);

    /// <summary>Several values as they are, which are not kept.</summary>
    internal static ReadyField OfAll(string name, IReadOnlyList<(string Term, int Step)> values) => new(name, "", StringField.TYPE_NOT_STORED, values);

    /// <summary>The terms of a name, which is not kept.</summary>
    internal static ReadyField OfName(string name, IReadOnlyList<(string Term, int Step)> terms) => new(name, "", TextField.TYPE_NOT_STORED, terms);

    public override TokenStream GetTokenStream(Analyzer analyzer) => (t_replay ??= new Replay()).Over(_terms);

    private sealed class Replay : TokenStream
    {
        private readonly ICharTermAttribute _term;
        private readonly IPositionIncrementAttribute _step;
        private IReadOnlyList<(string Term, int Step)> _terms = [];
        private int _next;

        internal Replay()
        {
            _term = AddAttribute<ICharTermAttribute>();
            _step = AddAttribute<IPositionIncrementAttribute>();
        }

        internal Replay Over(IReadOnlyList<(string Term, int Step)> terms)
        {
            _terms = terms;
            return this;
        }

        public override void Reset()
        {
            base.Reset();
            _next = 0;
        }

        public override bool IncrementToken()
        {
            if (_next == _terms.Count)
                return false;
            var (term, step) = _terms[_next++];
            _term.SetEmpty().Append(term);
            _step.PositionIncrement = step;
            return true;
        }
    }
}
