using Microsoft.Extensions.Logging.Abstractions;
using OS2.Catalog.Data;
using OS2.Catalog.Documents;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;
using OS2.Catalog.Search;

namespace OS2.Catalog.Benchmarks.Search;

/// <summary>A catalogue that is searched by ours and by its peers: the register that ships, or a folder that was crawled.</summary>
internal sealed class SearchCorpus : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("search-quality-").FullName;

    private SearchCorpus(string? data)
    {
        var file = Path.Combine(_folder, "catalogue.db");
        if (data is not null)
            File.Copy(Path.Combine(data, "catalogue.db"), file);
        var engine = SqliteEngine.OnFile(file);
        Migrations.Run(engine);
        Database = new Database(engine, TimeProvider.System);
        Index = new CatalogIndex(new CatalogSettings { DataFolder = _folder }, NullLogger<CatalogIndex>.Instance);
    }

    internal Database Database { get; }
    internal CatalogIndex Index { get; }

    /// <summary>The texts of each product by field, as its index entry has them.</summary>
    internal IReadOnlyList<(string Key, string[] Fields)> Products { get; private set; } = [];

    /// <summary>The texts of each document by field.</summary>
    internal IReadOnlyList<(string Key, string[] Fields)> Documents { get; private set; } = [];

    internal static async Task<SearchCorpus> OpenAsync(string? data)
    {
        var corpus = new SearchCorpus(data);
        var cancel = CancellationToken.None;
        await new Register(corpus.Database).ImportAsync(Register.Real, cancel);
        await new SynonymStore(corpus.Database).ImportAsync(cancel);
        await new IndexFollower(corpus.Index, corpus.Database, TimeProvider.System, NullLogger<IndexFollower>.Instance).FollowOnceAsync(cancel);
        await corpus.ReadAsync(cancel);
        return corpus;
    }

    public void Dispose()
    {
        Index.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var (products, repositories, documents) = (new ProductStore(Database), new RepositoryStore(Database), new DocumentStore(Database));
        var texts = new DocumentText(NullLogger.Instance);
        var source = new IndexSource(Database, texts);
        var domains = (await products.DomainsAsync(cancel)).ToDictionary(domain => domain.DomainSlug);
        var reports = await source.ReportsAsync(cancel);
        var read = new List<(string, string[])>();
        foreach (var product in await products.AllAsync(cancel))
        {
            var facts = await source.ProductAsync(product, domains, reports, cancel);
            read.Add((product.ProductSlug,
            [
                facts.Card.Name, product.Aliases, string.Join('\n', facts.Card.Suppliers.Concat(facts.Organisations).Concat(facts.Card.Users)), $"{facts.Card.DomainDa}\n{facts.Card.DomainEn}",
                $"{facts.Card.SummaryDa}\n{facts.Card.SummaryEn}", string.Join('\n', facts.Features.Select(f => f.Text)), string.Join('\n', facts.Requirements.Concat(facts.Readmes).Select(r => r.Text)),
            ]));
        }

        Products = read;
        var pages = new List<(string, string[])>();
        var names = (await repositories.ChangedAsync(0, long.MaxValue, cancel)).ToDictionary(repository => repository.RepositoryId, repository => repository.FullName);
        await foreach (var document in documents.ChangedAsync(0, long.MaxValue, cancel))
        {
            if (document is not { WithdrawnAt: null, IsProse: true })
                continue;
            var sections = texts.Sections(document);
            var name = names[document.RepositoryId];
            pages.Add(($"{name}:{document.Path}", [document.Title, string.Join('\n', sections.Select(s => s.Heading)), string.Join('\n', sections.Select(s => s.Text)), $"{name} {document.Path}"]));
        }

        Documents = pages;
    }
}
