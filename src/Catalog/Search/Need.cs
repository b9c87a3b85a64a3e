namespace OS2.Catalog.Search;

/// <summary>Something that visitors looked for in vain, and told the secretariat.</summary>
public sealed record Need
{
    /// <summary>SHA-256 of the text.</summary>
    public string NeedId { get; init; } = "";

    /// <summary>The words of the search, in lower case.</summary>
    public string Text { get; init; } = "";

    /// <summary>Different visitors within four weeks, at least.</summary>
    public int Visitors { get; init; }

    public DateTimeOffset FirstAt { get; init; }
    public DateTimeOffset LastAt { get; init; }
}
