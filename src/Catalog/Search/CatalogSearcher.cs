using System.Globalization;
using System.Text.Json;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace OS2.Catalog.Search;

/// <summary>One state of the index: its tick, its labels, its counts, and the searching of it.</summary>
internal sealed class CatalogSearcher : IndexSearcher
{
    internal const string TickKey = "tick";
    internal const string VersionKey = "version";

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
    }

    /// <summary>The tick of the newest change in it; 0 while it is first filled.</summary>
    internal long Tick { get; }

    /// <summary>How it was written; see <see cref="IndexUpdate.Version"/>.</summary>
    internal string Version { get; }

    internal int Products { get; }
    internal int Repositories { get; }
    internal int Documents { get; }
    internal FacetLabels Labels { get; }

    /// <summary>The stored fields of an entry; null when there is none.</summary>
    internal Lucene.Net.Documents.Document? Find(string key)
    {
        var found = Search(new TermQuery(new Term(IndexField.Key, key)), 1);
        return found.TotalHits == 0 ? null : Doc(found.ScoreDocs[0].Doc);
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
}
