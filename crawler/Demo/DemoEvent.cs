namespace OS2.Catalog.Crawler.Demo;

/// <summary>Something that happened in the demo's world before the present.</summary>
public sealed record DemoEvent
{
    /// <summary>How long ago it happened.</summary>
    public required TimeSpan Before { get; init; }

    /// <summary>What happened, for a log.</summary>
    public required string What { get; init; }

    /// <summary>Makes it happen, at the time the GitHub's clock shows.</summary>
    public required Action<MemoryGitHub> Happen { get; init; }
}
