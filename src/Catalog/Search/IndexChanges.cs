using Microsoft.Extensions.Logging;
using OS2.Catalog.Data;
using OS2.Catalog.Documents;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Search;

/// <summary>Brings what changed in the database into an index. Done twice it changes nothing more.</summary>
internal sealed class IndexChanges
{
    private readonly ProductStore _products;
    private readonly RepositoryStore _repositories;
    private readonly DocumentStore _documents;
    private readonly DocumentText _texts;
    private readonly IndexSource _source;

    internal IndexChanges(Database database, ILogger logger)
    {
        _products = new ProductStore(database);
        _repositories = new RepositoryStore(database);
        _documents = new DocumentStore(database);
        _texts = new DocumentText(logger);
        _source = new IndexSource(database, _texts);
    }

    /// <summary>Products, and the repositories that changed with them: few and quick.</summary>
    /// <param name="update">Where they go.</param>
    /// <param name="nameInIndex">The name that the index has for a repository; null when it has none.</param>
    /// <param name="after">Changes from the next tick on.</param>
    /// <param name="upTo">Up to this tick; of a later one the next call hears.</param>
    /// <param name="cancel">Nothing is committed here.</param>
    /// <returns>Present repositories by number, of those that changed; whether all documents of each are to be written anew.</returns>
    internal async Task<IReadOnlyDictionary<long, bool>> ApplyProductsAsync(
        IndexUpdate update, Func<long, string?> nameInIndex, long after, long upTo, CancellationToken cancel)
    {
        var domains = (await _products.DomainsAsync(cancel)).ToDictionary(d => d.DomainSlug);
        update.Put(LabelsEntry.Of(FacetLabels.Of(await _products.SuppliersAsync(cancel), domains.Values)));

        foreach (var product in await _products.ChangedAsync(after, upTo, cancel))
        {
            if (product.WithdrawnAt is null)
                update.Put(ProductEntry.Of(await _source.ProductAsync(product, domains, cancel)));
            else
                update.Remove(IndexKind.KeyOfProduct(product.ProductSlug));
        }

        var present = new Dictionary<long, bool>();
        foreach (var repository in await _repositories.ChangedAsync(after, upTo, cancel))
        {
            var id = repository.RepositoryId;
            if (LifeCycle.IsPresent(repository.LifeCycle))
            {
                present[id] = after > 0 && nameInIndex(id) != repository.FullName;
                update.Put(RepositoryEntry.Of(repository));
            }
            else
            {
                update.Remove(IndexKind.KeyOfRepository(id));
                update.RemoveDocuments(id);
            }
        }

        return present;
    }

    /// <summary>Documents that changed, and all those of the repositories that came back or have another name.</summary>
    internal async Task ApplyDocumentsAsync(IndexUpdate update, IReadOnlyDictionary<long, bool> changed, long after, long upTo, CancellationToken cancel)
    {
        var repositories = new Dictionary<long, Repository?>();
        await foreach (var document in _documents.ChangedAsync(after, upTo, cancel))
            Apply(update, document, await RepositoryAsync(repositories, document.RepositoryId, cancel));

        foreach (var (id, _) in changed.Where(pair => pair.Value))
            await foreach (var document in _documents.ProseAsync(id, cancel))
                Apply(update, document, await RepositoryAsync(repositories, id, cancel));
    }

    private void Apply(IndexUpdate update, StoredDocument document, Repository? repository)
    {
        if (repository is not null && LifeCycle.IsPresent(repository.LifeCycle) && document is { WithdrawnAt: null, IsProse: true })
            update.Put(DocumentEntry.Of(document, repository, _texts.Of(document, DocumentText.MostCharacters)));
        else
            update.Remove(IndexKind.KeyOfDocument(document.RepositoryId, document.PathKey));
    }

    private async Task<Repository?> RepositoryAsync(Dictionary<long, Repository?> known, long id, CancellationToken cancel)
    {
        if (!known.TryGetValue(id, out var repository))
            known[id] = repository = await _repositories.FindAsync(id, cancel);
        return repository;
    }
}
