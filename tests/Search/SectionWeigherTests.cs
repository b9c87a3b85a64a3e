using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using OS2.Catalog.Search;

namespace OS2.Catalog.Tests.Search;

/// <summary>Every question is asked of Lucene's own queries too: the same sections, the same scores.</summary>
public sealed class SectionWeigherTests : IDisposable
{
    private const int Sections = 6_000;

    private readonly RAMDirectory _folder = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    public SectionWeigherTests()
    {
        var random = new Random(5);
        using (var writer = new IndexWriter(_folder, new IndexWriterConfig(CatalogAnalyzer.Version, CatalogAnalyzer.Names) { Similarity = new BM25Similarity(), MergePolicy = NoMergePolicy.COMPOUND_FILES }))
        {
            for (var i = 0; i < Sections; i++)
            {
                writer.AddDocument(
                [
                    new StringField(IndexField.Key, $"{i}", Field.Store.NO),
                    new NumericDocValuesField(IndexField.DocumentNumber, i / 6),
                    new NumericDocValuesField(IndexField.Of, i / 600),
                    new NumericDocValuesField(IndexField.Rank, 0),
                    new TextField(IndexField.SectionText, string.Join(' ', Enumerable.Range(0, 30).Select(_ => Word(random))), Field.Store.NO),
                    new TextField(IndexField.SectionHeading, string.Join(' ', Enumerable.Range(0, 3).Select(_ => Word(random))), Field.Store.NO),
                ]);
                if (i % 2_500 == 2_499)
                    writer.Commit();
            }

            for (var i = 0; i < Sections; i += 7)
                writer.DeleteDocuments(new Term(IndexField.Key, $"{i}"));
        }

        _reader = DirectoryReader.Open(_folder);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    public void Dispose()
    {
        _reader.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("ord1")]
    [InlineData("ord90")]
    [InlineData("ord3 ord40")]
    [InlineData("ord2 ord3 ord60")]
    [InlineData("ord70 ord71 ord72 ord1")]
    public void All_the_words_or_some_of_them(string question)
    {
        Assert.True(_reader.Leaves.Count > 1);
        var words = question.Split(' ');
        for (var least = 1; least <= words.Length; least++)
        {
            var query = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = least };
            foreach (var word in words)
                query.Add(Places(word), Occur.SHOULD);
            Same(query, new SectionWeigher { Leading = [.. words.Select(Word)], Least = least });
            if (least == words.Length)
                Same(query, new SectionWeigher { Leading = [], Least = 0, Required = [.. words.Select(Word)] });
        }
    }

    [Fact]
    public void With_what_must_be_what_helps_and_what_may_not_be()
    {
        var query = new BooleanQuery(disableCoord: true)
        {
            { Places("ord5"), Occur.MUST }, { Places("ord1"), Occur.MUST }, { new BooleanQuery(disableCoord: true) { Clauses = { new BooleanClause(Places("ord2"), Occur.SHOULD) }, Boost = Weights.Filler }, Occur.SHOULD },
            { Places("ord3"), Occur.MUST_NOT },
        };
        Same(query, new SectionWeigher { Leading = [Word("ord5")], Least = 1, Required = [Word("ord1")], Helping = [Word("ord2")], Excluded = [Word("ord3")] });
    }

    [Fact]
    public void Stops_when_enough_was_weighed()
    {
        var found = new SectionCollector(most: 10, mostWeighed: 100, repositories: null);
        new SectionWeigher { Leading = [Word("ord1")], Least = 1 }.Run(_reader, found);
        Assert.True(found.IsCut);
        Assert.InRange(found.Documents, 1, 100);
    }

    [Fact]
    public void Of_some_repositories_alone()
    {
        var found = new SectionCollector(Sections, Sections, repositories: [2, 4]);
        new SectionWeigher { Leading = [Word("ord1")], Least = 1 }.Run(_reader, found);
        Assert.NotEmpty(found.Best);
        Assert.All(found.Best, hit => Assert.True(hit.Doc / 600 is 2 or 4));
    }

    private void Same(Query query, SectionWeigher weigher)
    {
        var lucene = _searcher.Search(query, Sections).ScoreDocs.ToDictionary(hit => hit.Doc, hit => hit.Score);
        var found = new SectionCollector(Sections, Sections, repositories: null);
        weigher.Run(_reader, found);
        Assert.NotEmpty(lucene);
        Assert.Equal(lucene.Keys.Order(), found.Best.Select(hit => hit.Doc).Order());
        Assert.All(found.Best, hit => Assert.Equal(lucene[hit.Doc], hit.Score, 0.001));
    }

    private static string Word(Random random) => $"ord{(int)Math.Pow(100, random.NextDouble())}";

    private SectionWord Word(string word) => new(_searcher, Places(word), word: null, count: 0);

    private static DisjunctionMaxQuery Places(string word) => new(Weights.OtherPlaces)
    {
        new TermQuery(new Term(IndexField.SectionText, word)), new TermQuery(new Term(IndexField.SectionHeading, word)) { Boost = 3 },
    };
}
