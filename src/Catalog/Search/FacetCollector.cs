using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace OS2.Catalog.Search;

/// <summary>
/// Sees every product that matches the text, once. One that satisfies all facets is a hit and counts in every facet; one that fails in a single facet
/// counts in that one: there the choice would let it in.
/// </summary>
internal sealed class FacetCollector : ICollector
{
    private readonly FacetCount[] _facets;
    private readonly TopFieldCollector _top;

    /// <summary>Ready for one search.</summary>
    /// <param name="chosen">The chosen values, for each of <see cref="FacetName.All"/>.</param>
    /// <param name="top">Takes the hits.</param>
    internal FacetCollector(Func<string, IReadOnlyCollection<string>> chosen, TopFieldCollector top)
    {
        _facets = [.. FacetName.All.Select(name => new FacetCount(name, chosen(name)))];
        _top = top;
    }

    internal IReadOnlyList<FacetCount> Facets => _facets;

    /// <summary>Products that match the text, whatever facets are chosen.</summary>
    internal int Matches { get; private set; }

    public bool AcceptsDocsOutOfOrder => false;

    public void SetScorer(Scorer scorer) => _top.SetScorer(scorer);

    public void SetNextReader(AtomicReaderContext context)
    {
        _top.SetNextReader(context);
        foreach (var facet in _facets)
            facet.SetNextReader(context.AtomicReader);
    }

    public void Collect(int doc)
    {
        Matches++;
        FacetCount? failed = null;
        foreach (var facet in _facets)
        {
            if (facet.Read(doc))
                continue;
            if (failed is not null)
                return;
            failed = facet;
        }

        if (failed is not null)
        {
            failed.Count();
            return;
        }

        foreach (var facet in _facets)
            facet.Count();
        _top.Collect(doc);
    }

    /// <summary>Closes the last segment.</summary>
    internal void Finish()
    {
        foreach (var facet in _facets)
            facet.SetNextReader(null);
    }

    /// <summary>The values of one facet, counted by segment.</summary>
    internal sealed class FacetCount(string name, IReadOnlyCollection<string> chosen)
    {
        private readonly List<int> _read = [];
        private readonly HashSet<int> _chosen = [];
        private readonly BytesRef _bytes = new();
        private SortedSetDocValues? _values;
        private int[] _counts = [];

        internal string Name => name;

        /// <summary>Products by value.</summary>
        internal Dictionary<string, int> Counts { get; } = [];

        /// <summary>Adds up the segment that ends and turns to the next one.</summary>
        internal void SetNextReader(AtomicReader? reader)
        {
            for (var i = 0; i < _counts.Length; i++)
            {
                if (_counts[i] == 0)
                    continue;
                _values!.LookupOrd(i, _bytes);
                var value = _bytes.Utf8ToString();
                Counts[value] = Counts.GetValueOrDefault(value) + _counts[i];
            }

            _values = reader?.GetSortedSetDocValues(IndexField.Facet(name));
            _counts = _values is null ? [] : new int[_values.ValueCount];
            _chosen.Clear();
            foreach (var value in chosen)
                if (_values?.LookupTerm(new BytesRef(value)) is { } place and >= 0)
                    _chosen.Add((int)place);
        }

        /// <summary>Reads the values of a product and says whether the choice lets it in.</summary>
        internal bool Read(int doc)
        {
            _read.Clear();
            var isIn = chosen.Count == 0;
            if (_values is null)
                return isIn;
            _values.SetDocument(doc);
            for (var place = _values.NextOrd(); place != SortedSetDocValues.NO_MORE_ORDS; place = _values.NextOrd())
            {
                _read.Add((int)place);
                isIn |= _chosen.Contains((int)place);
            }

            return isIn;
        }

        /// <summary>Counts the product that was read.</summary>
        internal void Count()
        {
            foreach (var place in _read)
                _counts[place]++;
        }
    }
}
