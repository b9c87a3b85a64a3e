using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using OS2.Catalog.Search;

namespace OS2.Catalog.Tests.Search;

public sealed class TermFilterTests
{
    private const int Terms = 5_000;

    [Fact]
    public void Never_denies_what_is_there_and_seldom_lets_by_what_is_not()
    {
        using var folder = new RAMDirectory();
        using (var writer = new IndexWriter(folder, new IndexWriterConfig(CatalogAnalyzer.Version, new WhitespaceAnalyzer(CatalogAnalyzer.Version))))
            writer.AddDocument([new TextField("f", string.Join(' ', Enumerable.Range(0, Terms).Select(i => $"kørsel{i}")), Field.Store.NO)]);
        using var reader = DirectoryReader.Open(folder);
        var filter = TermFilter.Of(MultiFields.GetTerms(reader, "f"));

        Assert.All(Enumerable.Range(0, Terms), i => Assert.True(filter.MayHold(new BytesRef($"kørsel{i}"))));
        Assert.InRange(Enumerable.Range(Terms, Terms).Count(i => filter.MayHold(new BytesRef($"kørsel{i}"))), 0, Terms / 10);
    }
}
