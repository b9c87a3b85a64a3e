using Microsoft.Extensions.Logging;
using OS2.Catalog.Data;
using OS2.Catalog.Documents;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Search;

/// <summary>Brings what changed in the database into an index. Done twice it changes nothing more.</summary>
internal sealed class IndexChanges
{
    /// <summary>Documents are read one after the other and analysed beside each other, on half of the machine or two of its cores.</summary>
    private static readonly int Analysers = Math.Max(2, Environment.ProcessorCount / 2);

    private readonly ProductStore _products;
    private readonly RepositoryStore _repositories;
    private readonly DocumentStore _documents;
    private readonly SynonymStore _synonyms;
    private readonly DocumentText _texts;
    private readonly IndexSource _source;

    internal IndexChanges(Database database, ILogger logger)
    {
        _products = new ProductStore(database);
        _repositories = new RepositoryStore(database);
        _documents = new DocumentStore(database);
        _synonyms = new SynonymStore(database);
        _texts = new DocumentText(logger);
        _source = new IndexSource(database, _texts);
    }

    /// <summary>The words that the catalogue uses now: those of the register and of the synonyms, with those that ship.</summary>
    internal async Task<Lexicon> LexiconAsync(CancellationToken cancel)
    {
        var texts = (await _products.AllAsync(cancel)).SelectMany(product => new[] { product.Name, product.Aliases, product.SummaryDa })
            .Concat((await _products.DomainsAsync(cancel)).Select(domain => domain.NameDa))
            .Concat((await _synonyms.AllAsync(cancel)).SelectMany(synonym => new[] { synonym.Words, synonym.LeadsTo }));
        return Lexicon.Learn(ShippedWords.Instance.Pieces, texts.OfType<string>());
    }

    /// <summary>The words, products, and the repositories that changed with them: few and quick.</summary>
    /// <param name="update">Where they go.</param>
    /// <param name="analysis">How the index is analysed.</param>
    /// <param name="inIndex">The name and the state of life that the index has for a repository; null when it has none.</param>
    /// <param name="after">Changes from the next tick on.</param>
    /// <param name="upTo">Up to this tick; of a later one the next call hears.</param>
    /// <param name="cancel">Nothing is committed here.</param>
    /// <returns>Present repositories by number, of those that changed; whether all documents of each are to be written anew.</returns>
    internal async Task<IReadOnlyDictionary<long, bool>> ApplyProductsAsync(
        IndexUpdate update, WordAnalysis analysis, Func<long, string?> inIndex, long after, long upTo, CancellationToken cancel)
    {
        update.Put(WordsEntry.Of(analysis.Lexicon));
        update.Put(WordsEntry.Of([.. (await _synonyms.AllAsync(cancel)).Select(synonym => synonym.Group)]));
        var domains = (await _products.DomainsAsync(cancel)).ToDictionary(d => d.DomainSlug);
        update.Put(LabelsEntry.Of(FacetLabels.Of(await _products.SuppliersAsync(cancel), domains.Values)));

        var reports = await _source.ReportsAsync(cancel);
        foreach (var product in await _products.ChangedAsync(after, upTo, cancel))
        {
            if (product.WithdrawnAt is null)
                update.Put(ProductEntry.Of(await _source.ProductAsync(product, domains, reports, cancel), analysis));
            else
                update.Remove(IndexKind.KeyOfProduct(product.ProductSlug));
        }

        var present = new Dictionary<long, bool>();
        foreach (var repository in await _repositories.ChangedAsync(after, upTo, cancel))
        {
            var id = repository.RepositoryId;
            if (LifeCycle.IsPresent(repository.LifeCycle))
            {
                present[id] = after > 0 && inIndex(id) != RepositoryEntry.State(repository.FullName, repository.LifeCycle);
                update.Put(RepositoryEntry.Of(repository, analysis));
            }
            else
            {
                update.Remove(IndexKind.KeyOfRepository(id));
                update.RemoveDocuments(id);
            }
        }

        return present;
    }

    /// <summary>Documents that changed, and all those of the repositories that came back, have another name or were archived.</summary>
    internal async Task ApplyDocumentsAsync(
        IndexUpdate update, WordAnalysis analysis, IReadOnlyDictionary<long, bool> changed, long after, long upTo, CancellationToken cancel)
    {
        var repositories = new Dictionary<long, Repository?>();
        await ApplyAsync(update, analysis, _documents.ChangedAsync(after, upTo, cancel), repositories, cancel);
        foreach (var (id, _) in changed.Where(pair => pair.Value))
            await ApplyAsync(update, analysis, _documents.ProseAsync(id, cancel), repositories, cancel);
    }

    private Task ApplyAsync(
        IndexUpdate update, WordAnalysis analysis, IAsyncEnumerable<StoredDocument> documents, Dictionary<long, Repository?> repositories, CancellationToken cancel) =>
        Parallel.ForEachAsync(WithRepository(documents, repositories, cancel), new ParallelOptions { MaxDegreeOfParallelism = Analysers, CancellationToken = cancel }, (pair, _) =>
        {
            Apply(update, analysis, pair.Document, pair.Repository);
            return ValueTask.CompletedTask;
        });

    private async IAsyncEnumerable<(StoredDocument Document, Repository? Repository)> WithRepository(
        IAsyncEnumerable<StoredDocument> documents, Dictionary<long, Repository?> known, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var document in documents.WithCancellation(cancel))
        {
            if (!known.TryGetValue(document.RepositoryId, out var repository))
                known[document.RepositoryId] = repository = await _repositories.FindAsync(document.RepositoryId, cancel);
            yield return (document, repository);
        }
    }

    private void Apply(IndexUpdate update, WordAnalysis analysis, StoredDocument document, Repository? repository)
    {
        if (repository is not null && LifeCycle.IsPresent(repository.LifeCycle) && document is { WithdrawnAt: null, IsProse: true })
            update.Put(DocumentEntry.Of(document, repository, _texts.Sections(document), analysis));
        else
            update.Remove(IndexKind.KeyOfDocument(document.RepositoryId, document.PathKey));
    }
}
