namespace OS2.Catalog.Sources;

/// <summary>A source archive cannot be read as a whole; the message says what was found and what was wanted.</summary>
public sealed class SourceUnreadableException : Exception
{
    /// <summary>Makes the exception without a message, for serialisers.</summary>
    public SourceUnreadableException()
    {
    }

    /// <summary>Makes the exception with a message that says what was found and what was wanted.</summary>
    public SourceUnreadableException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and the failure behind it.</summary>
    public SourceUnreadableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>True when the bytes stopped before the archive did, so that fetching it once more may help.</summary>
    public bool Truncated { get; init; }

    internal static SourceUnreadableException CutShort(string where, Exception? inner = null) =>
        new($"The archive stops {where}; its end marker was wanted.", inner) { Truncated = true };
}
