using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace OS2.Catalog.Search;

/// <summary>
/// Values of one segment in memory, read once: from the files each would be a reading of its own, and a search weighs thousands. A segment never changes;
/// what is known of it goes when nobody reads it any more.
/// </summary>
internal sealed class SegmentValues
{
    private static readonly ConditionalWeakTable<object, SegmentValues> Segments = [];

    private readonly ConcurrentDictionary<string, long[]> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FacetValues?> _facets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TermFilter?> _filters = new(StringComparer.Ordinal);

    internal static SegmentValues Of(AtomicReader segment) =>
        Segments.GetValue(segment is SegmentReader { CoreCacheKey: { } core } ? core : segment, _ => new SegmentValues());

    /// <summary>A number of each entry, 0 where it has none; 8 bytes each.</summary>
    internal long[] Numbers(AtomicReader segment, string field) => _numbers.TryGetValue(field, out var known) ? known : _numbers[field] = ReadNumbers(segment, field);

    /// <summary>The values of a facet; null when no product of the segment has any.</summary>
    internal FacetValues? Facet(AtomicReader segment, string name) => _facets.TryGetValue(name, out var known) ? known : _facets[name] = ReadFacet(segment, name);

    /// <summary>The terms of a field, set to the one that was asked for; null when the segment does not hold it.</summary>
    internal TermsEnum? Seek(AtomicReader segment, string field, BytesRef term)
    {
        if (!_filters.TryGetValue(field, out var filter))
            _filters[field] = filter = segment.GetTerms(field) is { } all ? TermFilter.Of(all) : null;
        if (filter?.MayHold(term) != true)
            return null;
        var terms = segment.GetTerms(field).GetEnumerator();
        return terms.SeekExact(term) ? terms : null;
    }

    private static long[] ReadNumbers(AtomicReader segment, string field)
    {
        var numbers = new long[segment.MaxDoc];
        if (segment.GetNumericDocValues(field) is { } values)
            for (var doc = 0; doc < numbers.Length; doc++)
                numbers[doc] = values.Get(doc);
        return numbers;
    }

    private static FacetValues? ReadFacet(AtomicReader segment, string name)
    {
        if (segment.GetSortedSetDocValues(IndexField.Facet(name)) is not { } kept)
            return null;
        var values = new string[kept.ValueCount];
        var bytes = new BytesRef();
        for (var place = 0; place < values.Length; place++)
        {
            kept.LookupOrd(place, bytes);
            values[place] = bytes.Utf8ToString();
        }

        var places = new Dictionary<int, int[]>();
        if (segment.GetTermDocsEnum(new Term(IndexField.Kind, IndexKind.Product)) is { } products)
        {
            for (var doc = products.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = products.NextDoc())
            {
                kept.SetDocument(doc);
                var of = new List<int>();
                for (var place = kept.NextOrd(); place != SortedSetDocValues.NO_MORE_ORDS; place = kept.NextOrd())
                    of.Add((int)place);
                if (of.Count > 0)
                    places[doc] = [.. of];
            }
        }

        return new FacetValues(values, places);
    }
}
