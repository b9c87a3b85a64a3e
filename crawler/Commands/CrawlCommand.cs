using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OS2.Catalog.Data;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;
using Spectre.Console;

namespace OS2.Catalog.Crawler.Commands;

/// <summary><c>crawl</c>: one crawl, with a progress bar on a terminal.</summary>
internal static class CrawlCommand
{
    internal static async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancel)
    {
        CatalogStart.Prepare(services.GetRequiredService<Engine>());
        await services.GetRequiredService<Register>().ImportAsync(Register.Real, cancel);

        var crawl = services.GetRequiredService<Crawl>();
        var outcome = Output.IsTerminal ? await WithBarAsync(crawl, cancel) : await crawl.RunAsync(progress: null, cancel);
        if (outcome.Run is not { } run)
        {
            await output.WriteLineAsync("Another crawler is at work; this one did not begin.");
            return ExitCode.Failures;
        }

        await ReportAsync(output, run, outcome.Failures);
        return outcome.IsWhole ? ExitCode.Done : ExitCode.Failures;
    }

    private static Task<CrawlOutcome> WithBarAsync(Crawl crawl, CancellationToken cancel) =>
        AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()).StartAsync(async context =>
        {
            var listing = context.AddTask("organisations");
            var reading = context.AddTask("repositories", autoStart: false);
            return await crawl.RunAsync(new Bar(listing, reading), cancel);
        });

    private static async Task ReportAsync(TextWriter output, CrawlRun run, IReadOnlyList<CrawlFailure> failures)
    {
        var seconds = (run.EndedAt - run.StartedAt)?.TotalSeconds ?? 0;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{run.State}: {run.OrganisationsListed} of {run.Organisations} organisations, {run.RepositoriesListed} repositories: {run.ReadChanged} read, {run.ReadUnchanged} read without change, {run.Skipped} not changed, {run.Failures} failures"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{run.Requests} requests ({run.Charged} charged, {run.NotModified} not modified), {run.Archives} archives of {run.ArchiveBytes / 1e6:0.0} MB, {seconds:0.0} s, peak {run.PeakMemoryBytes / 1e6:0} MB"));
        if (run.QuotaLeft is { } left)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"quota left: {left}, renewed {run.QuotaResetAt:HH:mm:ss} UTC"));
        if (run.Note is { } note)
            await output.WriteLineAsync(note);
        foreach (var failure in failures)
            await output.WriteLineAsync($"failed: {failure.Subject} ({failure.Stage}): {failure.Message}");
    }

    /// <summary>Draws the figures as they come.</summary>
    private sealed class Bar(ProgressTask listing, ProgressTask reading) : IProgress<CrawlRun>
    {
        public void Report(CrawlRun value)
        {
            listing.MaxValue = Math.Max(1, value.Organisations);
            listing.Value = value.EndedAt is null ? value.OrganisationsListed : listing.MaxValue;
            if (value.ToRead == 0 && value.EndedAt is null)
                return;
            reading.StartTask();
            reading.MaxValue = Math.Max(1, value.ToRead);
            reading.Value = value.EndedAt is null ? value.ReadChanged + value.ReadUnchanged : reading.MaxValue;
        }
    }
}
