namespace OS2.Catalog.Donations;

/// <summary>Something that is ticked off, and who did it.</summary>
public sealed record DonationTask
{
    public string DonationId { get; init; } = "";

    /// <summary>One of <see cref="DonationTasks"/>.</summary>
    public string Task { get; init; } = "";

    /// <summary>When; null while it is not done.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>An account's number, or a machine's name; null while it is not done.</summary>
    public string? DoneBy { get; init; }

    public string? DoneRole { get; init; }

    /// <summary>What it stands on; null for none.</summary>
    public string? Evidence { get; init; }
}
