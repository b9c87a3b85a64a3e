namespace OS2.Catalog.Letters;

/// <summary>A plain text to a person, sent by the web host.</summary>
public sealed record Letter
{
    /// <summary>Whom it is for; its address is looked up when it is sent. Null when <see cref="ToAddress"/> is given.</summary>
    public string? ToAccountId { get; init; }

    /// <summary>A mail address, for people who have no account; null when <see cref="ToAccountId"/> is given.</summary>
    public string? ToAddress { get; init; }

    /// <summary><c>da</c> or <c>en</c>: what it is written in.</summary>
    public string Language { get; init; } = "da";

    /// <summary>One line, at most 300 characters.</summary>
    public required string Subject { get; init; }

    public required string Text { get; init; }
}
