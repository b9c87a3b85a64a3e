using OS2.Catalog.Decisions;

namespace OS2.Catalog.Web.Record;

/// <summary>Whether the record's chain holds. It is walked whole when a row was added, and every ten minutes in any case; in between, the last walk is told.</summary>
public sealed class RecordStatus(DecisionStore decisions, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _turn = new(1);
    private volatile Walk? _newest;
    private string? _known;

    /// <summary>What the newest walk found. A record that has lost its end since the walk before is found too.</summary>
    public async Task<Walk> NowAsync(CancellationToken cancel)
    {
        if (await IsFreshAsync(cancel))
            return _newest!;
        await _turn.WaitAsync(cancel);
        try
        {
            if (await IsFreshAsync(cancel))
                return _newest!;
            var last = await decisions.LastAsync(cancel);
            var report = await decisions.VerifyAsync(_known, cancel);
            if (report.Problem is null)
                _known = report.LastHash;
            return _newest = new Walk(report, time.GetUtcNow(), last);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<bool> IsFreshAsync(CancellationToken cancel) =>
        _newest is { } known && time.GetUtcNow() - known.At < Life && await decisions.LastAsync(cancel) == known.Last;

    /// <summary>One walk.</summary>
    /// <param name="Report">What it found.</param>
    /// <param name="At">When.</param>
    /// <param name="Last">The number of the newest row when it began.</param>
    public sealed record Walk(ChainReport Report, DateTimeOffset At, long Last);
}
