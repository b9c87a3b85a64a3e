using Lucene.Net.Index;
using Lucene.Net.Search;

namespace OS2.Catalog.Search;

/// <summary>Takes the best sections. Of a question that very many answer the first are weighed: who asks for "kommune" alone wants no exact order.</summary>
/// <param name="most">Sections that are kept.</param>
/// <param name="mostWeighed">Sections that are looked at; the rest is left.</param>
/// <param name="repositories">Only those of these repositories; null for all.</param>
internal sealed class SectionCollector(int most, int mostWeighed, HashSet<long>? repositories) : ICollector
{
    private readonly PriorityQueue<int, float> _best = new();
    private readonly HashSet<long> _documents = [];
    private Scorer? _scorer;
    private long[] _of = [];
    private long[] _rank = [];
    private long[] _document = [];
    private int _base;

    /// <summary>Documents whose sections were seen.</summary>
    internal int Documents => _documents.Count;

    internal int Weighed { get; private set; }

    /// <summary>Whether more answer than were looked at.</summary>
    internal bool IsCut { get; private set; }

    /// <summary>The kept ones, best first.</summary>
    internal IReadOnlyList<(int Doc, float Score)> Best =>
        [.. _best.UnorderedItems.Select(item => (item.Element, item.Priority)).OrderByDescending(item => item.Priority).ThenBy(item => item.Element)];

    public bool AcceptsDocsOutOfOrder => false;

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        if (IsCut)
            throw new CollectionTerminatedException();
        _base = context.DocBase;
        var values = SegmentValues.Of(context.AtomicReader);
        _of = repositories is null ? [] : values.Numbers(context.AtomicReader, IndexField.Of);
        _rank = values.Numbers(context.AtomicReader, IndexField.Rank);
        _document = values.Numbers(context.AtomicReader, IndexField.DocumentNumber);
    }

    public void Collect(int doc)
    {
        if (Weighed == mostWeighed)
        {
            IsCut = true;
            throw new CollectionTerminatedException();
        }

        if (repositories is not null && !repositories.Contains(_of[doc]))
            return;
        Weighed++;
        _documents.Add(_document[doc]);
        var score = _scorer!.GetScore() * (_rank[doc] > 0 ? Weights.ArchivedDocument : 1);
        if (_best.Count < most)
            _best.Enqueue(_base + doc, score);
        else if (_best.TryPeek(out _, out var least) && score > least)
            _best.EnqueueDequeue(_base + doc, score);
    }
}
