using OS2.Catalog.Data;
using OS2.Catalog.Documents;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web;

/// <summary>How much the catalogue holds, counted again when something has changed.</summary>
public sealed class FrontFigures(Database database, ProductStore products, OrganisationStore organisations, DocumentStore documents)
{
    private volatile Figures? _newest;

    /// <summary>The figures as the newest change left them.</summary>
    public async Task<Figures> NowAsync(CancellationToken cancel)
    {
        var tick = await database.TickAsync(cancel);
        if (_newest is { } known && known.Tick == tick)
            return known;

        var all = await organisations.AllAsync(cancel);
        return _newest = new Figures
        {
            Tick = tick,
            Products = (await products.AllAsync(cancel)).Count(p => p.State != ProductState.Ended),
            Repositories = all.Sum(o => o.RepositoryCount),
            Organisations = all.Count,
            Documents = await documents.CountAsync(cancel),
            CheckedAt = all.Max(o => o.CheckedAt),
        };
    }

    /// <summary>One counting.</summary>
    public sealed record Figures
    {
        public long Tick { get; init; }

        /// <summary>Products, projects and experiments that have not ended.</summary>
        public int Products { get; init; }

        public int Repositories { get; init; }
        public int Organisations { get; init; }
        public int Documents { get; init; }

        /// <summary>When an organisation was last listed whole; null before the first time.</summary>
        public DateTimeOffset? CheckedAt { get; init; }
    }
}
