namespace OS2.Catalog.Ownership;

/// <summary>A verdict that was another than the one before it.</summary>
public sealed record VerdictChange
{
    public long RepositoryId { get; init; }
    public string Owner { get; init; } = "";
    public string Name { get; init; } = "";
    public DateTimeOffset At { get; init; }
    public string LicenceAnswer { get; init; } = "";
    public string ClaimAnswer { get; init; } = "";
    public string TitleAnswer { get; init; } = "";

    /// <summary>Whether the signature no longer held as it was.</summary>
    public bool IsStale { get; init; }

    /// <summary>The state of the repository's life now, and since when.</summary>
    public string LifeCycle { get; init; } = "";

    /// <inheritdoc cref="LifeCycle"/>
    public DateTimeOffset LifeCycleAt { get; init; }
}
