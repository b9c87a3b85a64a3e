using Lucene.Net.Index;

namespace OS2.Catalog.Search;

/// <summary>Takes the best sections. Of a question that very many answer the first are weighed: who asks for "kommune" alone wants no exact order.</summary>
/// <param name="most">Sections that are kept.</param>
/// <param name="mostWeighed">Sections that are looked at; the rest is left.</param>
/// <param name="repositories">Only those of these repositories; null for all.</param>
internal sealed class SectionCollector(int most, int mostWeighed, HashSet<long>? repositories)
{
    private readonly PriorityQueue<int, float> _best = new();
    private readonly HashSet<long> _documents = [];
    private long[] _of = [];
    private long[] _rank = [];
    private long[] _document = [];
    private int _base;
    private int _weighed;

    /// <summary>Documents whose sections were seen.</summary>
    internal int Documents => _documents.Count;

    /// <summary>Whether more answer than were looked at.</summary>
    internal bool IsCut { get; private set; }

    /// <summary>The kept ones, best first.</summary>
    internal IReadOnlyList<(int Doc, float Score)> Best =>
        [.. _best.UnorderedItems.Select(item => (item.Element, item.Priority)).OrderByDescending(item => item.Priority).ThenBy(item => item.Element)];

    /// <summary>Goes on to a part of the index.</summary>
    internal void Turn(AtomicReaderContext part)
    {
        _base = part.DocBase;
        var values = SegmentValues.Of(part.AtomicReader);
        _of = repositories is null ? [] : values.Numbers(part.AtomicReader, IndexField.Of);
        _rank = values.Numbers(part.AtomicReader, IndexField.Rank);
        _document = values.Numbers(part.AtomicReader, IndexField.DocumentNumber);
    }

    /// <summary>Whether a section of the part is of one of the repositories.</summary>
    internal bool IsWanted(int doc) => repositories is null || repositories.Contains(_of[doc]);

    /// <summary>Takes a section of the part, if it is among the best.</summary>
    internal void Add(int doc, float score)
    {
        if (_weighed == mostWeighed)
        {
            IsCut = true;
            return;
        }

        _weighed++;
        _documents.Add(_document[doc]);
        score *= _rank[doc] > 0 ? Weights.ArchivedDocument : 1;
        if (_best.Count < most)
            _best.Enqueue(_base + doc, score);
        else if (_best.TryPeek(out _, out var least) && score > least)
            _best.EnqueueDequeue(_base + doc, score);
    }
}
