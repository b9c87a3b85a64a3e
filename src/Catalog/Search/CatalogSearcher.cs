using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using OS2.Catalog.Data;

namespace OS2.Catalog.Search;

/// <summary>One state of the index: its tick, its labels, its words, its counts, and the searching of it.</summary>
internal sealed class CatalogSearcher : IndexSearcher
{
    internal const string TickKey = "tick";
    internal const string VersionKey = "version";

    /// <summary>Terms whose places are remembered: some 10 MB.</summary>
    private const int MostRemembered = 10_000;

    /// <summary>What more entries hold, as a word of documentation may, is not remembered.</summary>
    private const int MostEntries = 2_000;

    /// <summary>Choices of facets whose repositories are remembered: the numbers of some hundred repositories each.</summary>
    private const int MostNarrowed = 200;

    private readonly Remembered<string, HashSet<long>> _narrowed = new(MostNarrowed, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, float> _lengths = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Slug, string Name)?> _productOf = new(StringComparer.Ordinal);
    private readonly Lazy<int[]> _productDocs;
    private readonly ConcurrentDictionary<int, ProductRow> _rows = new();
    private readonly Remembered<(string Field, string Term), TermContext> _contexts = new(MostRemembered);
    private readonly Remembered<(string Field, string Term), (int Doc, float Score)[]> _scores = new(MostRemembered);

    internal CatalogSearcher(IndexReader reader) : base(reader)
    {
        Similarity = new BM25Similarity();
        var facts = ((DirectoryReader)reader).IndexCommit.UserData;
        Tick = facts.TryGetValue(TickKey, out var tick) && long.TryParse(tick, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        Version = facts.TryGetValue(VersionKey, out var version) ? version : "";
        Products = CountOf(IndexKind.Product);
        Repositories = CountOf(IndexKind.Repository);
        Documents = CountOf(IndexKind.Document);
        Labels = Find(IndexKind.Labels)?.Stored(IndexField.Json) is { } json ? JsonSerializer.Deserialize(json, IndexJson.Default.FacetLabels)! : FacetLabels.None;
        Vocabulary = Vocabulary.Of(Find(IndexKind.Words)?.Stored(IndexField.Text), Find(IndexKind.Synonyms)?.Stored(IndexField.Json));
        _productDocs = new Lazy<int[]>(() => DocsOf(new TermQuery(new Term(IndexField.Kind, IndexKind.Product))));
    }

    /// <summary>The tick of the newest change in it; 0 while it is first filled.</summary>
    internal long Tick { get; }

    /// <summary>How it was written; see <see cref="IndexUpdate.Version"/>.</summary>
    internal string Version { get; }

    internal int Products { get; }
    internal int Repositories { get; }
    internal int Documents { get; }
    internal FacetLabels Labels { get; }

    /// <summary>The words that it was analysed with, and the synonyms.</summary>
    internal Vocabulary Vocabulary { get; }

    /// <summary>All products, in the order of the index.</summary>
    internal IReadOnlyList<int> ProductDocs => _productDocs.Value;

    /// <summary>The stored fields of an entry; null when there is none.</summary>
    internal Lucene.Net.Documents.Document? Find(string key)
    {
        var found = Search(new TermQuery(new Term(IndexField.Key, key)), 1);
        return found.TotalHits == 0 ? null : Doc(found.ScoreDocs[0].Doc);
    }

    /// <summary>The entries that a query finds, in the order of the index.</summary>
    internal int[] DocsOf(Query query)
    {
        var docs = new DocsCollector();
        Search(query, docs);
        return [.. docs.Docs];
    }

    /// <summary>A product by its place in the index.</summary>
    internal ProductRow Product(int doc) => _rows.TryGetValue(doc, out var known) ? known : _rows[doc] = ReadProduct(doc);

    /// <summary>Where a term stands, for queries.</summary>
    internal TermContext Context(string field, string term) =>
        _contexts.Get((field, term), static (key, reader) => Context(reader, key.Field, new BytesRef(key.Term)), IndexReader);

    /// <summary>The entries of one kind that hold a term in a field, with the score of each.</summary>
    internal (int Doc, float Score)[] Scores(string field, string term, Func<string, string, (int Doc, float Score)[]> score)
    {
        if (_scores.Entries.TryGetValue((field, term), out var known))
            return known;
        var scores = score(field, term);
        return scores.Length <= MostEntries ? _scores.Keep((field, term), scores) : scores;
    }

    /// <summary>The repositories of the products that a choice leaves.</summary>
    internal HashSet<long> Narrowed(string choice, Func<HashSet<long>> find) => _narrowed.Get(choice, static (_, find) => find(), find);

    /// <summary>How many terms a field of an entry has on average.</summary>
    internal float AverageLength(string field) => _lengths.GetOrAdd(field, name =>
    {
        var facts = CollectionStatistics(name);
        return facts.DocCount > 0 && facts.SumTotalTermFreq > 0 ? (float)facts.SumTotalTermFreq / facts.DocCount : 1;
    });

    /// <summary>Terms of a field that begin so, the most frequent first.</summary>
    internal IReadOnlyList<string> Beginning(string field, string beginning, int most) =>
        [.. Counted(field, beginning).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(most).Select(pair => pair.Key)];

    /// <summary>Terms of a field that begin so, with the number of entries that hold each. Of very many the first are looked at.</summary>
    internal Dictionary<string, int> Counted(string field, string beginning)
    {
        const int MostLookedAt = 400;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var start = new BytesRef(beginning);
        foreach (var leaf in IndexReader.Leaves)
        {
            var terms = leaf.AtomicReader.GetTerms(field)?.GetEnumerator();
            if (terms is null || terms.SeekCeil(start) == TermsEnum.SeekStatus.END)
                continue;
            var looked = 0;
            do
            {
                if (!StringHelper.StartsWith(terms.Term, start))
                    break;
                var term = terms.Term.Utf8ToString();
                counts[term] = counts.GetValueOrDefault(term) + terms.DocFreq;
            }
            while (++looked < MostLookedAt && terms.MoveNext());
        }

        return counts;
    }

    /// <summary>The product that a repository belongs to, the first by its name; null when it belongs to none.</summary>
    internal (string Slug, string Name)? ProductOf(string repositoryId) => _productOf.GetOrAdd(repositoryId, number =>
        DocsOf(new TermQuery(new Term(IndexField.ProductRepositoryId, number))).Select(doc => Product(doc).Card)
            .OrderBy(card => card.Name, DanishOrder.Comparer).Select(card => ((string, string)?)(card.Slug, card.Name)).FirstOrDefault());

    private static TermContext Context(IndexReader reader, string field, BytesRef term)
    {
        var context = new TermContext(reader.Context);
        foreach (var leaf in reader.Leaves)
            if (SegmentValues.Of(leaf.AtomicReader).Seek(leaf.AtomicReader, field, term) is { } terms)
                context.Register(terms.GetTermState(), leaf.Ord, terms.DocFreq, terms.TotalTermFreq);
        return context;
    }

    private ProductRow ReadProduct(int doc)
    {
        var stored = Doc(doc);
        var leaf = IndexReader.Leaves[ReaderUtil.SubIndex(doc, IndexReader.Leaves)];
        var name = new BytesRef();
        leaf.AtomicReader.GetSortedDocValues(IndexField.Order)?.Get(doc - leaf.DocBase, name);
        long Number(string field) => leaf.AtomicReader.GetNumericDocValues(field)?.Get(doc - leaf.DocBase) ?? 0;
        return new ProductRow
        {
            Card = JsonSerializer.Deserialize(stored.Stored(IndexField.Json)!, IndexJson.Default.ProductCard)!,
            Repositories = [.. stored.GetFields(IndexField.ProductRepositoryId).Select(kept => long.Parse(kept.GetStringValue(CultureInfo.InvariantCulture)!, CultureInfo.InvariantCulture))],
            NameKey = name.Bytes.AsSpan(name.Offset, name.Length).ToArray(),
            Pushed = Number(IndexField.Pushed),
            Users = Number(IndexField.Users),
            Rank = Number(IndexField.Rank),
        };
    }

    private int CountOf(string kind)
    {
        var count = new TotalHitCountCollector();
        Search(new TermQuery(new Term(IndexField.Kind, kind)), count);
        return count.TotalHits;
    }

    /// <summary>Makes searchers for Lucene.</summary>
    internal sealed class Factory : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new CatalogSearcher(reader);
    }

    private sealed class DocsCollector : ICollector
    {
        private int _base;

        internal List<int> Docs { get; } = [];

        public bool AcceptsDocsOutOfOrder => false;

        public void SetScorer(Scorer scorer)
        {
            // Nothing is scored.
        }

        public void Collect(int doc) => Docs.Add(_base + doc);

        public void SetNextReader(AtomicReaderContext context) => _base = context.DocBase;
    }
}
