namespace OS2.Catalog.Licences;

/// <summary>What a text was found to be.</summary>
public sealed record LicenceTextReading
{
    public static LicenceTextReading None { get; } = new();

    public LicenceMatchKind Kind { get; init; }

    /// <summary>The licences in the order of the text.</summary>
    public IReadOnlyList<LicenceTextMatch> Matches { get; init; } = [];

    /// <summary>Text beside the licences that is no title, notice or layout, at most 20 pieces.</summary>
    public IReadOnlyList<QuotedLine> AdditionalText { get; init; } = [];

    /// <summary>Whether text beside the licences has words that may change them: a person reads it.</summary>
    public bool AdditionalTextRestricts { get; init; }

    /// <summary>Why the text was not read, or only in part; null when it was.</summary>
    public string? Problem { get; init; }

    /// <summary>The identifiers, each once.</summary>
    public IReadOnlyList<string> Ids => [.. Matches.Select(m => m.Id).Distinct(StringComparer.Ordinal)];
}
