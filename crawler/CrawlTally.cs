using OS2.Catalog.Crawler.GitHub;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Crawler;

/// <summary>The figures and failures of one crawl while it runs. Safe for several threads.</summary>
internal sealed class CrawlTally
{
    private readonly Lock _lock = new();
    private readonly List<CrawlFailure> _unsaved = [];
    private readonly TrafficCount _traffic;
    private readonly TimeProvider _time;
    private CrawlRun _run;

    internal CrawlTally(CrawlRun start, TrafficCount traffic, TimeProvider time)
    {
        _run = start;
        _traffic = traffic;
        _time = time;
    }

    /// <summary>The figures as they stand.</summary>
    internal CrawlRun Now
    {
        get
        {
            lock (_lock)
            {
                var now = _traffic.Now;
                return _run with
                {
                    ProgressAt = _time.GetUtcNow(),
                    Requests = now.Requests,
                    Charged = now.Charged,
                    NotModified = now.NotModified,
                    Archives = now.Archives,
                    ArchiveBytes = now.ArchiveBytes,
                    QuotaLeft = now.QuotaLeft,
                    QuotaResetAt = now.QuotaResetAt,
                    PeakMemoryBytes = Math.Max(_run.PeakMemoryBytes, Environment.WorkingSet),
                };
            }
        }
    }

    /// <summary>All failures so far.</summary>
    internal int Failures
    {
        get
        {
            lock (_lock)
                return _run.Failures;
        }
    }

    internal void Count(Func<CrawlRun, CrawlRun> with)
    {
        lock (_lock)
            _run = with(_run);
    }

    internal CrawlFailure Fail(string subject, string stage, string message)
    {
        lock (_lock)
        {
            _run = _run with { Failures = _run.Failures + 1 };
            var failure = new CrawlFailure
            {
                RunId = _run.RunId,
                Number = _run.Failures,
                At = _time.GetUtcNow(),
                Subject = Line(subject, 400),
                Stage = stage,
                Message = Line(message, 1000),
            };
            _unsaved.Add(failure);
            return failure;
        }
    }

    /// <summary>Takes failures back that could not be stored, to be handed out again.</summary>
    internal void ReturnFailures(IReadOnlyList<CrawlFailure> failures)
    {
        lock (_lock)
            _unsaved.InsertRange(0, failures);
    }

    /// <summary>Failures that have not been handed out before.</summary>
    internal IReadOnlyList<CrawlFailure> TakeFailures()
    {
        lock (_lock)
        {
            var taken = _unsaved.ToList();
            _unsaved.Clear();
            return taken;
        }
    }

    private static string Line(string text, int length)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= length ? line : line[..length];
    }
}
