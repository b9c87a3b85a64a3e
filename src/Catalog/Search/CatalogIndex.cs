using Microsoft.Extensions.Logging;
using OS2.Catalog.Data;

namespace OS2.Catalog.Search;

/// <summary>The search index: found in it is what people see on lists. Derived from the database and rebuilt when it is damaged.</summary>
/// <remarks>Safe to use from many threads. <see cref="IndexFollower"/> fills it; until then every search finds nothing.</remarks>
public sealed partial class CatalogIndex : IDisposable
{
    private readonly string _dataFolder;
    private readonly ILogger _logger;
    private readonly Lock _gate = new();
    private IndexHome? _home;
    private IndexView? _view;
    private volatile IndexFacts _facts = IndexFacts.None;
    private volatile Exception? _suspicion;

    /// <summary>Opens the index in the data folder as it was left; a damaged one is thrown away.</summary>
    /// <exception cref="IOException">The data folder cannot be written to.</exception>
    public CatalogIndex(CatalogSettings settings, ILogger<CatalogIndex> logger)
    {
        _dataFolder = settings.DataFolder;
        _logger = logger;
        OpenHome();
    }

    /// <summary>Whether there is anything to search in. While an index is first built there are products in it before there are documents.</summary>
    public bool IsOpen => _facts != IndexFacts.None;

    /// <summary>The tick of the newest change that is found; 0 while the index is first built.</summary>
    public long Tick => _facts.Tick;

    /// <summary>Products that can be found.</summary>
    public int Products => _facts.Products;

    /// <summary>Repositories that can be found.</summary>
    public int Repositories => _facts.Repositories;

    /// <summary>Documents that can be found.</summary>
    public int Documents => _facts.Documents;

    /// <summary>Finds products, and repositories and documents beside them. Any text is a valid question.</summary>
    /// <remarks>When the index proves to be damaged this throws what Lucene throws, and the follower looks into it within a second.</remarks>
    public CatalogResult Search(CatalogQuery query) =>
        Read(searcher => new SearchRun(searcher, query).Result()) ?? SearchRun.Nothing(query);

    /// <summary>What a person may be about to type: products first, then words.</summary>
    /// <param name="text">What was typed so far.</param>
    /// <param name="most">Suggestions at most.</param>
    public IReadOnlyList<Suggestion> Suggest(string text, int most = 8) => Read(searcher => new Suggester(searcher).Of(text, most)) ?? [];

    public void Dispose()
    {
        Close();
        _home?.Dispose();
    }

    /// <summary>Reads from the newest state; null when there is none.</summary>
    internal T? Read<T>(Func<CatalogSearcher, T?> read) where T : class
    {
        IndexView view;
        CatalogSearcher searcher;
        lock (_gate)
        {
            if (_view is null)
                return null;
            view = _view;
            searcher = view.Acquire();
        }

        try
        {
            return read(searcher);
        }
        catch (Exception problem)
        {
            SearchLog.SearchFailed(_logger, problem);
            _suspicion = problem;
            throw;
        }
        finally
        {
            view.Release(searcher);
        }
    }
}
