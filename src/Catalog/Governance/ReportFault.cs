namespace OS2.Catalog.Governance;

/// <summary>What could not be read of a report.</summary>
/// <param name="Kind">One of the constants.</param>
/// <param name="Detail">Where, or what stood there; empty for nothing.</param>
public sealed record ReportFault(string Kind, string Detail = "")
{
    public const string TooLarge = "too-large";

    /// <summary>No text at all.</summary>
    public const string Binary = "binary";

    /// <summary>It begins as JSON does and is none.</summary>
    public const string Json = "json";

    /// <summary>No list of demands in it.</summary>
    public const string NoRows = "no-rows";

    /// <summary>A list of demands that no edition of the model has.</summary>
    public const string Edition = "edition";

    /// <summary>The template: nothing is answered.</summary>
    public const string Unanswered = "unanswered";

    /// <summary>A demand that the edition does not have; it is left out.</summary>
    public const string Stranger = "stranger";

    /// <summary>The same demand once more; the first counts.</summary>
    public const string Twice = "twice";

    /// <summary>An answer that is none of the four, or no light.</summary>
    public const string Mark = "mark";

    public static IReadOnlyList<string> All { get; } = [TooLarge, Binary, Json, NoRows, Edition, Unanswered, Stranger, Twice, Mark];
}
