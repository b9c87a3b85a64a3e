using Lucene.Net.Index;

namespace OS2.Catalog.Search;

/// <summary>
/// Sees every product that matches the text, once. One that satisfies all facets is a hit and counts in every facet; one that fails in a single facet
/// counts in that one: there the choice would let it in.
/// </summary>
internal sealed class FacetCounter
{
    private readonly FacetCount[] _facets;
    private readonly IReadOnlyList<AtomicReaderContext> _leaves;

    /// <summary>Ready for one search.</summary>
    /// <param name="leaves">The parts of the index.</param>
    /// <param name="chosen">The chosen values, for each of <see cref="FacetName.All"/>.</param>
    /// <param name="wanted">Values that conditions ask for: a product must have one of each set.</param>
    /// <param name="now">For activity; null leaves it uncounted.</param>
    internal FacetCounter(IReadOnlyList<AtomicReaderContext> leaves, Func<string, IReadOnlyCollection<string>> chosen, ILookup<string, HashSet<string>> wanted, DateTimeOffset? now)
    {
        _leaves = leaves;
        _facets = [.. FacetName.All.Select(name => new FacetCount(name, chosen(name), [.. wanted[name]], now))];
    }

    internal IReadOnlyList<FacetCount> Facets => _facets;

    /// <summary>The products that satisfy all facets.</summary>
    /// <param name="docs">Products that match the text, in the order of the index.</param>
    internal List<int> Hits(IReadOnlyList<int> docs)
    {
        var hits = new List<int>();
        var at = 0;
        foreach (var leaf in _leaves)
        {
            if (at == docs.Count)
                break;
            var end = leaf.DocBase + leaf.Reader.MaxDoc;
            if (docs[at] >= end)
                continue;
            foreach (var facet in _facets)
                facet.SetNextReader(leaf.AtomicReader);
            for (; at < docs.Count && docs[at] < end; at++)
                if (Count(docs[at] - leaf.DocBase))
                    hits.Add(docs[at]);
            foreach (var facet in _facets)
                facet.SetNextReader(null);
        }

        return hits;
    }

    private bool Count(int doc)
    {
        FacetCount? failed = null;
        foreach (var facet in _facets)
        {
            var (isChosen, isWanted) = facet.Read(doc);
            if (!isWanted)
                return false;
            if (isChosen)
                continue;
            if (failed is not null)
                return false;
            failed = facet;
        }

        if (failed is not null)
        {
            failed.Count();
            return false;
        }

        foreach (var facet in _facets)
            facet.Count();
        return true;
    }

    /// <summary>The values of one facet, counted by segment.</summary>
    internal sealed class FacetCount(string name, IReadOnlyCollection<string> chosen, IReadOnlyList<HashSet<string>> wanted, DateTimeOffset? now)
    {
        private readonly List<int> _read = [];
        private readonly HashSet<int> _chosen = [];
        private HashSet<int>[] _wanted = [];
        private FacetValues? _values;
        private NumericDocValues? _pushed;
        private int[] _counts = [];

        internal string Name => name;

        /// <summary>Products by value.</summary>
        internal Dictionary<string, int> Counts { get; } = [];

        /// <summary>Adds up the segment that ends and turns to the next one.</summary>
        internal void SetNextReader(AtomicReader? reader)
        {
            for (var i = 0; i < _counts.Length; i++)
                if (_counts[i] > 0 && ValueOf(i) is var value)
                    Counts[value] = Counts.GetValueOrDefault(value) + _counts[i];

            var isActivity = name == FacetName.Active;
            _values = isActivity ? null : reader is null ? null : SegmentValues.Of(reader).Facet(reader, name);
            _pushed = isActivity && now is not null ? reader?.GetNumericDocValues(IndexField.Pushed) : null;
            _counts = _pushed is not null ? new int[Activity.All.Count] : _values is null ? [] : new int[_values.Values.Length];
            _chosen.Clear();
            _chosen.UnionWith(chosen.Select(PlaceOf).Where(place => place >= 0));
            _wanted = [.. wanted.Select(set => set.Select(PlaceOf).Where(place => place >= 0).ToHashSet())];
        }

        /// <summary>Reads the values of a product and says whether the choice lets it in, and the conditions.</summary>
        internal (bool IsChosen, bool IsWanted) Read(int doc)
        {
            _read.Clear();
            var isIn = chosen.Count == 0;
            if (_pushed is not null)
            {
                _read.Add(Activity.Of(_pushed.Get(doc), now!.Value));
                isIn |= _chosen.Contains(_read[0]);
            }
            else if (_values is not null)
            {
                foreach (var place in _values.Places.GetValueOrDefault(doc) ?? [])
                {
                    _read.Add(place);
                    isIn |= _chosen.Contains(place);
                }
            }

            return (isIn, HasOneOfEach());
        }

        /// <summary>Counts the product that was read.</summary>
        internal void Count()
        {
            foreach (var place in _read)
                _counts[place]++;
        }

        private bool HasOneOfEach()
        {
            foreach (var set in _wanted)
            {
                var has = false;
                foreach (var place in _read)
                    has |= set.Contains(place);
                if (!has)
                    return false;
            }

            return true;
        }

        private string ValueOf(int place) => _values is null ? Activity.All[place] : _values.Values[place];

        private int PlaceOf(string value) =>
            _pushed is not null ? Activity.All.ToList().IndexOf(value) : _values?.PlaceOf(value) ?? -1;
    }
}
