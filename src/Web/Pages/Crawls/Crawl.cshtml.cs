using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.Crawls;

/// <summary>The newest crawl, or the one that is asked for, and those before it.</summary>
public sealed class CrawlModel(CrawlStore crawls, OrganisationStore organisations, TimeProvider time) : CatalogPage
{
    private const int SecondsBetween = 3;
    private const int FailuresShown = 150;
    private const int RunsShown = 130;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    /// <summary>Null before the first crawl.</summary>
    public RunView? Shown { get; private set; }

    /// <summary>Whether it is one that was asked for by its number.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>What stopped the newest crawl (<see cref="CrawlRun.StoppedBy"/>); null when nothing did or another crawl was asked for.</summary>
    public string? StoppedBy => IsAsked ? null : Shown?.Run.StoppedBy;

    public IReadOnlyList<CrawlFailure> Failures { get; private set; } = [];
    public IReadOnlyList<(CrawlRun Run, StateSign Sign)> Runs { get; private set; } = [];
    public DateTimeOffset? NextAt { get; private set; }

    /// <summary>Organisations whose last listing failed: the code host or the line to it has trouble.</summary>
    public IReadOnlyList<Organisation> Troubled { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? runId, CancellationToken cancel)
    {
        var run = runId is null ? await crawls.NewestAsync(cancel) : await crawls.FindAsync(runId, cancel);
        if (run is null && runId is not null)
            return NotFound();

        Title = T["Crawl.title"];
        Description = T["Crawl.lede"];
        Section = "crawl";
        IsAsked = runId is not null;
        if (run is not null)
        {
            var failures = await crawls.FailuresAsync(run.RunId, cancel);
            Shown = RunView.Of(T, run, failures);
            Failures = [.. failures.Take(FailuresShown)];
            RefreshSeconds = Shown.IsRunning ? SecondsBetween : null;
        }

        if (IsAsked)
            return Page();
        var since = await crawls.SinceAsync(time.GetUtcNow() - Remembered, cancel);
        Runs = [.. since.Take(RunsShown).Select(r => (r, StateSign.OfRun(T, r.State)))];
        NextAt = (await crawls.LeaseAsync(cancel)).WakeAt;
        Troubled = [.. (await organisations.AllAsync(cancel)).Where(o => o.Problem is not null).OrderBy(o => o.Login, Show.Order)];
        return Page();
    }
}
