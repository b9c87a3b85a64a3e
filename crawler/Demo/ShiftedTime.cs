namespace OS2.Catalog.Crawler.Demo;

/// <summary>The system's clock, set back while the demo plays its history.</summary>
public sealed class ShiftedTime : TimeProvider
{
    private long _backTicks;

    /// <summary>How far the clock is set back; zero shows the present.</summary>
    public TimeSpan Back
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _backTicks));
        set => Interlocked.Exchange(ref _backTicks, value.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - Back;
}
