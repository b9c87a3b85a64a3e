namespace OS2.Catalog.Ownership;

/// <summary>A release of a repository: a tag in its history.</summary>
/// <param name="Name">As the tag is called.</param>
/// <param name="At">When it was made, or the commit that it names.</param>
public sealed record MakerRelease(string Name, DateTimeOffset At)
{
    /// <summary>The newest that are kept.</summary>
    public const int Most = 100;
}
