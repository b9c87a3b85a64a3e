using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.Crawls;

/// <summary>A crawl as it is drawn: its figures and what each means.</summary>
public sealed record RunView
{
    private const string ListingStage = "listing";

    public CrawlRun Run { get; init; } = new();
    public IReadOnlyList<CrawlFailure> Failures { get; init; } = [];
    public StateSign Sign { get; init; } = new("none", "", "");

    /// <summary>What became of the listed repositories: the parts, whose sum is the listed ones.</summary>
    public IReadOnlyList<Figure> Parts { get; init; } = [];

    /// <summary>What was asked of the code host.</summary>
    public IReadOnlyList<Figure> Traffic { get; init; } = [];

    /// <summary>Repositories that are done with.</summary>
    public int Handled { get; init; }

    public bool IsRunning => Run.State == CrawlRun.Running;

    /// <summary>From the start to the end, or to the last sign of life.</summary>
    public TimeSpan Duration => (Run.EndedAt ?? Run.ProgressAt) - Run.StartedAt;

    internal static RunView Of(Texts texts, CrawlRun run, IReadOnlyList<CrawlFailure> failures)
    {
        var failed = failures.Count(f => f.Stage != ListingStage);
        var handled = run.ReadChanged + run.ReadUnchanged + run.Skipped + failed;
        var left = Math.Max(0, run.RepositoriesListed - handled);
        var parts = new List<Figure>
        {
            Figure.Of(texts, "readChanged", run.ReadChanged),
            Figure.Of(texts, "readUnchanged", run.ReadUnchanged),
            Figure.Of(texts, "skipped", run.Skipped),
            Figure.Of(texts, "failed", failed),
        };
        if (left > 0)
            parts.Add(Figure.Of(texts, run.State == CrawlRun.Running ? "waiting" : "notReached", left));
        return new RunView
        {
            Run = run,
            Failures = failures,
            Sign = StateSign.OfRun(texts, run.State),
            Handled = Math.Min(handled, run.RepositoriesListed),
            Parts = parts,
            Traffic =
            [
                Figure.Of(texts, "requests", run.Requests),
                Figure.Of(texts, "notModified", run.NotModified),
                Figure.Of(texts, "charged", run.Charged),
                Figure.Of(texts, "archives", run.Archives),
                new Figure(texts["Run.archiveBytes"], Show.Size(run.ArchiveBytes), texts["Run.archiveBytes.why"]),
                new Figure(texts["Run.quota"], Quota(texts, run), texts["Run.quota.why"]),
            ],
        };
    }

    private static string Quota(Texts texts, CrawlRun run) => (run.QuotaLeft, run.QuotaResetAt) switch
    {
        (null, _) => texts["Unknown"],
        ({ } left, null) => Show.Number(left),
        ({ } left, { } reset) => texts["Run.quota.reset", Show.Number(left), Show.Clock(reset)],
    };

    /// <summary>One figure.</summary>
    /// <param name="Label">What is counted.</param>
    /// <param name="Value">How many.</param>
    /// <param name="Why">What it means.</param>
    public sealed record Figure(string Label, string Value, string Why)
    {
        internal static Figure Of(Texts texts, string key, int value) => new(texts.Of("Run", key), Show.Number(value), texts.Of("Run", $"{key}.why"));
    }
}
