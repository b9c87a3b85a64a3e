using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OS2.Catalog.Data;
using OS2.Catalog.Documents;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Crawler.Commands;

/// <summary><c>status</c>: what is in the catalogue and how the last crawl went.</summary>
internal static class StatusCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    internal static async Task<int> RunAsync(IServiceProvider services, TextWriter output, bool isJson, CancellationToken cancel)
    {
        var engine = services.GetRequiredService<Engine>();
        CatalogStart.Prepare(engine);
        var crawls = services.GetRequiredService<CrawlStore>();
        var run = await crawls.NewestAsync(cancel);
        var status = new Status(
            engine.Name, engine.Place,
            (await services.GetRequiredService<ProductStore>().AllAsync(cancel)).Count,
            (await services.GetRequiredService<OrganisationStore>().AllAsync(cancel)).Count,
            await services.GetRequiredService<RepositoryStore>().CountsAsync(cancel),
            await services.GetRequiredService<DocumentStore>().CountAsync(cancel),
            run, run is null ? [] : await crawls.FailuresAsync(run.RunId, cancel), await crawls.LeaseAsync(cancel));
        await (isJson ? output.WriteLineAsync(JsonSerializer.Serialize(status, Json)) : WriteAsync(output, status));
        return ExitCode.Done;
    }

    private static async Task WriteAsync(TextWriter output, Status status)
    {
        await output.WriteLineAsync($"{status.Engine} ({status.Place})");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{status.Products} products, {status.Organisations} organisations, {status.Documents} documents"));
        await output.WriteLineAsync("repositories: " + (status.Repositories.Count == 0 ? "none" : string.Join(", ", status.Repositories.Select(pair => $"{pair.Value} {pair.Key}"))));
        if (status.LastCrawl is not { } run)
        {
            await output.WriteLineAsync("never crawled");
            return;
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"last crawl: {run.State}, begun {run.StartedAt:yyyy-MM-dd HH:mm:ss} UTC, {run.ReadChanged} read, {run.ReadUnchanged} read without change, {run.Skipped} not changed, {run.Failures} failures; {run.Requests} requests, {run.Charged} charged"));
        foreach (var failure in status.Failures)
            await output.WriteLineAsync($"failed: {failure.Subject} ({failure.Stage}): {failure.Message}");
        if (status.Lease.Holder is { } holder)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"at work: {holder}, until {status.Lease.ExpiresAt:HH:mm:ss} UTC unless renewed"));
    }

    /// <summary>What <c>--json</c> prints. <paramref name="Repositories"/> counts by <see cref="LifeCycle"/>.</summary>
    private sealed record Status(
        string Engine, string Place, int Products, int Organisations, IReadOnlyDictionary<string, int> Repositories, int Documents,
        CrawlRun? LastCrawl, IReadOnlyList<CrawlFailure> Failures, CrawlLease Lease);
}
