using OS2.Catalog.Data;
using OS2.Catalog.Products;

namespace OS2.Catalog.Governance;

/// <summary>Finds the reports that the crawler has read.</summary>
public sealed class ReportStore(Database database, ProductStore products)
{
    private const string Facts = "g.RepositoryId, g.PathKey, g.Path, g.CommitId, g.FoundAt, g.Kind, g.Subject, g.ReportHash, g.WithdrawnAt";

    private const string SelectPresent = $"""
        SELECT {Facts} FROM GovernanceReport g JOIN Repository r ON r.RepositoryId = g.RepositoryId WHERE g.WithdrawnAt IS NULL AND r.LifeCycle IN ('live', 'archived')
        """;

    private const string SelectBindings = """
        SELECT b.RepositoryId, b.ProductSlug FROM ProductRepository b JOIN Product p ON p.ProductSlug = b.ProductSlug
        WHERE b.WithdrawnAt IS NULL AND p.WithdrawnAt IS NULL AND b.RepositoryId IN (SELECT g.RepositoryId FROM GovernanceReport g WHERE g.WithdrawnAt IS NULL)
        """;

    private const string SelectOne = $"SELECT {Facts}, g.Report FROM GovernanceReport g WHERE g.RepositoryId = @RepositoryId AND g.PathKey = @PathKey";

    /// <summary>The reports about a product in present repositories, whosesoever these are; the same answers in several files once for each file. The newest first.</summary>
    public async Task<IReadOnlyList<StoredReport>> OfProductAsync(string slug, CancellationToken cancel) =>
        await WholeAsync((await TiedAsync(cancel)).Where(each => each.ProductSlug == slug).Select(each => each.Report), cancel);

    /// <summary>Reports with what they say, the newest first; what is gone by now is left out.</summary>
    public async Task<IReadOnlyList<StoredReport>> WholeAsync(IEnumerable<StoredReport> found, CancellationToken cancel)
    {
        var reports = new List<StoredReport>();
        foreach (var report in found)
        {
            if (await database.FindAsync<StoredReport>(SelectOne, new { report.RepositoryId, report.PathKey }, cancel) is { } whole)
                reports.Add(whole);
        }

        return [.. reports.OrderByDescending(report => report.Content.WrittenOn).ThenBy(report => report.Path, StringComparer.Ordinal)];
    }

    /// <summary>All present reports without what they say, each with the slug of its product or null where the register knows none, by repository and path.</summary>
    public async Task<IReadOnlyList<(StoredReport Report, string? ProductSlug)>> AllAsync(CancellationToken cancel) =>
        [.. (await TiedAsync(cancel)).OrderBy(each => each.Report.RepositoryId).ThenBy(each => each.Report.Path, StringComparer.Ordinal)];

    private async Task<IReadOnlyList<(StoredReport Report, string? ProductSlug)>> TiedAsync(CancellationToken cancel)
    {
        var present = await database.QueryAsync<StoredReport>(SelectPresent, null, cancel);
        if (present.Count == 0)
            return [];
        var bound = (await database.QueryAsync<Binding>(SelectBindings, null, cancel)).ToLookup(binding => binding.RepositoryId, binding => binding.ProductSlug);
        var all = await products.AllAsync(cancel);
        return [.. present.Select(report => (report, ReportSubject.ProductOf(report.Subject, [.. bound[report.RepositoryId]], all)))];
    }

    private sealed record Binding
    {
        public long RepositoryId { get; init; }
        public string ProductSlug { get; init; } = "";
    }
}
