namespace OS2.Catalog.Crawler.GitHub;

/// <summary>The code host gave no usable answer. It says nothing about what was asked for, and nothing published may change because of it.</summary>
public sealed class GitHubUnavailableException : Exception
{
    /// <summary>Says what kind of trouble, in words, and until when.</summary>
    /// <param name="reason">What kind of trouble it is.</param>
    /// <param name="message">What was found, in a line.</param>
    /// <param name="until">When the trouble is expected to be over; null when nobody knows.</param>
    /// <param name="inner">Where it came from.</param>
    public GitHubUnavailableException(UnavailableReason reason, string message, DateTimeOffset? until = null, Exception? inner = null) : base(message, inner)
    {
        Reason = reason;
        Until = until;
    }

    public UnavailableReason Reason { get; }

    public DateTimeOffset? Until { get; }
}
