using System.Globalization;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace OS2.Catalog.Benchmarks.Search;

/// <summary>Lucene's DanishAnalyzer and BM25 alone over the same fields: any of the words in any of the fields, best first.</summary>
internal sealed class DanishPeer : IDisposable
{
    private readonly RAMDirectory _directory = new();
    private readonly DanishAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly int _fields;

    internal DanishPeer(IReadOnlyList<(string Key, string[] Fields)> entries)
    {
        _fields = entries.Count == 0 ? 0 : entries[0].Fields.Length;
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var (key, fields) in entries)
            {
                var entry = new Document { new StoredField("key", key) };
                for (var i = 0; i < fields.Length; i++)
                    entry.Add(new TextField(FormattableString.Invariant($"f{i}"), fields[i], Field.Store.NO));
                writer.AddDocument(entry);
            }
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    internal IReadOnlyList<string> Find(string question)
    {
        var query = new BooleanQuery();
        foreach (var term in Terms(question).Distinct())
            for (var i = 0; i < _fields; i++)
                query.Add(new TermQuery(new Term(FormattableString.Invariant($"f{i}"), term)), Occur.SHOULD);
        return [.. _searcher.Search(query, 10).ScoreDocs.Select(hit => _searcher.Doc(hit.Doc).Get("key", CultureInfo.InvariantCulture))];
    }

    public void Dispose()
    {
        _reader.Dispose();
        _analyzer.Dispose();
        _directory.Dispose();
    }

    private List<string> Terms(string text)
    {
        var terms = new List<string>();
        using var stream = _analyzer.GetTokenStream("f0", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            terms.Add(term.ToString()!);
        stream.End();
        return terms;
    }
}
