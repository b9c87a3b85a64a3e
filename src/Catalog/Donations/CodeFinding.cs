namespace OS2.Catalog.Donations;

/// <summary>Something that the check saw and people should look at.</summary>
public sealed record CodeFinding
{
    /// <summary>One of <see cref="FindingKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Where; null for the code as a whole.</summary>
    public string? Path { get; init; }

    /// <summary>From 1; null for the file as a whole.</summary>
    public int? Line { get; init; }

    /// <summary>What stands there, masked where it may be a secret or a person's number; null for none.</summary>
    public string? Excerpt { get; init; }

    /// <summary>Whether a person would most likely agree; false for what may well be something else.</summary>
    public bool IsStrong { get; init; } = true;
}
